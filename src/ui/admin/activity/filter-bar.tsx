import React, { useEffect, useId, useState } from 'react';
import { Box, Inline, Label, Select, Textfield, xcss } from '@forge/react';
import { stateWords } from '../../../administration/activity/delivery-words';
import { deliveryStates } from '../../../delivery/delivery';
import { optionOf, textOf, type Option } from '../../shared/field-event';
import { OwnDates } from './own-dates';
import { everything, periodWords, type ChosenFilter, type Period } from './filter';

interface Props {
  chosen: ChosenFilter;
  configurations: readonly { id: string; name: string }[];
  onChange: (chosen: ChosenFilter) => void;
}

/** How long typing has to pause before the search starts. */
const restFor = 400;

const wide = xcss({ flexGrow: 2, minWidth: '200px', width: '28%' });
const usual = xcss({ flexGrow: 1, minWidth: '150px', width: '20%' });

const any = 'any';
const states: Option[] = [
  { label: 'All outcomes', value: any },
  ...deliveryStates.map((state) => ({ label: stateWords[state], value: state })),
];
const periodNames: readonly Period[] = ['day', 'week', 'month', 'all', 'own'];
const periods: Option[] = periodNames.map((period) => ({
  label: periodWords[period],
  value: period,
}));

/** Which deliveries are listed. */
export function FilterBar({ chosen, configurations, onChange }: Props): React.JSX.Element {
  const named = configurations.map(({ id, name }) => ({ label: name, value: id }));
  const all = [{ label: 'All configurations', value: any }, ...named, ...unnamed(chosen, configurations)];
  return (
    <Inline space="space.150" rowSpace="space.100" shouldWrap>
      <Search text={chosen.search} onSearch={(search) => onChange({ ...chosen, search })} />
      <Choice
        label="Configuration"
        options={all}
        value={chosen.configurationId}
        onChoose={(id) => onChange({ ...chosen, configurationId: id })}
      />
      <Choice
        label="Outcome"
        options={states}
        value={chosen.state}
        onChoose={(value) => onChange({ ...chosen, state: deliveryStates.find((state) => state === value) })}
      />
      <Choice
        label="Period"
        options={periods}
        value={chosen.period}
        onChoose={(value) => onChange({ ...chosen, period: periodOf(value) })}
      />
      {chosen.period === 'own' && <OwnDates chosen={chosen} onChange={onChange} />}
    </Inline>
  );
}

/** The chosen configuration if it is not among those that there are, or if these are not known yet. */
function unnamed({ configurationId: id }: ChosenFilter, configurations: Props['configurations']): Option[] {
  if (id === undefined || configurations.some((each) => each.id === id)) return [];
  return [{ label: configurations.length > 0 ? 'Deleted configuration' : 'Chosen one', value: id }];
}

function periodOf(value: string | undefined): Period {
  return periodNames.find((name) => name === value) ?? everything.period;
}

function Search({ text, onSearch }: { text: string; onSearch: (text: string) => void }): React.JSX.Element {
  const id = useId();
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  useEffect(() => {
    if (typed === text) return undefined;
    const timer = setTimeout(() => onSearch(typed), restFor);
    return () => clearTimeout(timer);
  }, [typed, text, onSearch]);
  return (
    <Box xcss={wide}>
      <Label labelFor={id}>Session, issue or representative</Label>
      <Textfield
        id={id}
        value={typed}
        placeholder="All of it, or how it begins"
        onChange={(event) => setTyped(textOf(event))}
      />
    </Box>
  );
}

interface ChoiceProps {
  label: string;
  options: Option[];
  value: string | undefined;
  /** Gets nothing if everything is wanted. */
  onChoose: (value: string | undefined) => void;
}

function Choice({ label, options, value = any, onChoose }: ChoiceProps): React.JSX.Element {
  const id = useId();
  const choose = (now: unknown) => {
    const chosen = optionOf(now)?.value;
    onChoose(chosen === any ? undefined : chosen);
  };
  return (
    <Box xcss={usual}>
      <Label labelFor={id}>{label}</Label>
      <Select
        inputId={id}
        options={options}
        value={options.find((option) => option.value === value) ?? options[0]}
        onChange={choose}
      />
    </Box>
  );
}
