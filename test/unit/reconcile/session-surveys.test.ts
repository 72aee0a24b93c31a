import { withSurveys } from '../../../src/reconcile/session-surveys';
import type { ExitSurvey, SurveyKind } from '../../../src/session/session';
import { bareSession } from '../report/sample-sessions';

function survey(answer: string, overrides: Partial<ExitSurvey> = {}): ExitSurvey {
  return { questions: [{ name: 'comments', answers: [answer] }], ...overrides };
}

/** An appliance whose survey reports hold these, and the calls that it got. */
function applianceWith(customer: ExitSurvey[], representative: ExitSurvey[] = []) {
  const calls: string[] = [];
  return {
    calls,
    surveys: (kind: SurveyKind) => {
      calls.push(kind);
      return Promise.resolve(kind === 'customer' ? customer : representative);
    },
  };
}

describe('the surveys of a session', () => {
  test('that no event announced are not asked for, and those in its own report stay', async () => {
    const appliance = applianceWith([survey('late')]);
    const session = bareSession({ customerSurveys: [survey('inline')] });
    expect((await withSurveys(session, ['session-end'], appliance)).customerSurveys).toEqual([
      survey('inline'),
    ]);
    expect(appliance.calls).toEqual([]);
  });

  test('are asked for by the kind that was announced, and say who they are from', async () => {
    const appliance = applianceWith([], [survey('done')]);
    const session = await withSurveys(bareSession(), ['representative-survey'], appliance);
    expect(session.representativeSurveys).toEqual([survey('done', { submittedBy: 'representative' })]);
    expect(appliance.calls).toEqual(['representative']);
  });

  test('that stand in both reports are there once, with the time of the survey report', async () => {
    const appliance = applianceWith([survey('good', { submittedAt: 1000 })]);
    const session = bareSession({ customerSurveys: [survey('good'), survey('only inline')] });
    const merged = await withSurveys(session, ['customer-survey'], appliance);
    expect(merged.customerSurveys).toEqual([
      survey('good', { submittedAt: 1000, submittedBy: 'customer' }),
      survey('only inline'),
    ]);
  });

  test('of two people with the same answers are two', async () => {
    const same = [survey('fine', { customer: 'Ann' }), survey('fine', { customer: 'Bob' })];
    const merged = await withSurveys(bareSession(), ['customer-survey'], applianceWith(same));
    expect(merged.customerSurveys).toHaveLength(2);
  });
});
