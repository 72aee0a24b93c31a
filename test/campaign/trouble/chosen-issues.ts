import { storedConfigurations } from '../../scenarios/support/stored';
import type { Issue } from '../../stand/jira/site/issue';
import { minute, second } from '../durations';
import { appWorkLogsOf } from '../invariant/app-work-logs';
import type { PlannedSession } from '../plan/planned-session';
import { wasMade, type Choice, type OfSession } from '../run/choices';
import { bringIn, idsOf, move, redirectTo } from './choose-issue';
import { chanceOf, type Scene } from './scene';

/** Where people want sessions to be. */
const chosen = ['SUP-1', 'SUP-2', 'SUP-3', 'SUP-4', 'SUP-5', 'SUP-6', 'OPS-1', 'OPS-2'];

/**
 * People choose other issues for sessions, in each of the ways that the pages have: before they have ended, while they
 * are being written, and long after. Whoever is not told that it was done presses the button once more, mostly.
 */
export function chosenIssues(scene: Scene): void {
  const { random, spanMs } = scene;
  const share = random.pick([0.2, 0.5, 0.9]);
  for (const planned of scene.planned) {
    const own = random.fork(`session ${planned.number}`);
    if (!own.chance(share)) continue;
    const times = own.pick([1, 1, 2, 3]);
    for (let time = 0; time < times; time += 1) {
      const from = planned.ending?.at ?? planned.startsAt;
      const at = Math.max(planned.startsAt + second, from + drawDelay(own, spanMs));
      scene.runUntil(at + minute);
      scene.at(at, () => void choose({ ...scene, random: own.fork(`choice ${time}`) }, planned));
    }
  }
  if (scene.hasTrouble('kills')) killChoices(scene);
}

function drawDelay(random: Scene['random'], spanMs: number): number {
  const share = random.next();
  if (share < 0.1) return -random.integer(0, 5 * minute);
  if (share < 0.5) return random.integer(0, 90 * second);
  return share < 0.8 ? random.integer(minute, 20 * minute) : random.integer(minute, spanMs);
}

const buttons = ['answer-admin-page', 'answer-issue-panel'];

/** What records a choice has few operations: they are killed more often than others. */
function killChoices({ random, operations }: Scene): void {
  const own = random.fork('kills');
  const probability = chanceOf({ random: own }, 0.005, 0.06);
  operations.addKill(({ invocation }) => buttons.includes(invocation.functionKey) && own.chance(probability));
}

async function choose(scene: Scene, planned: PlannedSession): Promise<void> {
  const { random, stand, operations } = scene;
  const played = scene.played().find((one) => one.planned === planned);
  const ids = storedConfigurations(stand).map(({ id }) => String(id));
  if (!played || ids.length === 0) return;
  const session = { configurationId: random.pick(ids), lsid: played.lsid };
  const press = wayOf(scene, session);
  if (!press) return;
  const isAtOnce = random.chance(0.1) && press();
  const { told } = await press();
  await isAtOnce;
  for (let again = 0; told === 'nothing' && again < 3; again += 1) {
    if (operations.isOver || !random.chance(0.7)) return;
    if (wasMade(await press())) return;
  }
}

/** What somebody does about a session: what fits to where it is, mostly. */
function wayOf(scene: Scene, session: OfSession): (() => Promise<Choice>) | undefined {
  const { random, stand } = scene;
  const to = stand.jira.site.issue(random.pick(chosen));
  if (!to) return undefined;
  const from = whereIs(scene, session);
  const deliveries = idsOf(stand, session);
  const some = deliveries.filter((_, place) => place === 0 || random.chance(0.5));
  const clears = random.chance(0.7);
  const isOwn = random.chance(0.3);
  const isByAgent = random.chance(0.6);
  if (!isByAgent && some.length > 0) {
    return noted(scene, session, isOwn ? 'an issue of its own' : to.key, () =>
      redirectTo(scene, { ...session, to: isOwn ? 'own' : to, clears }, some),
    );
  }
  if (from && random.chance(0.9)) {
    return noted(scene, session, `${to.key}, from ${from.key}`, () => move(scene, session, from, to));
  }
  return noted(scene, session, `${to.key}, from there`, () => bringIn(scene, session, to));
}

function whereIs({ random, stand }: Scene, { configurationId, lsid }: OfSession): Issue | undefined {
  const on = appWorkLogsOf(stand).filter(
    (one) => one.lsid === lsid && one.configurationId === configurationId,
  );
  return on.length === 0 ? undefined : stand.jira.site.issue(random.pick(on).issueKey);
}

function noted(
  { note }: Scene,
  { lsid }: OfSession,
  where: string,
  press: () => Promise<Choice>,
): () => Promise<Choice> {
  return async () => {
    note(`somebody chooses ${where} for ${lsid}`);
    const choice = await press();
    note(`who chose ${where} for ${lsid} was told: ${choice.told}`);
    return choice;
  };
}
