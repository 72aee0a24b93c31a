import { sessionIssueStorage } from '../../../src/forge/session-issue-storage';
import { intent, withIssue, type SessionIssue } from '../../../src/reconcile/issue/session-issue';
import { startInsidePlatform, type InsidePlatform } from './inside-platform';

const marker = { configurationId: 'one', lsid: 'a'.repeat(32) };
const hour = 60 * 60_000;

let forge: InsidePlatform;
beforeEach(async () => {
  forge = await startInsidePlatform();
});
afterEach(() => forge.stop());

const write = (previous: SessionIssue | undefined, next: SessionIssue) =>
  forge.inside(() => sessionIssueStorage.replace(marker, previous, next, 1));
const read = () => forge.inside(() => sessionIssueStorage.get(marker));

describe('the record of a session’s issue', () => {
  test('has one first intent: a second attempt that saw none does not replace it', async () => {
    const first = intent(undefined, 'issue', 1_000);
    expect(await write(undefined, first)).toBe(true);
    expect(await write(undefined, intent(undefined, 'issue', 2_000))).toBe(false);
    expect(await read()).toEqual(first);
  });

  test('is written anew if the former one has expired, although the platform still returns it', async () => {
    forge.platform.store.consistency.keepExpired = true;
    const first = withIssue(intent(undefined, 'issue', 1_000), 'SUP-7', []);
    expect(await write(undefined, first)).toBe(true);
    await forge.clock.advance(25 * hour);
    expect(forge.platform.store.dump()).toHaveLength(1);
    expect(await read()).toBeUndefined();
    const next = intent(undefined, 'issue', 2_000);
    expect(await write(undefined, next)).toBe(true);
    expect(await read()).toEqual(next);
    expect(await write(undefined, intent(undefined, 'issue', 3_000))).toBe(false);
  });

  test('is written only by whom has read it last', async () => {
    const first = intent(undefined, 'issue', 1_000);
    await write(undefined, first);
    const created = withIssue(first, 'SUP-7', []);
    expect(await write(first, created)).toBe(true);
    expect(await write(first, withIssue(first, 'SUP-8', []))).toBe(false);
    expect(await read()).toEqual(created);
  });
});
