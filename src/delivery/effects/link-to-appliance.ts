import type { RemoteLink } from '../../jira/remote-link-plan';
import { reconcileRemoteLinks } from '../../jira/remote-links';
import { displayFormat } from '../../report/display-format';
import { safeLink } from '../../report/safe-link';
import type { Session } from '../../session/session';
import type { LinkTarget } from '../write-result';
import { markerOf, type Bringing, type Effect } from './effect';

/**
 * Links the issue to the session's chat and recording on the appliance, as far as it has them.
 *
 * @returns `undefined` where there is nothing to link to
 * @throws what `callJira` throws
 */
export async function linkToAppliance(bringing: Bringing): Promise<Effect | undefined> {
  const { issueKey, isNewIssue, session, jira } = bringing;
  const targets = targetsOf(session);
  if (targets.length === 0) return undefined;
  const links = targets.map((target) => linkOf(target, bringing));
  const written = await reconcileRemoteLinks(jira, { issueKey, isNewIssue }, links);
  const outcome = written > 0 ? 'written' : 'unchanged';
  return { result: { kind: 'link', issueKey, outcome, to: targets.map(({ kind }) => kind) } };
}

interface Target {
  kind: LinkTarget;
  name: string;
  url: string;
}

function targetsOf(session: Session): Target[] {
  const chat = safeLink(session.chatViewUrl) ?? safeLink(session.chatDownloadUrl);
  const recording = safeLink(session.recordingViewUrl) ?? safeLink(session.recordingDownloadUrl);
  return [
    ...(chat === undefined ? [] : [{ kind: 'chat' as const, name: 'chat transcript', url: chat }]),
    ...(recording === undefined ? [] : [{ kind: 'recording' as const, name: 'recording', url: recording }]),
  ];
}

/** An issue may have many sessions: the day tells their links apart. */
function linkOf({ kind, name, url }: Target, bringing: Bringing): RemoteLink {
  const { configuration, times } = bringing;
  const { configurationId, lsid } = markerOf(bringing);
  const { locale, timeZone } = configuration.settings;
  const when = displayFormat(locale, timeZone).dateTime(times.startedAt);
  return {
    globalId: `remote-support:${configurationId}:${lsid}:${kind}`,
    url,
    title: `Remote support: ${name}, ${when}`,
    summary: `Session ${lsid}`,
  };
}
