import fc from 'fast-check';
import { adminFunctions } from '../../../src/administration/answer-admin';
import { createVirtualStand, type VirtualStand } from '../../stand/virtual-stand';
import { Finding, fuzzTarget } from '../fuzz-target';
import { exportTexts, hostileSettings } from '../inputs/configurations';
import { hostileName, hostileValue, mixedText, namedValues } from '../inputs/hostile-text';
import { templateTexts } from '../inputs/templates';

/** Stands for the id of the configuration that there is. */
const thatConfiguration = '@configuration';

const known: Record<string, fc.Arbitrary<unknown>> = {
  id: fc.constantFrom(thatConfiguration, 'built-in', 'x', '__proto__'),
  configurationId: fc.constantFrom(thatConfiguration, 'x', 'toString'),
  jobId: fc.constantFrom('x', ''),
  revision: fc.oneof(fc.nat({ max: 3 }), hostileValue),
  version: fc.nat({ max: 3 }),
  settings: hostileSettings,
  clientSecret: mixedText,
  disabled: fc.boolean(),
  confirmation: fc.constantFrom('Help desk', 'x'),
  applianceId: mixedText,
  query: mixedText,
  projectId: fc.constantFrom('10000', '10001', '../x'),
  issueTypeId: fc.constantFrom('10102', 'x'),
  serviceDeskId: fc.constantFrom('1', '%2e%2e'),
  requestTypeId: fc.constantFrom('1', 'x'),
  mode: fc.constantFrom('issue', 'request', 'x'),
  accountIds: fc.array(mixedText, { maxLength: 3 }),
  accountId: mixedText,
  text: fc.oneof(exportTexts, templateTexts),
  format: fc.constantFrom('rich', 'plain', 'x'),
  use: fc.constantFrom('workLog', 'internalComment', 'issueSummary', 'invitation'),
  name: mixedText,
  representative: mixedText,
  cursor: fc.oneof(
    mixedText,
    fc.nat().map((number) => Buffer.from(String(number)).toString('base64')),
  ),
  filter: hostileValue,
  since: fc.oneof(fc.nat(), hostileValue),
  state: fc.constantFrom('parked', 'waiting', 'x'),
  ids: fc.array(fc.oneof(mixedText, hostileName), { maxLength: 3 }),
  reason: mixedText,
  lsid: fc.constantFrom('da1d4e5a9bbf4d2a8e0dd9b7d7ab2f11', '../x', ''),
  first: fc.constantFrom('2026-01-01', '2026-02-30', '9999-99-99', 'x'),
  last: fc.constantFrom('2026-01-12', '0000-00-00', ''),
};

const names = Object.keys(known);

const payloads = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .subarray(names, { minLength: 1, maxLength: 8 })
      .chain((chosen) =>
        fc
          .tuple(
            ...chosen.map((name) =>
              fc.oneof(
                { weight: 5, arbitrary: known[name] ?? hostileValue },
                { weight: 1, arbitrary: hostileValue },
              ),
            ),
          )
          .map((values) => namedValues(chosen.map((name, place) => [name, values[place]] as const))),
      ),
  },
  { weight: 1, arbitrary: hostileValue },
);

const functions = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(...adminFunctions) },
  { weight: 1, arbitrary: hostileName },
);

let stand: VirtualStand | undefined;

/** Whatever the page sends, its resolver answers; a stand with everything in memory is behind it. */
export const adminTarget = fuzzTarget({
  name: 'admin',
  share: 10,
  inputs: fc.tuple(functions, payloads),
  look: async ([name, payload]) => {
    stand ??= await createVirtualStand();
    const { configurationId } = stand;
    const sent: unknown = JSON.parse(
      JSON.stringify(payload ?? null).replaceAll(thatConfiguration, configurationId),
    );
    const mark = stand.platform.ledger.mark();
    const answer = JSON.stringify(await answered(stand, name, sent)) ?? '';
    if (isUnexpected(answer)) {
      const logs = stand.platform.ledger.since(mark).flatMap((record) => record.logs.map(({ text }) => text));
      throw new Finding('undeclared error', [answer, ...logs].join('\n'));
    }
    const [polluted] = Object.keys(Object.prototype);
    if (polluted !== undefined) throw new Finding('broken promise', `every object has ${polluted} now`);
  },
  close: () => {
    stand?.stop();
    stand = undefined;
  },
});

/** The error was unknown, or the function gave no answer at all. */
function isUnexpected(answer: string): boolean {
  const hasNone =
    answer.includes('error invoking the function') && !answer.includes('The app has no such function');
  return hasNone || answer.includes('The app failed unexpectedly');
}

/** Lets time pass as long as there is no answer. Functions that do not exist are refused before any is called. */
async function answered(running: VirtualStand, name: string, payload: unknown): Promise<unknown> {
  let answer: { value: unknown } | undefined;
  running.callAdmin(name, payload).then(
    (value) => (answer = { value }),
    (error: unknown) => (answer = { value: String(error) }),
  );
  await running.advance(1);
  while (!answer) await running.advance(5);
  return answer.value;
}
