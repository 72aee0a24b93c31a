import { useEffect, useRef, useState } from 'react';
import Link from '@atlaskit/link';
import type { Theme } from '../theme';
import { Part } from './shared/panel';

interface PanelProps {
  readonly moduleKey: string;
  readonly label: string;
  readonly issueKey: string;
  readonly theme: Theme;
}

function addressOn({ moduleKey, issueKey, theme }: Omit<PanelProps, 'label'>): string {
  return `/page/${moduleKey}?issue=${encodeURIComponent(issueKey)}&theme=${theme}`;
}

/** A module that Jira shows on an issue after a click: a tab of its activity, or an entry of its menu. */
export function ModuleLink({ label, ...place }: PanelProps) {
  return (
    <p className="note module-link">
      <Link href={addressOn(place)} target="_blank">
        {label}
      </Link>
    </p>
  );
}

/** A module's panel on an issue. */
export function PanelFrame({ moduleKey, label, issueKey, theme }: PanelProps) {
  const address = addressOn({ moduleKey, issueKey, theme });
  return (
    <Part
      title={label}
      aside={
        <Link href={address} target="_blank">
          Open it by itself
        </Link>
      }
    >
      <div className="panel-frame">
        <ModuleFrame key={issueKey} address={address} title={label} theme={theme} />
      </div>
    </Part>
  );
}

interface Props {
  readonly moduleKey: string;
  readonly title: string;
  readonly theme: Theme;
}

/** A module's page in a frame of the console. */
export function PageFrame({ moduleKey, title, theme }: Props) {
  return (
    <div className="page-frame">
      <p className="note">
        The app’s own page, as an administrator sees it in Jira.{' '}
        <Link href={`/page/${moduleKey}?theme=${theme}`} target="_blank">
          Open it as a full page
        </Link>
      </p>
      <ModuleFrame address={`/page/${moduleKey}?theme=${theme}`} title={title} theme={theme} />
    </div>
  );
}

interface FrameProps {
  readonly address: string;
  readonly title: string;
  readonly theme: Theme;
}

/** It learns of a change of theme; its fields keep what was typed. */
function ModuleFrame({ address, title, theme }: FrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [opened] = useState(address);
  useEffect(() => {
    frame.current?.contentWindow?.postMessage({ theme }, window.location.origin);
  }, [theme]);
  return <iframe ref={frame} src={opened} title={title} />;
}
