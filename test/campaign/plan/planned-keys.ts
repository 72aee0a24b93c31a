import type { Random } from '../../stand/appliance/random';

/** What a session's external key says, and what its writer means. */
export interface PlannedKey {
  /** Absent: there is none. */
  externalKey: string | undefined;
  /** The issues that are meant, in the order in which they count, whether or not they exist. */
  names: readonly string[];
}

const visible = ['SUP-1', 'SUP-2', 'SUP-3', 'SUP-4', 'SUP-5', 'SUP-6', 'OPS-1', 'OPS-2'];

/** A key from before a move, another letter case, and keys inside a text. */
const disguised: PlannedKey[] = [
  { externalKey: 'OPS-17', names: ['OPS-17'] },
  { externalKey: 'sup-3', names: ['SUP-3'] },
  { externalKey: 'please see SUP-2 (urgent)', names: ['SUP-2'] },
  { externalKey: 'Ticket: sup-5', names: ['SUP-5'] },
];

/** As editors, browsers, branches and file names make it of a key. */
const asWritten = [
  (key: string) => key.replace('-', '\u2011'),
  (key: string) => key.replace('-', '\u2013'),
  (key: string) => key.replace('-', '-\u00ad'),
  (key: string) => key.replace('-', '%2D'),
  (key: string) => `${key}-printer`,
  (key: string) => `${key}_old`,
  (key: string) => `ticket-${key}`,
  (key: string) => `feature/${key}-vpn`,
  (key: string) => `https://acme-1.atlassian.net/browse/${key}`,
  (key: string) => `https://stand.atlassian.net/issues/${key}?filter=10001`,
  (key: string) => `https://stand.atlassian.net/jira/software/projects/SUP/boards/1?selectedIssue=${key}`,
  (key: string) => `UTF-8 in the mails, ${key}`,
  (key: string) => `Windows-11 and HP-4250: ${key}`,
];

/** Words that look like keys, and name no issue. */
const onlyWords = ['UTF-8', 'COVID-19 test centre', 'RJ-45', 'acme-1.example.com', 'KB-5034441, Windows-11'];

/** An issue that does not exist, one that the app may not see, and one of an archived project. */
const unreachable = ['SUP-999', 'SEC-1', 'OLD-1'];

/** Keys inside a text: known ones, one twice by its former key, and some that lead nowhere. */
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
  if (share < 0.55) return plain(random.pick(visible));
  if (share < 0.63) return random.pick(disguised);
  if (share < 0.75) {
    const key = random.pick(visible);
    return { externalKey: random.pick(asWritten)(key), names: [key] };
  }
  if (share < 0.85) return plain(random.pick(unreachable));
  if (share < 0.9) return { externalKey: random.pick(onlyWords), names: [] };
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
