import * as v from 'valibot';
import {
  configurationSettingsSchema,
  type ConfigurationSettings,
} from '../../../src/configuration/configuration';
import { outcomeOfFailure } from '../../../src/reconcile/outcome';
import { outcomeInWords, resultInWords } from '../../../src/reconcile/results-in-words';
import type { RenderReport } from '../../../src/reconcile/render-report-port';
import { reconcileTarget } from '../../../src/reconcile/reconcile-target';
import { timesOf } from '../../../src/reconcile/session-end';
import type { TargetResult } from '../../../src/reconcile/target-result';
import { renderWithText } from '../report/render-sample';
import { builtInTemplate } from '../../../src/report/template-use';
import type { SimulatedJira } from '../../stand/jira/simulated-jira';
import { plainSession } from '../report/sample-sessions';
import { sendTo } from '../jira/send-to-simulated-jira';
import { newJira } from '../stand/jira/jira-call';

const everything: Partial<ConfigurationSettings> = {
  internalComment: true,
  attachFullReport: true,
  linkToAppliance: true,
};

const nobodyKnown = {
  appliance: { representativeAccount: async () => undefined },
  representatives: {
    read: async () => ({
      overrides: [],
      matches: new Map(),
      unmatched: { revision: 0, representatives: [] },
    }),
    keepMatch: async () => undefined,
    replaceUnmatched: async () => true,
  },
  now: () => 0,
};

function reconcile(
  jira: SimulatedJira,
  settings: Partial<ConfigurationSettings>,
  { issueKey = 'SUP-2', isNewIssue = false, chat = '' } = {},
) {
  const events = [{ type: 'Chat Message', body: chat, files: [], data: [], systemInformation: [] }];
  const session = plainSession({ events });
  const times = timesOf(session, false);
  if (!times) throw new Error('The session has no end.');
  const configuration = {
    version: 1 as const,
    id: 'one',
    revision: 1,
    createdAt: 0,
    updatedAt: 0,
    hasClientSecret: true,
    settings: v.parse(configurationSettingsSchema, {
      name: 'One',
      host: 'one.example.com',
      clientId: 'one',
      ...settings,
    }),
  };
  const render: RenderReport = async (use, shown, { settings: { locale, timeZone } }, limit) =>
    renderWithText({ session: shown, template: builtInTemplate(use), locale, timeZone, limit });
  const ports = { ...nobodyKnown, jira: sendTo(jira), render };
  return reconcileTarget(
    { issueKey, origin: isNewIssue ? 'created' : 'named', isNew: isNewIssue, wasMoved: false },
    { session, times, configuration },
    { ...ports, execution: { kind: 'apply', ports } },
  );
}

const workLogIdOf = ({ results }: TargetResult) => results.find((result) => result.kind === 'work-log')?.id;

const callsOf = ({ calls }: SimulatedJira) =>
  calls.map(({ method, path }) => `${method} ${path.split('/').slice(5).join('/')}`);

describe('an issue that has just been created', () => {
  test('is not searched for what cannot be on it', async () => {
    const jira = newJira();
    await reconcile(jira, everything, { isNewIssue: true });
    expect(callsOf(jira)).toEqual([
      'GET SUP-2',
      'POST SUP-2/worklog',
      'POST SUP-2/comment',
      'POST SUP-2/remotelink',
    ]);
  });

  test('gets its work log with one call', async () => {
    const jira = newJira();
    await reconcile(jira, {}, { isNewIssue: true });
    expect(callsOf(jira)).toEqual(['POST SUP-2/worklog']);
  });
});

describe('what is written to an issue', () => {
  test('changes nothing the second time', async () => {
    const jira = newJira();
    const chat = 'Once more. '.repeat(4_000);
    const first = await reconcile(jira, everything, { chat });
    const written = jira.requests.length;
    const second = await reconcile(jira, everything, { chat });
    expect(written).toBe(4);
    expect(jira.requests).toHaveLength(written);
    expect(workLogIdOf(second)).toBe(workLogIdOf(first));
    expect(second.results.map(resultInWords)).toEqual([
      'The work log on SUP-2 was up to date.',
      'The internal comment on SUP-2 was up to date.',
      'The full report was attached to SUP-2 before.',
      'SUP-2 was linked to the session’s chat transcript before.',
    ]);
  });

  test('stops at an issue that is not there once Jira has been asked for it, without a call for everything else', async () => {
    const jira = newJira();
    const { failure } = await reconcile(jira, { linkToAppliance: true }, { issueKey: 'SUP-999' });
    expect(outcomeOfFailure(failure)).toMatchObject({
      stage: 'work-log',
      policy: { kind: 'confirm' },
      cause: expect.stringMatching(/^The issue SUP-999 does not exist/),
    });
    expect(callsOf(jira)).toEqual(['GET SUP-999/worklog', 'GET SUP-999']);
  });

  test('goes on with the rest where one thing is hopeless, and tells both', async () => {
    const jira = newJira();
    jira.faults.add({ method: 'POST', path: /worklog/, status: 400, body: { errorMessages: ['No time.'] } });
    const { failure, results } = await reconcile(jira, everything);
    const outcome = outcomeOfFailure(failure, undefined, { results });
    expect(outcome.stage).toBe('work-log');
    expect(outcomeInWords(outcome)).toMatch(
      /^Added an internal comment to SUP-2\. Linked SUP-2 .* But: Jira refused with status 400 .*No time\. Mend/,
    );
  });

  test('leaves the rest for later where one thing may go better then', async () => {
    const jira = newJira();
    jira.faults.add({ method: 'POST', path: /worklog/, status: 503 });
    const { failure } = await reconcile(jira, everything);
    expect(outcomeOfFailure(failure)).toMatchObject({ stage: 'work-log', policy: { kind: 'retry' } });
    expect(callsOf(jira)).toEqual(['GET SUP-2', 'GET SUP-2/worklog', 'POST SUP-2/worklog']);
  });

  test('is nothing where the settings leave nothing to write', async () => {
    const jira = newJira();
    const settings = { updateWorkLog: false, attachFullReport: true };
    expect(await reconcile(jira, settings)).toEqual({ issueKey: 'SUP-2', results: [] });
    expect(callsOf(jira)).toEqual([]);
  });
});
