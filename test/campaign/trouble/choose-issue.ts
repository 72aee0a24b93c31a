import { deliveriesOf } from '../../scenarios/support/inspect';
import { askAdmin } from '../../scenarios/support/administer';
import { askOnIssue } from '../../scenarios/support/on-issues';
import type { Issue } from '../../stand/jira/site/issue';
import { ordinaryUser } from '../../stand/stand';
import type { VirtualStand } from '../../stand/virtual-stand';
import type { Choice, Choices, OfSession, Wish } from '../run/choices';

interface At {
  stand: VirtualStand;
  choices: Choices;
}

/** An administrator has a session written to another issue, or to one of its own, by those of its deliveries. */
export async function redirectTo(
  { stand, choices }: At,
  wish: Pick<Wish, 'configurationId' | 'lsid' | 'to' | 'clears'>,
  ids: string[],
): Promise<Choice> {
  const { to, clears: clear } = wish;
  const where = to === 'own' ? ({ isNew: true } as const) : { issueId: to.id };
  return choices.make(
    { ...wish, way: 'redirect' },
    () => askAdmin(stand, 'redirectDeliveries', { ids, clear, ...where }),
    ({ sessions, refused }) => {
      if (sessions === 0) return 'refused';
      return refused.length === 0 ? 'made' : undefined;
    },
  );
}

/** An agent brings a session into the issue that they look at. */
export async function bringIn({ stand, choices }: At, session: OfSession, to: Issue): Promise<Choice> {
  return choices.make(
    { ...session, way: 'bring in', to, clears: true },
    () => askOnIssue(stand, { issue: to.key, as: ordinaryUser }, 'bringIn', session),
    ({ isRunning }) => (isRunning ? 'recorded' : 'made'),
  );
}

/** An agent moves a session from the issue that they look at. */
export async function move(
  { stand, choices }: At,
  session: OfSession,
  from: Issue,
  to: Issue,
): Promise<Choice> {
  return choices.make(
    { ...session, way: 'move', to, clears: true },
    () => askOnIssue(stand, { issue: from.key, as: ordinaryUser }, 'moveSession', { ...session, to: to.key }),
    () => 'made',
  );
}

/** The ids of the session's deliveries. */
export function idsOf(stand: VirtualStand, { configurationId, lsid }: OfSession): string[] {
  return deliveriesOf(stand)
    .filter((one) => one.lsid === lsid && one.configurationId === configurationId)
    .map(({ id }) => id)
    .sort();
}
