import type { ReactNode } from 'react';
import { Label } from '@atlaskit/form';
import Select from '@atlaskit/select';
import { menuOnTop } from '../../menu-on-top';

/** A label above its field. */
export function Labelled({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  return (
    <div className="field">
      <Label htmlFor={id}>{label}</Label>
      {children}
    </div>
  );
}

/** One of the things to choose from. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface ChooserProps {
  readonly id: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string | undefined;
  readonly onChange: (value: string) => void;
}

/** A select of strings with its label. */
export function Chooser({ id, label, choices, value, onChange }: ChooserProps) {
  return (
    <Labelled id={id} label={label}>
      <Select<Choice>
        inputId={id}
        spacing="compact"
        options={choices}
        value={choices.find((choice) => choice.value === value) ?? null}
        onChange={(choice) => choice && onChange(choice.value)}
        {...menuOnTop}
      />
    </Labelled>
  );
}
