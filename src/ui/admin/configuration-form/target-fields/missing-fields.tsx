import React, { useMemo, type ReactNode } from 'react';
import { FormContext, useFormInUse } from '../form-context';
import type { FieldInForm } from './field-mappings';

/** The path of the problem that required fields are missing. */
export const missingPath = 'issueCreation.fields';

/** The path of a field’s values. If it has no mapping yet, the path ends with the field’s id. */
export function pathOf({ field, index }: Pick<FieldInForm, 'field' | 'index'>): string {
  return `${missingPath}.${index < 0 ? field.id : `${index}.values`}`;
}

interface Props {
  required: FieldInForm[];
  children: ReactNode;
}

/** Marks each required field that is missing, and leads to the first of them. The problem itself is one for all. */
export function MissingFields({ required, children }: Props): React.JSX.Element {
  const form = useFormInUse();
  const missing = required.filter(({ index }) => index < 0).map(pathOf);
  const [first] = missing;
  const joined = missing.join(' ');
  const marked = useMemo(() => {
    const isMissing = new Set(joined.split(' '));
    const isSaid = form.problemAt(missingPath) !== undefined;
    return {
      ...form,
      problemAt: (path: string) =>
        isSaid && isMissing.has(path) ? 'Jira requires a value here.' : form.problemAt(path),
      focusRound: (path: string) => form.focusRound(path === first ? missingPath : path),
    };
  }, [form, first, joined]);
  return <FormContext.Provider value={marked}>{children}</FormContext.Provider>;
}
