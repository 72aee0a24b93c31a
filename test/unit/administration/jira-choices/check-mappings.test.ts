import { checkMappings } from '../../../../src/administration/jira-choices/check-mappings';
import type { TargetField } from '../../../../src/administration/jira-choices/target-field';
import type { FieldMapping } from '../../../../src/configuration/issue-creation';

const field = (part: Partial<TargetField>): TargetField => ({
  id: 'customfield_1',
  name: 'Service',
  mustBeFilled: true,
  isFilledByApp: false,
  type: 'option',
  options: [{ id: '10', label: 'VPN' }],
  ...part,
});

const mapping = (part: Partial<FieldMapping> = {}): FieldMapping => ({
  fieldId: 'customfield_1',
  name: 'Service',
  type: 'option',
  source: 'constant',
  values: ['10'],
  ...part,
});

const messages = (fields: TargetField[], mappings: FieldMapping[]) =>
  checkMappings(fields, mappings).map(({ path, message }) => `${path}: ${message}`);

describe('the mapped fields', () => {
  it('are in order if everything that Jira requires is mapped', () => {
    expect(messages([field({}), field({ id: 'b', mustBeFilled: false })], [mapping()])).toEqual([]);
  });

  it('lack what is required, and all of it is named at once', () => {
    const fields = [field({}), field({ id: 'customfield_2', name: 'Site', type: 'text' })];
    expect(messages(fields, [])).toEqual([
      'issueCreation.fields: Jira requires “Service”, “Site”. Choose a value for each.',
    ]);
  });

  it('cannot make up for a required field of a kind that the app cannot fill', () => {
    const region = { id: 'r', name: 'Region', type: undefined, unknownKind: 'cascading list' };
    expect(messages([field(region)], [])[0]).toMatch(
      /^issueCreation.fields: The app cannot fill “Region” \(cascading list\), which Jira requires\. Make it/,
    );
    expect(messages([field(region), field({})], [])[0]).toMatch(
      /requires “Service”.*The app cannot fill “Region”/,
    );
  });

  it('are wrong if the screen no longer has one, or has it as another kind', () => {
    expect(messages([], [mapping({ name: '' })])).toEqual([
      'issueCreation.fields.0.values: “customfield_1” is not on the screen on which Jira creates this. Remove it.',
    ]);
    expect(messages([field({ type: 'text' })], [mapping()])).toEqual([
      expect.stringContaining('has changed its type since it was chosen'),
    ]);
  });

  it('are wrong if a choice no longer exists', () => {
    const fields = [field({}), field({ id: 'c', type: 'options', mustBeFilled: false })];
    const parts = mapping({ fieldId: 'c', name: 'Parts', type: 'options', values: ['10', '99'] });
    expect(messages(fields, [mapping(), parts])).toEqual([
      'issueCreation.fields.1.values: What was chosen for “Parts” no longer exists in Jira. Choose again.',
    ]);
  });
});
