import React from 'react';
import { Checkbox, HelperMessage, Stack, Text } from '@forge/react';
import type { OptionalEffect } from '../../../configuration/left-out';
import { isOn } from '../../shared/field-event';
import { effectChoices } from './left-out-words';

interface Props {
  wanted: readonly OptionalEffect[];
  onChange: (wanted: OptionalEffect[]) => void;
}

/** What a backfill does beside writing content; none of it unless it is ticked. */
export function EffectTicks({ wanted, onChange }: Props): React.JSX.Element {
  const tick = (effect: OptionalEffect, isTicked: boolean) =>
    onChange(isTicked ? [...wanted, effect] : wanted.filter((other) => other !== effect));
  return (
    <Stack space="space.050">
      <Text weight="semibold" size="small" color="color.text.subtle">
        Besides content, as far as the configuration says so
      </Text>
      {effectChoices.map(({ value, label }) => (
        <Checkbox
          key={value}
          id={`backfill-${value}`}
          label={label}
          isChecked={wanted.includes(value)}
          onChange={(event) => tick(value, isOn(event))}
        />
      ))}
      <HelperMessage>
        Content is work logs, comments, attached reports and links. These sessions are over, so that the rest
        seldom fits the issues of today.
      </HelperMessage>
    </Stack>
  );
}
