import * as v from 'valibot';
import { issueCreationSchema } from '../../../src/configuration/issue-creation';

const mapping = {
  fieldId: 'customfield_1',
  name: 'Service',
  type: 'text',
  source: 'constant',
  values: ['x'],
};

function problemsWith(...mappings: object[]): string[] {
  const fields = mappings.map((changes) => ({ ...mapping, ...changes }));
  const { issues = [] } = v.safeParse(issueCreationSchema, { mode: 'off', fields });
  return issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`);
}

describe('a mapped field', () => {
  it.each([
    { type: 'text' },
    { type: 'paragraph', values: ['x'.repeat(1000)] },
    { type: 'number', values: ['-2.5'] },
    { type: 'date', values: ['2028-02-29'] },
    { type: 'date-time', values: ['2026-01-31T09:00:00.000+00:00'] },
    { type: 'labels', values: ['remote-support', 'vpn'] },
    { type: 'options', values: ['1', '2'] },
    { type: 'user', values: ['5b10:ac8d'] },
    { type: 'text', source: 'session', values: ['company'] },
    { type: 'number', source: 'session', values: ['duration-minutes'] },
    { type: 'date', source: 'session', values: ['end'] },
    { type: 'labels', source: 'session', values: ['team'] },
  ])('can be %j', (changes) => {
    expect(problemsWith(changes)).toEqual([]);
  });

  it.each([
    [{ values: [] }, 'Service has no value yet. Choose one, or remove the field.'],
    [{ values: ['x'.repeat(256)] }, 'Service has at most 255 characters.'],
    [{ values: ['a', 'b'] }, 'Service takes one value only.'],
    [{ type: 'number', values: ['five'] }, 'Service must be a number such as 5 or 2.5.'],
    [{ type: 'number', values: ['1e3'], name: '' }, 'customfield_1 must be a number such as 5 or 2.5.'],
    [{ type: 'date', values: ['2026-02-30'] }, 'Service must be a date such as 2026-01-31.'],
    [{ type: 'date-time', values: ['2026-01-31'] }, expect.stringContaining('with a time such as')],
    [{ type: 'labels', values: ['two words'] }, expect.stringContaining('labels without spaces')],
    [{ type: 'option', values: ['1', '2'] }, 'Service takes one value only.'],
    [{ source: 'session', values: ['colour'] }, expect.stringContaining('cannot hold this value')],
    [{ source: 'session', values: ['start', 'end'] }, expect.stringContaining('cannot hold this value')],
    [{ type: 'number', source: 'session', values: ['end'] }, expect.stringContaining('cannot hold')],
    [{ type: 'user', source: 'session', values: ['representative'] }, expect.stringContaining('cannot hold')],
  ])('cannot be %j', (changes, message) => {
    const [problem, ...others] = problemsWith({ fieldId: 'customfield_2' }, changes);
    expect(others).toEqual([]);
    expect(problem?.replace('fields.1.values: ', '')).toEqual(message);
  });

  it('is not one that the app fills itself, and is there only once', () => {
    expect(problemsWith({ fieldId: 'summary' })).toEqual([
      'fields: The app fills the field summary itself. Remove it.',
    ]);
    expect(problemsWith({}, {})).toEqual([
      'fields: The field customfield_1 stands here twice. Remove one of them.',
    ]);
  });
});
