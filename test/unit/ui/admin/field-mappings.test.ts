import type { TargetField } from '../../../../src/administration/jira-choices/target-field';
import type { FieldMapping } from '../../../../src/configuration/issue-creation';
import { checkForm } from '../../../../src/ui/admin/configuration-form/check-form';
import { settingsOf, valuesOf } from '../../../../src/ui/admin/configuration-form/form-values';
import {
  emptyMapping,
  fieldsInForm,
  withMapping,
  type FillableField,
} from '../../../../src/ui/admin/configuration-form/target-fields/field-mappings';
import { settingsWith, storedWith } from './settings-under-test';

const field = (id: string, part: Partial<TargetField> = {}): FillableField => ({
  id,
  name: id.toUpperCase(),
  mustBeFilled: false,
  isFilledByApp: false,
  options: [],
  ...part,
  type: part.type ?? 'text',
});
const mapping = (fieldId: string, part: Partial<FieldMapping> = {}): FieldMapping => ({
  fieldId,
  name: fieldId.toUpperCase(),
  type: 'text',
  source: 'constant',
  values: ['x'],
  ...part,
});

describe('the fields in the form', () => {
  const app: TargetField = { ...field('summary', { isFilledByApp: true }), type: undefined };
  const region: TargetField = {
    ...field('region', { mustBeFilled: true, unknownKind: 'cascading list' }),
    type: undefined,
  };
  const service = field('service', { mustBeFilled: true });

  it('are sorted by what has to be done about them', () => {
    const fields = [app, region, service, field('z'), field('b'), field('a')];
    const shown = fieldsInForm(fields, [mapping('gone'), mapping('b'), mapping('a')]);
    expect(shown.required).toMatchObject([{ field: service, index: -1, mapping: { values: [] } }]);
    expect(shown.added.map((each) => [each.field.id, each.index])).toEqual([
      ['b', 1],
      ['a', 2],
    ]);
    expect(shown.stale).toMatchObject([{ index: 0, mapping: { fieldId: 'gone' } }]);
    expect(shown.addable.map(({ id }) => id)).toEqual(['z']);
    expect(shown.notFillable).toEqual([region]);
    expect(shown.filledByApp).toEqual([app]);
  });

  it('count as stale if Jira has them as another kind, and can be filled again', () => {
    const shown = fieldsInForm([service], [mapping('service', { type: 'number' })]);
    expect(shown.stale).toHaveLength(1);
    expect(shown.required[0]?.index).toBe(-1);
  });

  it('that are required are mapped with their first value, and no longer mapped without one', () => {
    const [missing] = fieldsInForm([service], []).required;
    if (!missing) throw new Error('The required field is not shown.');
    const mapped = withMapping([mapping('a')], missing, mapping('service'));
    expect(mapped.map(({ fieldId }) => fieldId)).toEqual(['a', 'service']);
    expect(withMapping(mapped, missing, mapping('service', { values: ['  '] }))).toEqual(mapped);
    const there = { ...missing, index: 1 };
    expect(withMapping(mapped, there, mapping('service', { values: [''] }))).toEqual([mapping('a')]);
  });

  it('that were added stay in the form even without a value', () => {
    const added = { field: field('a'), mapping: mapping('a'), index: 0 };
    expect(withMapping([mapping('a')], added, mapping('a', { values: [] }))).toMatchObject([{ values: [] }]);
  });

  it('start with a value to be entered, a moment with one of the session', () => {
    expect(emptyMapping(field('a', { type: 'labels' }))).toMatchObject({ source: 'constant', values: [] });
    expect(emptyMapping(field('a', { type: 'date-time' }))).toMatchObject({ source: 'session', values: [] });
    expect(emptyMapping(field('x', { name: 'n'.repeat(300) })).name).toHaveLength(200);
  });
});

describe('mapped fields that are typed', () => {
  const valuesWith = (mode: 'off' | 'issue', ...fields: FieldMapping[]) => {
    const values = valuesOf(settingsWith());
    const creation = { ...values.issueCreation, mode, projectId: '1', issueTypeId: '2', fields };
    return { ...values, issueCreation: creation };
  };

  it('lose blank values, such as the one after the last comma', () => {
    const typed = mapping('labels', { type: 'labels', values: ['vpn', ' remote ', ' ', ''] });
    expect(settingsOf(valuesWith('issue', typed)).issueCreation).toMatchObject({
      fields: [{ values: ['vpn', 'remote'] }],
    });
  });

  it('have their problem at the values, whichever of them it is', () => {
    const long = mapping('labels', { type: 'labels', values: ['vpn', 'x'.repeat(1001)] });
    const problems = checkForm(valuesWith('issue', mapping('a', { values: [' '] }), long), storedWith());
    expect(problems.map(({ path }) => path)).toEqual([
      'issueCreation.fields.0.values',
      'issueCreation.fields.1.values',
    ]);
    expect(problems[0]?.message).toBe('A has no value yet. Choose one, or remove the field.');
  });

  it('do not block saving if issue creation is off, since they are then not shown', () => {
    const values = valuesWith('off', mapping('a', { values: [] }), mapping('b'));
    expect(checkForm(values, storedWith())).toEqual([]);
    expect(settingsOf(values).issueCreation).toMatchObject({ fields: [{ fieldId: 'b' }] });
  });
});
