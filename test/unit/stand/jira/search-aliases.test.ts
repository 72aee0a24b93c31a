import { z } from 'zod';
import type { SearchableProperty } from '../../../stand/jira/site/search-index';
import { call, newJira } from './jira-call';

const path = '/rest/api/3/search/jql';

const searchableProperties: SearchableProperty[] = [
  { propertyKey: 'visits', path: 'count', type: 'number', searchAlias: 'visitCount' },
  { propertyKey: 'visits', path: 'latest.at', type: 'date', searchAlias: 'lastVisit' },
  { propertyKey: 'visits', path: 'mood', type: 'string' },
];

const found = z.object({ issues: z.array(z.object({ key: z.string() })) });

/** SUP-1 has three visits, SUP-2 twelve, and SUP-3 some that are no number and no date. */
async function visitedJira() {
  const jira = newJira({ searchableProperties });
  const visits = {
    'SUP-1': { count: 3, latest: { at: '2026-01-31T09:00Z' }, mood: 'good' },
    'SUP-2': { count: 12, latest: { at: '2026-01-30T23:59+02:00' } },
    'SUP-3': { count: 'many', latest: { at: 'lately' }, hidden: 1 },
  };
  for (const [key, body] of Object.entries(visits)) {
    await call(jira, 'PUT', `/rest/api/3/issue/${key}/properties/visits`, { body });
  }
  return jira;
}

async function keys(jql: string): Promise<string[]> {
  const { body } = await call(await visitedJira(), 'POST', path, { body: { jql, fields: ['summary'] } });
  return found.parse(body).issues.map(({ key }) => key);
}

describe('JQL by the properties of issues', () => {
  it.each([
    ['visitCount = 3', ['SUP-1']],
    ['visitCount = "3"', ['SUP-1']],
    ['VISITCOUNT >= 3 order by key', ['SUP-1', 'SUP-2']],
    ['visitCount > 3', ['SUP-2']],
    ['visitCount < 12', ['SUP-1']],
    ['visitCount <= 12 and visitCount != 3', ['SUP-2']],
    ['visitCount in (1, 12)', ['SUP-2']],
    ['visitCount is not empty order by visitCount', ['SUP-1', 'SUP-2']],
    ['visitCount > 0 order by visitCount desc', ['SUP-2', 'SUP-1']],
    ['visitCount is empty and key in (SUP-1, SUP-3)', ['SUP-3']],
    ['issue.property[visits].count > 3', ['SUP-2']],
    ['lastVisit >= 2026-01-31', ['SUP-1']],
    ['lastVisit < "2026-01-30 22:00"', ['SUP-2']],
    ['lastVisit is not empty order by lastVisit', ['SUP-2', 'SUP-1']],
    ['issue.property[visits].mood = GOOD', ['SUP-1']],
    ['key in (SUP-1, SUP-2) order by issue.property[visits].mood desc', ['SUP-1', 'SUP-2']],
  ])('finds %j', async (jql, expected) => {
    expect(await keys(jql)).toEqual(expected);
  });

  it.each([
    ['visitMood = good', "Field 'visitMood' does not exist"],
    ['mood = good', "Field 'mood' does not exist"],
    ['issue.property[visits].hidden = 1', "Field 'issue.property[visits].hidden' does not exist"],
    ['key = SUP-1 order by issue.property[visits].hidden', 'does not exist'],
    ['visitCount > many', "The value 'many' for field 'visitCount' is no number."],
    ['visitCount ~ 3', "The operator '~' is not supported by the 'visitCount' field."],
    ['lastVisit > soon', "Date value 'soon' for field 'lastVisit' is invalid"],
  ])('refuses %j', async (jql, message) => {
    const answered = await call(await visitedJira(), 'POST', path, { body: { jql } });
    expect(answered.status).toBe(400);
    expect(JSON.stringify(answered.body)).toContain(message);
  });

  it('knows no alias if everything can be found', async () => {
    const answered = await call(newJira(), 'POST', path, { body: { jql: 'visitCount = 3' } });
    expect(answered.status).toBe(400);
  });
});
