import type { ReactNode } from 'react';
import { HelperMessage, Label, RequiredAsterisk } from '@atlaskit/form';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly description: string | undefined;
  readonly isRequired: boolean;
  readonly children: ReactNode;
}

/** Label, field and help of a component that brings its own label along, as UI Kit's user picker does. */
export function UserPickerField({ id, label, description, isRequired, children }: Props) {
  return (
    <div className="forge-own-label">
      <Label htmlFor={id}>
        {label}
        {isRequired && <RequiredAsterisk />}
      </Label>
      {children}
      {description !== undefined && <HelperMessage>{description}</HelperMessage>}
    </div>
  );
}
