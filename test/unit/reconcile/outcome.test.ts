import { ClientSecretMissing } from '../../../src/failure/client-secret-missing';
import { JiraRefused, JiraUnreachable } from '../../../src/jira/jira-errors';
import { outcomeOfFailure, StageFailure } from '../../../src/reconcile/outcome';
import { ReportUnreadable } from '../../../src/session/appliance-errors';

const defect = new TypeError('Cannot read “Ann Smith, 4 Elm Road” of undefined');

describe('an error that nobody expected', () => {
  test('is told by its name, and nothing of its text is kept', () => {
    const outcome = outcomeOfFailure(new StageFailure('comment', defect));
    expect(outcome).toMatchObject({
      kind: 'failed',
      cause: 'The app failed unexpectedly (TypeError).',
      policy: { kind: 'retry' },
    });
    expect(JSON.stringify(outcome)).not.toContain('Ann Smith');
  });

  test.each(['issue', 'work-log', 'comment', 'attachment', 'transition'] as const)(
    'leaves it open what was written, at the stage %s',
    (stage) => {
      expect(outcomeOfFailure(new StageFailure(stage, defect))).toMatchObject({ isInDoubt: true });
    },
  );

  test.each(['receive', 'session', 'report', 'link', 'record'] as const)(
    'has written nothing that could come late, at the stage %s',
    (stage) => {
      expect(outcomeOfFailure(new StageFailure(stage, defect))).toMatchObject({ isInDoubt: false });
    },
  );
});

describe('what Jira was asked for', () => {
  test('may have been written if its answer was lost, and not if only something was read', () => {
    const lost = (mayHaveChanged: boolean) =>
      outcomeOfFailure(new StageFailure('work-log', new JiraUnreachable(mayHaveChanged)));
    expect(lost(true)).toMatchObject({ isInDoubt: true });
    expect(lost(false)).toMatchObject({ isInDoubt: false });
  });

  test('was not written if Jira refused it', () => {
    const refused = new JiraRefused(400, 'add a work log', []);
    expect(outcomeOfFailure(new StageFailure('work-log', refused))).toMatchObject({ isInDoubt: false });
  });
});

describe('the connection to the appliance', () => {
  const connectionAfter = (error: Error) => {
    const outcome = outcomeOfFailure(new StageFailure('session', error));
    return outcome.kind === 'failed' ? outcome.connection : undefined;
  };

  test('is not known if the appliance could not even be asked', () => {
    expect(connectionAfter(new ClientSecretMissing('Help desk'))).toBe('unknown');
    expect(connectionAfter(defect)).toBe('unknown');
  });

  test('was there if it answered, whatever it said', () => {
    expect(connectionAfter(new ReportUnreadable('helpdesk.example.com', 'cut off'))).toBe('answered');
  });
});
