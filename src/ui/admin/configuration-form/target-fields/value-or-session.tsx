import React from 'react';
import { Box, Inline } from '@forge/react';
import { sessionValueLabel, sessionValuesFor } from '../../../../configuration/field-mapping';
import type { MappedFieldType } from '../../../../configuration/issue-creation';
import type { Option } from '../../../shared/field-event';
import { halfWidth } from '../../../shared/layout';
import { ChoiceSetting } from '../fields/choice-setting';
import { DateSetting } from '../fields/date-setting';
import { TextSetting } from '../fields/text-setting';
import { holdsConstants, type MappedFieldProps } from './field-mappings';
import { pathOf } from './missing-fields';

/** Stands for a typed value, beside the values of a session. */
const fixed = 'fixed';

/** A field with a typed value, or a value of the session. */
export function ValueOrSession({ inForm, onChange }: MappedFieldProps): React.JSX.Element {
  const { field, mapping } = inForm;
  const path = pathOf(inForm);
  const isFixed = mapping.source === 'constant';
  const choose = (chosen: string) =>
    onChange(
      chosen === fixed
        ? { ...mapping, source: 'constant', values: [] }
        : { ...mapping, source: 'session', values: [chosen] },
    );
  const source = (
    <ChoiceSetting
      path={isFixed ? `${path}.source` : path}
      label={field.name}
      isRequired={field.mustBeFilled}
      value={isFixed ? fixed : (mapping.values[0] ?? '')}
      options={sourcesOf(field.type)}
      onChange={choose}
      helper={
        mayBeEmpty(inForm) ? 'A session without this value gets no issue: Jira requires one.' : undefined
      }
    />
  );
  if (!isFixed) return source;
  return (
    <Inline space="space.100" rowSpace="space.050" alignBlock="start" shouldWrap>
      <Box xcss={halfWidth}>{source}</Box>
      <Box xcss={halfWidth}>
        <FixedValue inForm={inForm} onChange={onChange} />
      </Box>
    </Inline>
  );
}

/** The values that every session has. */
const alwaysThere: readonly string[] = ['session-id', 'start', 'end', 'duration-minutes'];

function mayBeEmpty({ field, mapping: { source, values } }: MappedFieldProps['inForm']): boolean {
  const isOfSession = source === 'session' && values.length > 0;
  return field.mustBeFilled && isOfSession && !values.every((value) => alwaysThere.includes(value));
}

function sourcesOf(type: MappedFieldType): Option[] {
  const ofSession = sessionValuesFor[type].map((value) => ({
    value,
    label: `Session: ${sessionValueLabel(value)}`,
  }));
  return holdsConstants(type) ? [{ value: fixed, label: 'Fixed value' }, ...ofSession] : ofSession;
}

function FixedValue({ inForm, onChange }: MappedFieldProps): React.JSX.Element {
  const { field, mapping } = inForm;
  const shown = { path: pathOf(inForm), label: `Value of ${field.name}` };
  const set = (...values: string[]) => onChange({ ...mapping, values });
  if (field.type === 'date') {
    return <DateSetting {...shown} value={mapping.values[0] ?? ''} onChange={(day) => set(day)} />;
  }
  if (field.type === 'labels') {
    return (
      <TextSetting
        {...shown}
        value={mapping.values.join(',')}
        onChange={(typed) => set(...typed.split(','))}
        placeholder="remote-support, vpn"
      />
    );
  }
  return <TextSetting {...shown} value={mapping.values[0] ?? ''} onChange={(typed) => set(typed)} />;
}
