import { sampleSessions } from '../../../src/report/sample-sessions';
import { buildReportData, sortSession } from '../../../src/report/build-report-data';
import { displayFormat } from '../../../src/report/display-format';
import { helperNames } from '../../../src/report/helper-names';
import { Shortening } from '../../../src/report/shortening';
import { templateHelperList, templateVariables } from '../../../src/report/template-catalogue';
import { renderRich } from './render-sample';
import { busySession, hostileSession } from './sample-sessions';

/** Every path of a value, lists as `[]`, with the type of what stands there. */
function pathsOf(value: unknown, path = ''): string[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) {
    return [`${path}: list`, ...value.flatMap((entry) => pathsOf(entry, `${path}[]`))];
  }
  if (typeof value !== 'object' || value === null) return [`${path}: ${typeof value}`];
  const fields = Object.entries(value).flatMap(([name, field]) =>
    pathsOf(field, path === '' ? name : `${path}.${name}`),
  );
  return path === '' ? fields : [`${path}: object`, ...fields];
}

const types = { text: 'string', number: 'number', flag: 'boolean', list: 'list', object: 'object' };

describe('the list of variables', () => {
  const variables = templateVariables();
  const described = variables.map(({ path, lists, type }) => {
    const inner = path === 'this' ? '' : `.${path}`;
    const full = lists.length === 0 ? path : `${lists.join('[].')}[]${inner}`;
    return `${full.replaceAll('[].this[]', '[][]')}: ${types[type]}`;
  });

  it('has everything that the data of any session has, by its type', () => {
    const display = displayFormat('en-US', 'UTC');
    const sessions = [...sampleSessions.map(({ session }) => session()), hostileSession()];
    const found = sessions.flatMap((session) => {
      const bounds = { chatLines: 10, listItems: 20, textLength: 1_000, newestLineLength: 1_000 };
      const shortening = new Shortening(bounds, display.words);
      return pathsOf(buildReportData(sortSession(session), { display, shortening, withEvents: true }));
    });
    const undescribed = found.filter((path) => !described.includes(path) && !path.includes('[]: object'));
    expect([...new Set(undescribed)]).toEqual([]);
  });

  it('has an example of nearly everything from the samples', () => {
    const without = variables.filter(({ type, example }) => type !== 'object' && example === undefined);
    expect(without.map(({ lists, path }) => [...lists, path].join(' > '))).toEqual([
      'session.files.moved > size',
      'session.files.moved > bytes',
      'session.files.deleted > size',
      'session.files.deleted > bytes',
      'session.surveys.representative > about',
    ]);
    expect(variables.find(({ path }) => path === 'session.customer.name')).toEqual({
      path: 'session.customer.name',
      lists: [],
      type: 'text',
      description: 'The customer’s name',
      optional: true,
      example: 'Bob Ray',
      insert: '{{session.customer.name}}',
    });
  });

  it('says which lists have to be looped through', () => {
    const answers = variables.find(({ path, lists }) => path === 'this' && lists.includes('answers'));
    expect(answers).toMatchObject({
      lists: ['session.surveys.customer', 'questions', 'answers'],
      example: '5',
      insert: '{{this}}',
    });
    expect(variables.find(({ path }) => path === 'session.notes')).toMatchObject({
      example: '2 entries',
      insert: '{{#each session.notes}}\n\n{{/each}}',
    });
  });
});

describe('the list of helpers', () => {
  const helpers = templateHelperList();

  it('has every helper', () => {
    expect(helpers.map(({ name }) => name)).toEqual(helperNames);
  });

  it.each(helpers)('shows for $name what it says', ({ name, isBlock, signature, example, shows }) => {
    expect(signature.startsWith(isBlock ? `#${name} ` : `${name} `)).toBe(true);
    expect(example).toContain(name);
    expect(renderRich(example, busySession()).text.trim()).toBe(shows);
  });
});
