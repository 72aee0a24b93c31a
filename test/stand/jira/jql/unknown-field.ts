import { refusal } from '../refusal';

/** Jira's answer to a field that does not exist, or that nobody has had indexed. */
export function unknownField(field: string) {
  return refusal(400, `Field '${field}' does not exist or you do not have permission to view it.`);
}
