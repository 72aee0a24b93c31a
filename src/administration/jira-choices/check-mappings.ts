import type { FieldMapping } from '../../configuration/issue-creation';
import type { FieldProblem } from '../../resolver/page-answer';
import type { TargetField } from './target-field';

const fieldsPath = 'issueCreation.fields';

/**
 * What keeps Jira from creating an issue with the mapped fields: required fields that nothing fills, fields that are no
 * longer on the screen, and choices that no longer exist.
 *
 * @returns problems at the path of the fields, or of the mapping that is wrong
 */
export function checkMappings(fields: TargetField[], mappings: FieldMapping[]): FieldProblem[] {
  const missing = missingFields(fields, mappings);
  return [
    ...(missing === undefined ? [] : [{ path: fieldsPath, message: missing }]),
    ...mappings.flatMap((mapping, index) => {
      const field = fields.find(({ id }) => id === mapping.fieldId);
      const message = wrongMapping(mapping, field);
      return message === undefined ? [] : [{ path: `${fieldsPath}.${index}.values`, message }];
    }),
  ];
}

function missingFields(fields: TargetField[], mappings: FieldMapping[]): string | undefined {
  const isMapped = new Set(mappings.map(({ fieldId }) => fieldId));
  const missing = fields.filter(({ mustBeFilled, id }) => mustBeFilled && !isMapped.has(id));
  const fillable = missing.filter(({ type }) => type !== undefined).map(({ name }) => `“${name}”`);
  const others = missing.flatMap(({ name, unknownKind }) =>
    unknownKind === undefined ? [] : `“${name}” (${unknownKind})`,
  );
  const toFill =
    fillable.length === 0
      ? []
      : [
          `Jira requires ${fillable.join(', ')}. Choose a value for ${fillable.length === 1 ? 'it' : 'each'}.`,
        ];
  const notToFill =
    others.length === 0
      ? []
      : [
          `The app cannot fill ${others.join(', ')}, which Jira requires. Make it optional, give it a default value in Jira, or choose another type.`,
        ];
  const sentences = [...toFill, ...notToFill];
  return sentences.length === 0 ? undefined : sentences.join(' ');
}

function wrongMapping(mapping: FieldMapping, field: TargetField | undefined): string | undefined {
  const name = `“${mapping.name === '' ? mapping.fieldId : mapping.name}”`;
  if (field === undefined) return `${name} is not on the screen on which Jira creates this. Remove it.`;
  if (field.type !== mapping.type) {
    return `${name} has changed its type since it was chosen. Remove it, and add it again.`;
  }
  if (mapping.type !== 'option' && mapping.type !== 'options') return undefined;
  const isKnown = new Set(field.options.map(({ id }) => id));
  return mapping.values.every((id) => isKnown.has(id))
    ? undefined
    : `What was chosen for ${name} no longer exists in Jira. Choose again.`;
}
