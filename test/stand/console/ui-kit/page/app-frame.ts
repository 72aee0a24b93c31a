import type { Bridge } from '../bridge/bridge';

declare global {
  interface Window {
    /** Called by the app's frame before its bundle runs: the bridge must be there first. */
    installBridge?: (frame: Window & { __bridge?: Bridge }) => void;
  }
}

/**
 * Loads the app's bundle in a frame of its own, same origin and out of sight. Not `display: none`, which would stop
 * its animation frames.
 */
export function loadAppFrame(resourceKey: string, bridge: Bridge): void {
  window.installBridge = (frame) => {
    frame.__bridge = bridge;
  };
  const frame = document.createElement('iframe');
  frame.src = `/ui/${resourceKey}/`;
  frame.title = 'The app’s code';
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  frame.className = 'app-frame';
  document.body.append(frame);
}
