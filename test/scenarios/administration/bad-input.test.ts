import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { askAdmin } from '../support/administer';
import { expectInWords } from '../support/expect-in-words';
import { everythingStored } from '../support/stored';
import { newSettings as valid } from '../support/new-settings';

let stand: VirtualStand;

beforeAll(async () => {
  stand = await createVirtualStand();
});

afterEach(() => stand.advance(1));

afterAll(stopVirtualStands);

const rule = { survey: 'customer', question: 'Solved?', answer: 'Yes', transition: 'Done' };
const long = (length: number) => 'x'.repeat(length);

/** What is entered, and what has to be said about which field. */
type Case = [what: string, entered: unknown, path: string, message: RegExp];

const hostNames: Case[] = (
  [
    ['nothing', '', /such as support\.example\.com/],
    ['white space', ' \t ', /such as support\.example\.com/],
    ['another scheme', 'ftp://support.example.com', /without a scheme/],
    ['a script', 'javascript:alert(1)', /not a host name/],
    ['a data address', 'data:text/html,<b>x</b>', /special characters/],
    ['a user and a password', 'admin:secret@support.example.com', /no spaces, user names/],
    ['a space', 'support example.com', /no spaces/],
    ['a line break', 'support.example.com\nevil.example.com', /no spaces/],
    ['markup', '<img src=x onerror=alert(1)>', /no spaces/],
    ['a quotation mark', '"support.example.com"', /special characters/],
    ['a template', '{{constructor}}.example.com', /special characters/],
    ['no domain', 'support', /full host name/],
    ['this machine', 'localhost', /full host name/],
    ['an IPv4 address', '10.1.2.3', /IP address/],
    ['an IPv4 address in disguise', '0x7f.1', /IP address/],
    ['an IPv6 address', '[2001:db8::1]', /IP address/],
    ['a port that is not reached', 'support.example.com:9000', /ports 443,/],
    ['a port out of range', 'support.example.com:70000', /not a host name/],
    ['two dots', 'support..example.com', /full host name/],
    ['a dash in front', '-support.example.com', /full host name/],
    ['an underscore', 'my_support.example.com', /full host name/],
    ['a long label', `${long(64)}.example.com`, /full host name|not a host name/],
    ['an overlong name', `${'a.'.repeat(130)}com`, /253 characters/],
    ['broken punycode', 'xn--a.example.com', /not a host name/],
    ['invisible characters only', '\u200b\u200b', /not a host name|full host name/],
    ['a backslash', 'support.example.com\\evil', /special characters/],
  ] as const
).map(([what, host, message]): Case => [`host name: ${what}`, { ...valid, host }, 'host', message]);

const texts: Case[] = [
  ['name: nothing', { ...valid, name: '  ' }, 'name', /^Name is missing\. Enter one\.$/],
  ['name: absent', { host: valid.host, clientId: 'x' }, 'name', /^Name is missing\. Enter one\.$/],
  ['name: overlong', { ...valid, name: long(101) }, 'name', /at most 100 characters/],
  ['name: two lines', { ...valid, name: 'Berlin\nHamburg' }, 'name', /one line/],
  ['name: a separator of lines', { ...valid, name: 'Berlin\u2028Hamburg' }, 'name', /one line/],
  ['name: a control character', { ...valid, name: 'Berlin\u0000' }, 'name', /control characters/],
  ['name: half a character', { ...valid, name: 'Berlin \ud83d' }, 'name', /control characters/],
  ['host name: absent', { name: 'Berlin', clientId: 'x' }, 'host', /^Host name is missing/],
  ['client id: absent', { name: 'Berlin', host: valid.host }, 'clientId', /^OAuth client id is missing/],
  ['client id: a colon', { ...valid, clientId: 'a:b' }, 'clientId', /colons/],
  ['client id: a space', { ...valid, clientId: 'a b' }, 'clientId', /no spaces/],
  ['client id: markup', { ...valid, clientId: '<b>x</b>' }, 'clientId', /angle brackets/],
  ['client id: other letters', { ...valid, clientId: 'ключ' }, 'clientId', /Copy it again/],
  ['client id: overlong', { ...valid, clientId: long(201) }, 'clientId', /at most 200 characters/],
  ['Appliance Id: nothing', { ...valid, applianceId: '' }, 'applianceId', /1 to 64 letters/],
  ['Appliance Id: a space', { ...valid, applianceId: 'my id' }, 'applianceId', /1 to 64 letters/],
  ['Appliance Id: markup', { ...valid, applianceId: '<i>' }, 'applianceId', /such as default/],
  ['Appliance Id: a path', { ...valid, applianceId: '../x' }, 'applianceId', /such as default/],
  ['Appliance Id: other letters', { ...valid, applianceId: 'Köln' }, 'applianceId', /such as default/],
  ['Appliance Id: overlong', { ...valid, applianceId: long(65) }, 'applianceId', /1 to 64/],
  ['locale: an underscore', { ...valid, locale: 'de_DE' }, 'locale', /such as en-US/],
  ['locale: nonsense', { ...valid, locale: '!' }, 'locale', /such as en-US/],
  ['locale: overlong', { ...valid, locale: `de-${long(40)}` }, 'locale', /such as en-US/],
  ['time zone: unknown', { ...valid, timeZone: 'Mars/Base' }, 'timeZone', /such as UTC or Europe/],
  ['time zone: nothing', { ...valid, timeZone: '' }, 'timeZone', /such as UTC/],
];

const numbersAndChoices: Case[] = [
  ['interval: a text', { ...valid, pollingIntervalMinutes: '5' }, 'pollingIntervalMinutes', /from 5 to 1440/],
  ['interval: too short', { ...valid, pollingIntervalMinutes: 1 }, 'pollingIntervalMinutes', /at least 5/],
  [
    'interval: between steps',
    { ...valid, pollingIntervalMinutes: 7 },
    'pollingIntervalMinutes',
    /steps of 5/,
  ],
  [
    'interval: too long',
    { ...valid, pollingIntervalMinutes: 1445 },
    'pollingIntervalMinutes',
    /at most 1440/,
  ],
  [
    'interval: no number',
    { ...valid, pollingIntervalMinutes: NaN },
    'pollingIntervalMinutes',
    /whole number/,
  ],
  ['retry limit: negative', { ...valid, retryLimit: -1 }, 'retryLimit', /at least 0/],
  ['retry limit: too many', { ...valid, retryLimit: 21 }, 'retryLimit', /at most 20/],
  ['retry limit: a fraction', { ...valid, retryLimit: 1.5 }, 'retryLimit', /whole number from 0 to 20/],
  ['retry limit: beyond numbers', { ...valid, retryLimit: 2 ** 60 }, 'retryLimit', /from 0 to 20/],
  ['retry limit: infinite', { ...valid, retryLimit: Infinity }, 'retryLimit', /from 0 to 20/],
  ['estimate', { ...valid, adjustEstimate: 'new' }, 'adjustEstimate', /left alone or adjusted/],
  ['field', { ...valid, representativeField: '__proto__' }, 'representativeField', /listed fields/],
  ['events: unknown', { ...valid, outboundEventTypes: ['x'] }, 'outboundEventTypes.0', /listed event types/],
  ['events: polled', { ...valid, pollingEventTypes: ['x'] }, 'pollingEventTypes.0', /only the session end/],
  [
    'events: polled twice',
    { ...valid, pollingEventTypes: ['session-end', 'session-end'] },
    'pollingEventTypes',
    /each event type once/,
  ],
  [
    'non-TLS',
    { ...valid, useNonTlsConnections: true },
    'useNonTlsConnections',
    /needs TLS\. Switch this off/,
  ],
  [
    'certificates',
    { ...valid, allowInvalidCertificates: true },
    'allowInvalidCertificates',
    /publicly trusted certificate/,
  ],
];

const nested: Case[] = [
  ['creation: no mode', { ...valid, issueCreation: {} }, 'issueCreation.mode', /off, an issue, or/],
  [
    'creation: no project',
    { ...valid, issueCreation: { mode: 'issue', issueTypeId: '1' } },
    'issueCreation.projectId',
    /Project is missing\. Choose/,
  ],
  [
    'creation: no request type',
    { ...valid, issueCreation: { mode: 'request', serviceDeskId: '4' } },
    'issueCreation.requestTypeId',
    /Request type is missing\. Choose/,
  ],
  [
    'creation: overlong trigger value',
    { ...valid, issueCreation: { mode: 'off', triggerValue: long(101) } },
    'issueCreation.triggerValue',
    /at most 100 characters/,
  ],
  ['rules: no rule', { ...valid, surveyTransitions: ['x'] }, 'surveyTransitions.0', /must be a rule/],
  [
    'rules: no transition',
    { ...valid, surveyTransitions: [rule, { ...rule, transition: '' }] },
    'surveyTransitions.1.transition',
    /New status is missing\. Enter one/,
  ],
  [
    'rules: another survey',
    { ...valid, surveyTransitions: [{ ...rule, survey: 'x' }] },
    'surveyTransitions.0.survey',
    /customer’s or the representative’s/,
  ],
  [
    'rules: too many',
    { ...valid, surveyTransitions: Array(51).fill(rule) },
    'surveyTransitions',
    /at most 50/,
  ],
  [
    'rules: far too many',
    { ...valid, surveyTransitions: Array(20_000).fill({}) },
    'surveyTransitions',
    /at most 50/,
  ],
  ['templates: no name', { ...valid, templates: { workLog: ' ' } }, 'templates.workLog', /Enter one/],
];

const hostileKeys: Case[] = (
  [
    ['__proto__', '{"__proto__":{"disabled":true}}'],
    ['constructor', '{"constructor":{"prototype":{"x":1}}}'],
    ['issueCreation.__proto__', '{"issueCreation":{"mode":"off","__proto__":{"x":1}}}'],
    ['hostName', '{"hostName":"support.example.com"}'],
    ['clientSecret', '{"clientSecret":"secret"}'],
    ['templates.workLogs', '{"templates":{"workLogs":"x"}}'],
  ] as const
).map(([path, text]): Case => {
  const settings: unknown = JSON.parse(`${JSON.stringify(valid).slice(0, -1)},${text.slice(1)}`);
  return [`name of a setting: ${path}`, settings, path, /is not a setting of this version of the app/];
});

const kinds: [string, unknown][] = [
  ['null', null],
  ['a number', 7],
  ['a text', 'x'],
  ['a list', [[]]],
  ['a group', { toString: 'x' }],
];

const otherKinds: Case[] = [
  ...kinds.map(([kind, value]): Case => {
    const message = /must be a group of settings with a name, a host name|is missing/;
    return [`settings: ${kind}`, value, kind === 'a group' ? 'name' : '', message];
  }),
  ...Object.entries({
    name: /must be a text/,
    host: /must be a text/,
    clientId: /must be a text/,
    applianceId: /must be a text/,
    locale: /must be a text/,
    timeZone: /must be a text/,
    disabled: /either on or off/,
    updateWorkLog: /either on or off/,
    outboundEventTypes: /list of event types/,
    retryPollingEventTypes: /list of event types/,
    surveyTransitions: /list of rules/,
    issueCreation: /must be a group of settings with a mode/,
    templates: /group of template names/,
    writableProjects: /Choose which projects/,
  }).map(([path, message]): Case => [`${path}: another kind`, { ...valid, [path]: 5 }, path, message]),
];

const all = [...hostNames, ...texts, ...numbersAndChoices, ...nested, ...hostileKeys, ...otherKinds];

test('the table has at least 60 cases', () => {
  expect(all.length).toBeGreaterThanOrEqual(60);
});

describe('a wrong entry gets a message on its field, and nothing is stored', () => {
  test.each(all)('%s', async (_, settings, path, message) => {
    const before = everythingStored(stand);
    for (const name of ['saveConfiguration', 'testConnection'] as const) {
      const answer = await askAdmin(stand, name, { settings, clientSecret: 'secret' });
      if (answer.ok || answer.problem.kind !== 'invalid')
        throw new Error(`Not refused: ${JSON.stringify(answer)}`);
      const { fields } = answer.problem;
      expect(fields).toContainEqual({ path, message: expect.stringMatching(message) });
      for (const field of fields) expectInWords(field.message);
    }
    expect(everythingStored(stand)).toBe(before);
  });
});
