import type { Random } from '../../stand/appliance/random';

/** What a session's external key says, and what whoever wrote it means. */
export interface PlannedKey {
  /** Absent: there is none. */
  externalKey: string | undefined;
  /** The issues that are meant, in the order in which they count, whether or not there are such. */
  names: readonly string[];
}

const visible = ['SUP-1', 'SUP-2', 'SUP-3', 'SUP-4', 'SUP-5', 'SUP-6', 'OPS-1', 'OPS-2'];

/** A key from before a move, another letter case, and keys inside of a text. */
const disguised: PlannedKey[] = [
  { externalKey: 'OPS-17', names: ['OPS-17'] },
  { externalKey: 'sup-3', names: ['SUP-3'] },
  { externalKey: 'please see SUP-2 (urgent)', names: ['SUP-2'] },
  { externalKey: 'Ticket: sup-5', names: ['SUP-5'] },
];

/** An issue that does not exist, one that the app may not see, and one of an archived project. */
const unreachable = ['SUP-999', 'SEC-1', 'OLD-1'];

/** Keys inside of a text: known ones, one twice by its former key, and some that lead nowhere. */
const several: PlannedKey[] = [
  { externalKey: 'SUP-1, SUP-2', names: ['SUP-1', 'SUP-2'] },
  { externalKey: 'SUP-5 and sup-4', names: ['SUP-5', 'SUP-4'] },
  { externalKey: 'SUP-6 (was OPS-17)', names: ['SUP-6', 'OPS-17'] },
  { externalKey: 'SUP-999 SUP-3', names: ['SUP-999', 'SUP-3'] },
  { externalKey: 'OPS-2; SEC-1; SUP-2', names: ['OPS-2', 'SEC-1', 'SUP-2'] },
  { externalKey: 'SUP-2 SUP-4 OPS-1', names: ['SUP-2', 'SUP-4', 'OPS-1'] },
];

/** The empty one is no external key at all. */
const withoutKeys = ['', 'no key here', 'walk-in, first floor', 'WALK-IN'];

/** Draws what most sessions say: one issue, in one way or another. */
export function drawKey(random: Random): PlannedKey {
  const share = random.next();
  if (share < 0.68) return plain(random.pick(visible));
  if (share < 0.78) return random.pick(disguised);
  if (share < 0.88) return plain(random.pick(unreachable));
  return { externalKey: random.chance(0.5) ? 'no key here' : undefined, names: [] };
}

/** Draws what a session says in a run in which issues are created: often none, or several. */
export function drawKeyAboutIssues(random: Random, drawn: PlannedKey): PlannedKey {
  const share = random.next();
  if (share < 0.45) return { externalKey: random.pick(withoutKeys) || undefined, names: [] };
  return share < 0.6 ? random.pick(several) : drawn;
}

function plain(key: string): PlannedKey {
  return { externalKey: key, names: [key] };
}
