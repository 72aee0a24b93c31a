import { plainKeyText } from './plain-key-text';

/**
 * Where in an external key a candidate stands, the surest place first. `link`: in the place of an address of Jira that
 * names an issue. `word`: as a word. `part`: as a part of a longer one, such as a branch's name. `host`: in what looks
 * like the name of a host, or before an `@`.
 */
const places = ['link', 'word', 'part', 'host'] as const;

/** A word of an external key that has the shape of an issue key. Only Jira knows whether it is one. */
export interface IssueCandidate {
  /** In upper case, as Jira writes keys. */
  issueKey: string;
  from: (typeof places)[number];
}

/** Of more candidates in one external key the first ones count. */
export const maximumKeys = 20;

/**
 * Jira's default form of a project's key: 2 or more letters, digits and underscores that start with a letter
 * (Atlassian documentation, "Changing the project key format").
 */
const projectShape = /^[A-Za-z][A-Za-z0-9_]{1,254}$/;

const numberShape = /^([1-9]\d{0,17})(?:_|$)/;

const uuidShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Words and what dots join them to. A letter of a script other than the Latin one ends a word, as it does where nobody
 * writes spaces.
 */
const runShape = /[\p{Script=Latin}\p{M}0-9_.-]+/gu;

/** What stands before the key in the addresses of Jira's own pages. */
const linkBefore = /(?:\/browse\/|\/issues\/|selectedissue=|\/portal\/\d{1,9}\/)$/i;

const longestLinkBefore = 24;

/**
 * The candidates of a session's external key, the likeliest first and each once: those in links, then those that
 * stand for themselves, in the order of the text. Letter case does not matter, nor which dash was typed or pasted. The
 * host of an address names no issue. Takes time in proportion to the text's length.
 */
export function issueCandidatesIn(externalKey: string | undefined): IssueCandidate[] {
  const text = plainKeyText(externalKey ?? '');
  const found = [...text.matchAll(runShape)].flatMap((run) =>
    candidatesOfRun(run[0], surroundings(text, run)),
  );
  const ranked = places.flatMap((place) => found.filter(({ from }) => from === place));
  const each = new Map<string, IssueCandidate>();
  for (const candidate of ranked) {
    if (!each.has(candidate.issueKey)) each.set(candidate.issueKey, candidate);
  }
  return [...each.values()].slice(0, maximumKeys);
}

/** The keys of the candidates, the likeliest first. */
export function issueKeysIn(externalKey: string | undefined): string[] {
  return issueCandidatesIn(externalKey).map(({ issueKey }) => issueKey);
}

/** The likeliest issue key in a text. */
export function issueKeyIn(externalKey: string | undefined): string | undefined {
  return issueKeysIn(externalKey)[0];
}

/** The key of the project that an issue with that key is in. */
export function projectKeyOf(issueKey: string): string {
  return issueKey.slice(0, issueKey.lastIndexOf('-'));
}

interface Surroundings {
  isAfterLink: boolean;
  /** The run begins what an address has after `//`. */
  isAuthority: boolean;
  /** The run stands before or after an `@`. */
  isAddress: boolean;
}

function surroundings(text: string, { 0: run, index }: RegExpExecArray): Surroundings {
  const before = text.slice(Math.max(index - longestLinkBefore, 0), index);
  return {
    isAfterLink: linkBefore.test(before),
    isAuthority: before.endsWith('//'),
    isAddress: before.endsWith('@') || text[index + run.length] === '@',
  };
}

function candidatesOfRun(run: string, around: Surroundings): IssueCandidate[] {
  const words = run.split('.');
  const isHost = isHostName(words);
  if (isHost && around.isAuthority) return [];
  return words.flatMap((word, place) => {
    const isAfterLink = around.isAfterLink && place === 0;
    const keys = keysOfWord(word);
    return keys.map(({ issueKey, isWhole, isFirst }): IssueCandidate => {
      if (isAfterLink && isFirst) return { issueKey, from: 'link' };
      if (isHost || around.isAuthority || around.isAddress) return { issueKey, from: 'host' };
      return { issueKey, from: isWhole ? 'word' : 'part' };
    });
  });
}

/** Labels that dots join, and a domain at the end. A full stop without a space after it looks the same. */
function isHostName(labels: readonly string[]): boolean {
  const named = labels.at(-1) === '' ? labels.slice(0, -1) : labels;
  if (named.length < 2 || named.includes('')) return false;
  return /^\p{L}{2,63}$/u.test(named.at(-1) ?? '');
}

interface KeyInWord {
  issueKey: string;
  isWhole: boolean;
  /** The word begins with it. */
  isFirst: boolean;
}

function keysOfWord(word: string): KeyInWord[] {
  if (uuidShape.test(word)) return [];
  const parts = word.split('-');
  return parts.slice(1).flatMap((part, index) => {
    const project = projectAtEndOf(parts[index] ?? '');
    const number = numberShape.exec(part)?.[1];
    if (project === undefined || number === undefined) return [];
    const key = `${project}-${number}`;
    return [{ issueKey: key.toUpperCase(), isWhole: key === word, isFirst: word.startsWith(key) }];
  });
}

/** After an underscore capitals begin anew where small letters stand before it: `ticket_SUP`. */
function projectAtEndOf(part: string): string | undefined {
  const name = part.replace(/^_+/, '');
  const at = name.lastIndexOf('_');
  const tail = name.slice(at + 1);
  const isTail = /^[A-Z][A-Z0-9]+$/.test(tail) && /[a-z]/.test(name.slice(0, Math.max(at, 0)));
  const project = isTail ? tail : name;
  return projectShape.test(project) ? project : undefined;
}
