import { ManifestError, type Manifest } from './manifest';
import type { HandlerContext } from './runtime-metadata';

/** A function of the app as the platform calls it. */
export type AppHandler = (event: unknown, context: HandlerContext) => unknown;

/**
 * Finds the app's function for each function module of the manifest (`handler: index.receive` is the export
 * `receive`).
 * @returns the functions by key of their module
 * @throws ManifestError when the app lacks one
 */
export function appHandlers(manifest: Manifest, app: Record<string, unknown>): Map<string, AppHandler> {
  const handlers = new Map<string, AppHandler>();
  for (const { key, handler } of manifest.functions.values()) {
    const exported = app[handler.split('.')[1] ?? ''];
    if (!isHandler(exported)) throw new ManifestError(`The app exports no function for ${handler} (${key}).`);
    handlers.set(key, exported);
  }
  return handlers;
}

function isHandler(value: unknown): value is AppHandler {
  return typeof value === 'function';
}
