import type { Issue } from '../../stand/jira/site/issue';
import type { EnteredConfiguration } from '../run/enter-configurations';
import type { PlayedSession } from '../run/played-session';
import { ownerIn } from './app-work-logs';
import type { Evidence } from './evidence';
import type { JudgedRun } from './judged-run';
import { mayBeTwice } from './may-be-twice';
import { placesOf } from './places';
import type { ChoiceInForce } from './recorded-choice';
import { targetOf } from './target';

/**
 * What is wrong with where a session is that somebody chose an issue for: anything of it is on an issue that nobody
 * ever meant for it, or on one from which it was to be removed, or is twice on one where it may stay. Until the
 * choice is made for certain, and while the session is parked, it may still be where it was.
 */
export function checkChosenSession(
  run: JudgedRun,
  configuration: EnteredConfiguration,
  session: PlayedSession,
  { inForce, ...evidence }: Evidence & { inForce: ChoiceInForce },
): string[] {
  const { ever, left } = placesOf(run, configuration, session, evidence);
  const target = targetOf(run, configuration, session);
  const isSettled = inForce.isMade && evidence.parked.length === 0;
  const right = 'issues' in target ? target.issues : evidence.created.map(({ issue }) => issue);
  const allowed = isSettled ? new Set([...right, ...left]) : ever;
  const astray = run.stand.jira.site
    .issues()
    .filter((issue) => !allowed.has(issue))
    .flatMap((issue) =>
      partsOn(issue, { configurationId: configuration.id, lsid: session.lsid }, evidence).map(
        (part) => `has a ${part} on ${issue.key}, where it does not belong.`,
      ),
    );
  if (mayBeTwice(run, evidence.parked)) return astray;
  const twice = [...allowed].filter((issue) => isTwiceOn(issue, evidence));
  return [...astray, ...twice.map(({ key }) => `has two work logs on ${key}.`)];
}

function isTwiceOn({ key }: Issue, { workLogs }: Pick<Evidence, 'workLogs'>): boolean {
  const here = workLogs.filter(({ issueKey }) => issueKey === key);
  const representatives = here.map(({ representative = '' }) => representative);
  return new Set(representatives).size < representatives.length;
}

/** What the app wrote to an issue for a session. */
function partsOn(
  issue: Issue,
  marker: { configurationId: string; lsid: string },
  { workLogs }: Pick<Evidence, 'workLogs'>,
): string[] {
  const isOwn = (owner: { configurationId: string; lsid: string } | undefined) =>
    owner?.lsid === marker.lsid && owner.configurationId === marker.configurationId;
  return [
    ...workLogs.filter(({ issueKey }) => issueKey === issue.key).map(() => 'work log'),
    ...issue.comments.filter(({ properties }) => isOwn(ownerIn(properties))).map(() => 'comment'),
    ...issue.attachments
      .filter(({ filename }) => filename.includes(`${marker.lsid}-${marker.configurationId.slice(0, 8)}`))
      .map(() => 'file'),
    ...issue.remoteLinks
      .filter(({ globalId }) =>
        globalId?.startsWith(`remote-support:${marker.configurationId}:${marker.lsid}:`),
      )
      .map(() => 'link'),
  ];
}
