import React, { type ReactNode } from 'react';
import { Box, ErrorMessage, HelperMessage, Label, RequiredAsterisk } from '@forge/react';
import { useFormInUse } from '../form-context';

export interface FieldProps {
  /** The setting's path in the configuration, such as `issueCreation.projectId`. */
  path: string;
  label: string;
  /** One or two sentences about what to enter. */
  helper?: ReactNode;
  isRequired?: boolean;
}

/**
 * The id that connects a field with its label, and its name. It has a prefix, because a field called `host` hides the
 * form's own property of that name, and the product's dialogs then fail.
 */
export function fieldId(path: string): string {
  return `setting-${path.replaceAll('.', '-')}`;
}

/** A label, its field, and below it what to enter or what is wrong. */
export function Field({
  path,
  label,
  helper,
  isRequired,
  children,
}: FieldProps & { children: ReactNode }): React.JSX.Element {
  const problem = useFormInUse().problemAt(path);
  return (
    <Box>
      <Label labelFor={fieldId(path)}>
        {label}
        {isRequired && <RequiredAsterisk />}
      </Label>
      {children}
      {helper !== undefined && <HelperMessage>{helper}</HelperMessage>}
      {problem !== undefined && <ErrorMessage>{problem}</ErrorMessage>}
    </Box>
  );
}
