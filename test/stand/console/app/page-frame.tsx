import { useEffect, useRef, useState } from 'react';
import Link from '@atlaskit/link';
import type { Theme } from '../theme';

interface Props {
  readonly moduleKey: string;
  readonly title: string;
  readonly theme: Theme;
}

/** A module's page in a frame of the console. It learns of a change of theme; its fields keep what was typed. */
export function PageFrame({ moduleKey, title, theme }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [address] = useState(() => `/page/${moduleKey}?theme=${theme}`);
  useEffect(() => {
    frame.current?.contentWindow?.postMessage({ theme }, window.location.origin);
  }, [theme]);
  return (
    <div className="page-frame">
      <p className="note">
        The app’s own page, as an administrator sees it in Jira.{' '}
        <Link href={`/page/${moduleKey}?theme=${theme}`} target="_blank">
          Open it as a full page
        </Link>
      </p>
      <iframe ref={frame} src={address} title={title} />
    </div>
  );
}
