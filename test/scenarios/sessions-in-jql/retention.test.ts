import { stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { advanceUnattended, day, hour, minute } from '../support/deliveries';
import { playSession } from '../support/inspect';
import { killedAtEveryStep } from '../support/killed-at-every-step';
import { retain } from '../support/lowered-retention';
import { figuresIn, figuresStored, lookedAtAgain, standInJql, truthOf } from '../support/sessions-in-jql';

jest.setTimeout(300_000);
afterEach(stopVirtualStands);

const keysStored = (stand: VirtualStand) =>
  Object.keys(figuresStored(stand)).map((key) => key.split(':')[0] ?? '');

/** A rated session, at which the app has looked once more. */
async function ratedSession(stand: VirtualStand, rating: string): Promise<string> {
  const lsid = playSession(stand);
  await stand.advance(minute);
  stand.appliance.answerCustomerSurvey(lsid, { rating, comments: 'Fine.' });
  await stand.advance(lookedAtAgain + minute);
  return lsid;
}

describe('once a session has outlived the retention', () => {
  test('its issue still tells of it, and nothing of it is stored but numbers', async () => {
    const stand = await standInJql();
    await retain(stand, 7);
    const lsid = await ratedSession(stand, '4');
    const before = figuresIn(stand, 'SUP-1');
    expect(keysStored(stand).sort()).toEqual(['due', 'sessions']);
    await advanceUnattended(stand, 7 * day);
    await stand.advance(2 * hour);
    expect(truthOf(stand, 'SUP-1')).toMatchObject({ count: 0 });
    expect(figuresIn(stand, 'SUP-1')).toEqual(before);
    expect(keysStored(stand)).toEqual(['base']);
    expect(JSON.stringify(figuresStored(stand))).not.toContain(lsid);
  });

  test('later ones are added to it', async () => {
    const stand = await standInJql();
    await retain(stand, 7);
    await ratedSession(stand, '4');
    const { minutes, lastRating } = figuresIn(stand, 'SUP-1') ?? {};
    await advanceUnattended(stand, 7 * day);
    await stand.advance(2 * hour);
    playSession(stand);
    await stand.advance(lookedAtAgain);
    const later = truthOf(stand, 'SUP-1');
    expect(figuresIn(stand, 'SUP-1')).toEqual({
      count: 2,
      minutes: Number(minutes) + Number(later.minutes),
      lastEndedAt: later.lastEndedAt,
      lastRating,
    });
  });

  test('it does not count twice if it is brought in again', async () => {
    const stand = await standInJql();
    await retain(stand, 7);
    const lsid = await ratedSession(stand, '4');
    await advanceUnattended(stand, 8 * day);
    await stand.advance(3 * day);
    stand.appliance.answerRepresentativeSurvey(lsid, { rating: '3' });
    await stand.advance(lookedAtAgain);
    expect(truthOf(stand, 'SUP-1')).toMatchObject({ count: 1 });
    expect(figuresIn(stand, 'SUP-1')).toMatchObject({ count: 1 });
  });

  test('it is counted although a lowered retention has removed its record', async () => {
    const stand = await standInJql();
    await ratedSession(stand, '4');
    await advanceUnattended(stand, 10 * day);
    await retain(stand, 7);
    await stand.advance(hour);
    expect(truthOf(stand, 'SUP-1')).toMatchObject({ count: 0 });
    playSession(stand);
    await stand.advance(lookedAtAgain);
    expect(figuresIn(stand, 'SUP-1')).toMatchObject({ count: 2, lastRating: 4 });
  });

  test('it is counted once, wherever the look is killed', async () => {
    const stand = await standInJql();
    await retain(stand, 7);
    let isGone = false;
    let sessions = 0;
    const steps = await killedAtEveryStep(stand, {
      pass: async () => {
        isGone = false;
        playSession(stand);
        sessions += 1;
        await stand.advance(lookedAtAgain);
        await advanceUnattended(stand, 7 * day);
        isGone = true;
        await stand.advance(90 * minute);
      },
      isStep: ({ invocation, kind, key = '', operation }) =>
        isGone &&
        invocation.functionKey === 'run-schedule' &&
        (kind !== 'storage' || /base|sessions|due|record/.test(key) || operation === 'transaction'),
      recover: () => stand.advance(hour),
      check: () => {
        expect(figuresIn(stand, 'SUP-1')).toMatchObject({ count: sessions });
        expect(keysStored(stand)).toEqual(['base']);
      },
    });
    expect(steps.join()).toContain('transaction');
    expect(steps.length).toBeGreaterThanOrEqual(8);
  });
});
