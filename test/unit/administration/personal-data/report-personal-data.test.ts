import {
  accountsInReport,
  isReportable,
  ReportRefused,
  type ReportedAccount,
} from '../../../../src/administration/personal-data/account-report';
import { emptyRegister, withPeople } from '../../../../src/administration/personal-data/people-register';
import type { ReportCycle } from '../../../../src/administration/personal-data/report-cycle';
import {
  reportPersonalData,
  type ReportDependencies,
} from '../../../../src/administration/personal-data/report-personal-data';
import { readConfigurationSet } from '../../../../src/configuration/read-configuration-set';

const now = Date.parse('2026-01-12T09:00:00Z');
const nothing = () => undefined;

/** People in the register, and an Atlassian that refuses every request with one of them in it. */
function worldWith(accountIds: string[], refused: (accountId: string) => boolean) {
  const register = withPeople(emptyRegister, accountIds);
  const taken: ReportedAccount[][] = [];
  const cycles: ReportCycle[] = [];
  const warnings: string[] = [];
  let requests = 0;
  const dependencies: ReportDependencies = {
    people: {
      readPeople: async () => ({ revision: 1, content: register }),
      replacePeople: async () => true,
    },
    overrides: { read: async () => ({ revision: 0, overrides: [] }), replace: async () => true },
    configurations: { read: async () => readConfigurationSet(undefined), replace: async () => true },
    matches: { matchedAccounts: async () => [], forgetMatchesWith: async () => undefined },
    auditTrail: { add: async () => undefined },
    cycle: {
      readCycle: async () => ({ revision: 0, content: undefined }),
      replaceCycle: async (cycle) => cycles.push(cycle) > 0,
    },
    report: async (accounts) => {
      requests += 1;
      if (accounts.some(({ accountId }) => refused(accountId))) throw new ReportRefused();
      taken.push(accounts);
      // Somebody is named who was not asked about: nothing follows from it.
      return { closed: ['somebody-else'], updated: [] };
    },
    matchHours: 24,
    now: () => now,
    newId: () => 'id',
    log: { info: nothing, warn: (message) => warnings.push(message), error: nothing },
  };
  return { dependencies, taken, cycles, warnings, requests: () => requests };
}

const people = (count: number) => Array.from({ length: count }, (_, index) => `account-${index}`);

describe('the report of stored accounts', () => {
  test('says that nothing kept about anybody is older than a match', async () => {
    const world = worldWith(['ann'], () => false);
    await reportPersonalData(world.dependencies);
    expect(world.taken).toEqual([[{ accountId: 'ann', updatedAt: '2026-01-11T09:00:00.000Z' }]]);
  });

  test('reaches all others if Atlassian refuses requests because of one account', async () => {
    const world = worldWith(people(accountsInReport), (accountId) => accountId === 'account-41');
    await reportPersonalData(world.dependencies);
    const reported = world.taken.flat().map(({ accountId }) => accountId);
    expect(reported).toHaveLength(accountsInReport - 1);
    expect(reported).not.toContain('account-41');
    expect(world.requests()).toBeLessThan(20);
    expect(world.warnings).toHaveLength(1);
    expect(world.cycles.at(-1)).toEqual({ dueAt: now + 7 * 24 * 3_600_000, failures: 0 });
  });

  test('stops if another run was faster', async () => {
    const world = worldWith(people(3), () => false);
    world.dependencies.cycle.replaceCycle = async () => false;
    await reportPersonalData(world.dependencies);
    expect(world.requests()).toBe(0);
  });
});

test.each([
  ['5b10ac8d82e05b22cc7d4ef5', true],
  ['557058:f58131cb-b67d-43c7-b30d-6b58d40bd077', true],
  ['unknown', false],
  ['', false],
  ['a b', false],
  ['../x', false],
  ['x'.repeat(129), false],
])('of the account “%s” it is %s that it is reported', (accountId, expected) => {
  expect(isReportable(accountId)).toBe(expected);
});
