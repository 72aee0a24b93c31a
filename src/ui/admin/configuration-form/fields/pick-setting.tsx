import React from 'react';
import { Box, Text } from '@forge/react';
import type { FoundChoices } from '../use-choices';
import { ChoiceSetting } from './choice-setting';
import type { FieldProps } from './field';
import { JiraChoicesProblem } from './jira-choices-problem';

interface Props extends FieldProps {
  value: string;
  found: FoundChoices;
  onChange: (value: string) => void;
  onSearch?: (typed: string) => void;
  placeholder?: string;
  isClearable?: boolean;
}

/** A setting that is chosen from what Jira offers. */
export function PickSetting({ found, ...setting }: Props): React.JSX.Element {
  const hasNothing = !found.isLoading && found.problem === undefined && found.options.length === 0;
  return (
    <Box>
      <ChoiceSetting {...setting} options={found.options} isLoading={found.isLoading} />
      <JiraChoicesProblem found={found} />
      {hasNothing && setting.onSearch === undefined && (
        <Text size="small" color="color.text.subtle">
          Jira has nothing to choose from here.
        </Text>
      )}
    </Box>
  );
}
