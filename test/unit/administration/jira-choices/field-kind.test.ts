import { fieldKind, kindInWords } from '../../../../src/administration/jira-choices/field-kind';

const custom = (type: string) => `com.atlassian.jira.plugin.system.customfieldtypes:${type}`;

describe('the kind of a field', () => {
  it.each([
    ['a line of text', { type: 'string', custom: custom('textfield') }, 'text'],
    ['a URL', { type: 'string', custom: custom('url') }, 'text'],
    ['a paragraph', { type: 'string', custom: custom('textarea') }, 'paragraph'],
    ['the environment', { type: 'string', system: 'environment' }, 'paragraph'],
    ['a number', { type: 'number', custom: custom('float') }, 'number'],
    ['a date', { type: 'date', system: 'duedate' }, 'date'],
    ['a date with time', { type: 'datetime', custom: custom('datetime') }, 'date-time'],
    ['the labels', { type: 'array', items: 'string', system: 'labels' }, 'labels'],
    ['labels of one’s own', { type: 'array', items: 'string', custom: custom('labels') }, 'labels'],
    ['a list to choose from', { type: 'option', custom: custom('select') }, 'option'],
    ['the priority', { type: 'priority', system: 'priority' }, 'option'],
    ['the security level', { type: 'securitylevel', system: 'security' }, 'option'],
    ['checkboxes', { type: 'array', items: 'option', custom: custom('multicheckboxes') }, 'options'],
    ['the components', { type: 'array', items: 'component', system: 'components' }, 'options'],
    ['the fix versions', { type: 'array', items: 'version', system: 'fixVersions' }, 'options'],
    ['a user', { type: 'user', custom: custom('userpicker') }, 'user'],
  ])('of %s is found in Jira’s schema', (_, schema, kind) => {
    expect(fieldKind(schema)).toBe(kind);
  });

  it.each([
    [{ type: 'option-with-child', custom: custom('cascadingselect') }, 'cascading list'],
    [{ type: 'array', items: 'user', custom: custom('multiuserpicker') }, 'list of users'],
    [{ type: 'array', items: 'attachment', system: 'attachment' }, 'list of attachments'],
    [{ type: 'array', items: 'json', custom: 'com.pyxis.greenhopper.jira:gh-sprint' }, 'list of “json”'],
    [{ type: 'array', items: 'string', custom: 'com.example:list' }, 'list of “string”'],
    [{ type: 'string', custom: custom('readonlyfield') }, '“string”'],
    [{ type: 'any' }, '“any”'],
    [{ type: 'array' }, 'list of “any”'],
    [{ type: '__proto__' }, '“__proto__”'],
    [{ type: 'array', items: 'toString' }, 'list of “toString”'],
  ])('of %j cannot be filled by the app', (schema, words) => {
    expect(fieldKind(schema)).toBeUndefined();
    expect(kindInWords(schema)).toBe(words);
  });
});
