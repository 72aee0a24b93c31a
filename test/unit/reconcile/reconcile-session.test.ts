import * as v from 'valibot';
import { configurationSchema } from '../../../src/configuration/configuration';
import { applying, type ReadPorts, type ApplyPorts } from '../../../src/reconcile/ports';
import { reconcileSession } from '../../../src/reconcile/reconcile-session';
import type { Session } from '../../../src/session/session';
import { sendTo } from '../jira/send-to-simulated-jira';
import { bareSession } from '../report/sample-sessions';
import { newJira } from '../stand/jira/jira-call';

const minute = 60_000;
const endedAt = Date.UTC(2026, 0, 12, 9);

const configuration = v.parse(configurationSchema, {
  version: 1,
  id: 'one',
  revision: 1,
  createdAt: 0,
  updatedAt: 0,
  hasClientSecret: true,
  settings: { name: 'One', host: 'one.example.com', clientId: 'client' },
});

/** The sessions that reports were rendered of, and the surveys that were asked for, if these events have come. */
async function reconciled(eventType: string, events: readonly string[]) {
  const rendered: Session[] = [];
  const asked: string[] = [];
  const session = bareSession({
    externalKey: 'SUP-1',
    startedAt: endedAt - minute,
    endedAt,
    durationSeconds: 60,
  });
  const ports: ReadPorts & ApplyPorts = {
    appliance: {
      session: () => Promise.resolve(session),
      surveys: (kind) => {
        asked.push(kind);
        return Promise.resolve([{ questions: [{ answers: [`by the ${kind}`] }] }]);
      },
      representativeAccount: () => Promise.resolve(undefined),
    },
    jira: sendTo(newJira()),
    render: (_, shown) => {
      rendered.push(shown);
      return Promise.resolve({ adf: { version: 1, type: 'doc', content: [] }, hash: 'h', text: '' });
    },
    sessionIssues: { get: () => Promise.resolve(undefined), replace: () => Promise.resolve(true) },
    representatives: {
      read: () =>
        Promise.resolve({
          overrides: [],
          matches: new Map(),
          unmatched: { revision: 0, representatives: [] },
        }),
      keepMatch: () => Promise.resolve(),
      replaceUnmatched: () => Promise.resolve(true),
    },
    now: () => endedAt + minute,
  };
  const outcome = await reconcileSession(
    {
      lsid: session.lsid,
      configuration,
      eventType,
      events,
      knownWorkLogs: [],
      retentionDays: 90,
      patienceIsOver: false,
      wasUnknown: () => false,
      mayBeInDoubt: () => false,
    },
    applying(ports),
  );
  return { outcome, rendered, asked };
}

describe('a session whose own report lacks its surveys', () => {
  test('is reported with those that its other events announced, whichever event brings it up', async () => {
    for (const eventType of ['session-end', 'customer-survey']) {
      const { outcome, rendered, asked } = await reconciled(eventType, ['session-end', 'customer-survey']);
      expect(outcome.kind).toBe('done');
      expect(asked).toEqual(['customer']);
      expect(JSON.stringify(rendered)).toContain('by the customer');
    }
  });

  test('costs no call for surveys that nothing announced', async () => {
    expect((await reconciled('session-end', ['session-end'])).asked).toEqual([]);
  });
});
