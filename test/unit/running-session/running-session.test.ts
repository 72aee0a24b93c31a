import fc from 'fast-check';
import { withNews, type RunningSession } from '../../../src/running-session/running-session';
import { isDue, isShown, standingOf } from '../../../src/running-session/running-standing';
import type { RunningNews } from '../../../src/session/running-event';

const minute = 60_000;
const hour = 60 * minute;

const names = ['Ana', 'Ben', 'Cem'];

const newsOf = fc.record({
  lsid: fc.constantFrom('a1', 'b2'),
  at: fc.option(fc.integer({ min: 0, max: 1000 }), { nil: undefined }),
  running: fc.record({
    kind: fc.constantFrom<RunningNews['kind']>('begun', 'joined', 'left', 'led'),
    participant: fc.option(
      fc.constantFrom(...names).map((name) => ({ type: 'representative' as const, id: name, name })),
      { nil: undefined },
    ),
  }),
});

type Told = typeof newsOf extends fc.Arbitrary<infer T> ? T : never;

const after = (news: readonly Told[]) =>
  news.reduce<readonly RunningSession[]>(
    (sessions, { lsid, ...told }, index) =>
      withNews(sessions, { configurationId: 'c', lsid }, told, 2000 + index),
    [],
  );

describe('what events tell of running sessions', () => {
  it('names everybody once, and at most one who leads, whatever is told in whatever order', () => {
    fc.assert(
      fc.property(fc.array(newsOf, { maxLength: 40 }), (news) => {
        for (const { members } of after(news)) {
          expect(new Set(members.map(({ id }) => id)).size).toBe(members.length);
          expect(members.filter(({ leads }) => leads).length).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('has exactly those in it who joined or lead it and have not left since', () => {
    fc.assert(
      fc.property(fc.array(newsOf, { maxLength: 40 }), (news) => {
        for (const { lsid, members } of after(news)) {
          const present = names.filter((name) => {
            const last = news.filter(
              ({ lsid: of, running: { kind, participant } }) =>
                of === lsid && kind !== 'begun' && participant?.name === name,
            );
            return last.length > 0 && last.at(-1)?.running.kind !== 'left';
          });
          expect(members.map(({ name }) => name).sort()).toEqual(present);
        }
      }),
    );
  });

  it('changes nothing if it is told again', () => {
    fc.assert(
      fc.property(fc.array(newsOf, { maxLength: 20 }), newsOf, (news, { lsid, ...last }) => {
        fc.pre(last.at !== undefined);
        const once = withNews(after(news), { configurationId: 'c', lsid }, last, 3000);
        expect(withNews(once, { configurationId: 'c', lsid }, last, 9000)).toBe(once);
      }),
    );
  });
});

describe('a session that was heard of', () => {
  const session = { configurationId: 'c', lsid: 'a1', startedAt: 0, heardAt: 0, members: [] };

  it('is live for hours, and then its end is unknown', () => {
    expect(standingOf(session, 4 * hour)).toBe('live');
    expect(standingOf(session, 4 * hour + 1)).toBe('end-unknown');
  });

  it('is live for longer if its report has no end, until it is older than sessions are', () => {
    expect(standingOf({ ...session, runsAt: 11 * hour }, 12 * hour)).toBe('live');
    expect(standingOf({ ...session, runsAt: 12 * hour }, 12 * hour + 1)).toBe('end-unknown');
    expect(standingOf({ ...session, heardAt: 12 * hour }, 13 * hour)).toBe('live');
  });

  it('is asked about ten minutes after the last news, or the last time', () => {
    expect(isDue(session, 10 * minute)).toBe(false);
    expect(isDue(session, 10 * minute + 1)).toBe(true);
    expect(isDue({ ...session, askedAt: minute }, 10 * minute + 1)).toBe(false);
    expect(isDue({ ...session, endedAt: 1 }, hour)).toBe(false);
  });

  it('is shown for an hour after its report told an end', () => {
    const ended = { ...session, endedAt: 5, askedAt: 10 };
    expect([standingOf(ended, 20), isShown(ended, 20), isShown(ended, 10 + hour)]).toEqual([
      'ended',
      true,
      false,
    ]);
  });
});
