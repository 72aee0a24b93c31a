import type { ConfigurationSettings, SurveyTransition } from '../../../src/configuration/configuration';
import type { RuleRemark, SettingsRemark } from '../../../src/resolver/settings-remark';
import { statuses } from '../../stand/jira/sample/workflow';
import { resolutionField } from '../../stand/jira/site/issue-fields';
import type { Transition } from '../../stand/jira/site/workflow';
import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { administer, askAdmin, withYes } from '../support/administer';
import { workSince } from '../support/inspect';

let stand: VirtualStand;

beforeEach(async () => {
  stand = await createVirtualStand();
});

afterEach(stopVirtualStands);

const rule: SurveyTransition = {
  survey: 'customer',
  question: 'rating',
  answer: '5',
  transition: 'Resolved',
  resolution: 'Done',
};

const sup = { id: '10000', key: 'SUP' };
const ops = { id: '10001', key: 'OPS' };
const into = (...projects: (typeof sup)[]) => ({ writableProjects: { mode: 'these' as const, projects } });

const rootCause = { fieldId: 'customfield_10052', name: 'Root cause', kind: 'text', required: true } as const;

async function changed(changes: Partial<ConfigurationSettings>) {
  const { id, revision, settings } = await administer(stand, 'readConfiguration', {
    id: stand.configurationId,
  });
  return { id, revision, settings: { ...settings, ...into(sup), ...changes } };
}

/** What is asked before settings with these rules are stored; nothing if they were. */
async function asked(
  rules: readonly SurveyTransition[],
  changes: Partial<ConfigurationSettings> = {},
): Promise<SettingsRemark[]> {
  const payload = await changed({ surveyTransitions: [...rules], ...changes });
  const answer = await askAdmin(stand, 'saveConfiguration', payload);
  if (answer.ok) return [];
  if (answer.problem.kind !== 'needs-confirmation') throw new Error(answer.problem.message);
  expect(await askAdmin(stand, 'saveConfiguration', withYes(payload, answer.problem.remarks))).toMatchObject({
    ok: true,
  });
  return answer.problem.remarks;
}

const check = (rules: readonly Pick<SurveyTransition, 'transition' | 'resolution'>[], projects = [sup]) =>
  administer(stand, 'checkSurveyRules', {
    rules: rules.map(({ transition, resolution }) => ({ transition, resolution })),
    projects,
  });

function transition(name: string, key = 'SUP'): Transition {
  const found = stand.jira.site.project(key)?.workflow.transitions.find((each) => each.name === name);
  if (!found) throw new Error(`There is no transition ${name}.`);
  return found;
}

function setStatusOfAll(statusId: string): void {
  for (const issue of stand.jira.site.issues()) issue.statusId = statusId;
}

describe('a rule for a status or transition that a project does not have', () => {
  const escalate = { ...rule, transition: 'Escalate', resolution: '' };

  test('is asked about before it is stored, with its number and the projects', async () => {
    expect(await asked([rule, escalate], into(sup, ops))).toEqual([
      { code: 'rule-target-missing', rules: [2], transition: 'Escalate', projects: ['SUP', 'OPS'] },
    ]);
  });

  test('is told once if several rules ask for it, and only of the project that lacks it', async () => {
    stand.jira.site
      .project('OPS')
      ?.workflow.statuses.push({ id: '10009', name: 'Escalate', category: 'indeterminate' });
    expect(await asked([escalate, rule, { ...escalate, answer: '1' }], into(sup, ops))).toEqual([
      { code: 'rule-target-missing', rules: [1, 3], transition: 'Escalate', projects: ['SUP'] },
    ]);
  });

  test('is looked for in all of Jira if sessions may write into all projects', async () => {
    expect(await asked([escalate], { writableProjects: { mode: 'all', projects: [] } })).toEqual([
      { code: 'rule-target-missing', rules: [1], transition: 'Escalate', projects: [] },
    ]);
  });

  test.each(['resolve', 'waiting  for customer'])(
    'is none if there is one that is called “%s”',
    async (name) => {
      expect(
        await asked([{ ...rule, transition: name, resolution: name === 'resolve' ? 'Done' : '' }]),
      ).toEqual([]);
    },
  );

  test('is not told if Jira does not answer with all statuses', async () => {
    for (const fault of [{ status: 503 }, { status: 200, body: [{ id: '1' }] }, { status: 404 }]) {
      stand.jira.faults.add({ path: /statuses/, ...fault, times: 1 });
      expect(await check([escalate])).toEqual({
        remarks: [],
        unchecked: [{ rules: [1], transition: 'Escalate', projects: ['SUP'] }],
      });
    }
  });

  test('is not asked about while the configuration is disabled, but once it is enabled', async () => {
    expect(await asked([escalate], { disabled: true })).toEqual([]);
    const { id, revision } = await changed({});
    expect(await askAdmin(stand, 'setDisabled', { id, revision, disabled: false })).toMatchObject({
      problem: { kind: 'needs-confirmation', remarks: [{ code: 'rule-target-missing' }] },
    });
  });
});

describe('a rule whose transition has a screen', () => {
  test('that requires what the app does not fill is asked about with the fields', async () => {
    transition('Resolve').screen.push(rootCause, { ...rootCause, fieldId: 'customfield_1', required: false });
    expect(await asked([rule])).toEqual([
      {
        code: 'rule-fields-missing',
        rules: [1],
        transition: 'Resolve',
        project: 'SUP',
        fields: ['Root cause'],
      },
    ]);
  });

  test('that requires what has a default, or the issue has, is not', async () => {
    transition('Resolve').screen.push(
      { ...rootCause, hasDefaultValue: true },
      { fieldId: 'priority', name: 'Priority', kind: 'priority', required: true },
    );
    for (const issue of stand.jira.site.issues()) issue.fields.set('priority', '3');
    expect(await asked([rule])).toEqual([]);
  });

  test('that requires a resolution is asked about if the rule has none, or one that it does not offer', async () => {
    const remarks = await asked([
      { ...rule, resolution: '' },
      { ...rule, resolution: 'Dnoe' },
    ]);
    expect(remarks).toEqual([
      {
        code: 'rule-fields-missing',
        rules: [1],
        transition: 'Resolve',
        project: 'SUP',
        fields: ['Resolution'],
      },
      {
        code: 'rule-resolution-missing',
        rules: [2],
        transition: 'Resolved',
        project: 'SUP',
        resolution: 'Dnoe',
        isMoved: false,
      },
    ]);
  });

  test('that shows no resolution is asked about if the rule has one: it would be left out', async () => {
    transition('Resolve').screen = [];
    expect(await asked([rule])).toMatchObject([{ code: 'rule-resolution-missing', isMoved: true }]);
  });

  test('is not asked about if another transition to the same status asks for less', async () => {
    transition('Resolve').screen.push({ ...resolutionField, ...rootCause });
    stand.jira.site.project('SUP')?.workflow.transitions.push({
      id: '61',
      name: 'Close without words',
      from: [],
      to: statuses.resolved,
      screen: [],
    });
    expect(await asked([{ ...rule, resolution: '' }])).toEqual([]);
  });

  test('could not be checked, and says so, if no recent issue can make it now', async () => {
    setStatusOfAll(statuses.toDo);
    const done = { ...rule, transition: 'Done' };
    const payload = await changed({ surveyTransitions: [done] });
    expect((await administer(stand, 'saveConfiguration', payload)).notes).toEqual([
      'Rule 1 could not be checked in SUP: Jira showed no recent issue that can be moved to “Done” now.',
    ]);
    expect(await check([done, { ...done, transition: 'Close' }])).toMatchObject({
      remarks: [{ code: 'rule-target-missing', transition: 'Close' }],
      unchecked: [{ rules: [1], transition: 'Done', projects: ['SUP'] }],
    });
  });
});

describe('to check rules', () => {
  test('costs nothing without rules, and otherwise at most six calls of Jira for a project', async () => {
    expect(await callsOf([])).toEqual([]);
    const found = await callsOf([rule]);
    expect(found.slice(0, 2)).toEqual([
      'GET /rest/api/3/project/10000/statuses',
      'POST /rest/api/3/search/jql',
    ]);
    expect(found.slice(2).every((call) => /^GET .*\/transitions$/.test(call))).toBe(true);
    expect(found.length).toBeLessThanOrEqual(5);
    transition('Resolve').screen.push(rootCause);
    expect(await callsOf([rule, { ...rule, transition: 'resolve' }])).toHaveLength(found.length + 1);
  });

  test('is done in five projects; of others it is told that they were not', async () => {
    const projects = [sup, ops, ...['1', '2', '3', '4'].map((id) => ({ id, key: `P${id}` }))];
    const { unchecked } = await check([rule], projects);
    expect(unchecked).toEqual([{ rules: [1], transition: 'Resolved', projects: ['P1', 'P2', 'P3', 'P4'] }]);
  });

  test('is done for the project of created issues, too', async () => {
    const { remarks } = await check([{ ...rule, transition: 'Nowhere' }], [{ id: ops.id } as typeof sup]);
    expect(remarks).toMatchObject([{ projects: ['OPS'] } satisfies Partial<RuleRemark>]);
  });

  async function callsOf(rules: SurveyTransition[]): Promise<string[]> {
    const mark = stand.platform.ledger.mark();
    await check(rules);
    return workSince(stand, mark)
      .flatMap(({ jira }) => jira)
      .filter(({ path }) => !path.includes('mypermissions'))
      .map(({ method, path }) => `${method} ${path}`);
  }
});
