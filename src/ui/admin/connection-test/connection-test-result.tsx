import React from 'react';
import { Box, Button, Inline, Lozenge, SectionMessage, Stack, Text, xcss } from '@forge/react';
import type { ConnectionTest, TestStep } from '../../../administration/admin-api';
import { growing } from '../../shared/layout';
import { outcomeWords, resultInWords } from './result-words';

interface Props {
  result: ConnectionTest;
  isAccessRefused: boolean;
  onAllow: (host: string) => void;
}

/** Every step of a test, and the missing consent, if there is one. */
export function ConnectionTestResult({ result, isAccessRefused, onAllow }: Props): React.JSX.Element {
  const { steps, consentNeededFor } = result;
  const summary = resultInWords(result);
  return (
    <Stack space="space.200">
      <SectionMessage appearance={summary.look} title={summary.title}>
        <Text>
          {result.isReachedAgain
            ? 'The appliance answers again, so the deliveries that waited for it go on now, a few at a time.'
            : 'The test changed nothing.'}
        </Text>
      </SectionMessage>
      {consentNeededFor !== undefined && (
        <SectionMessage appearance="warning" title={`The app may not reach ${consentNeededFor} yet`}>
          <Stack space="space.100" alignInline="start">
            <Text>
              {isAccessRefused
                ? 'Access was not allowed. Without it, nothing can be fetched from this appliance.'
                : 'Jira asks you to confirm it. The app only sends its requests for sessions and surveys there.'}
            </Text>
            <Button appearance="primary" onClick={() => onAllow(consentNeededFor)}>
              {`Allow access to ${consentNeededFor}`}
            </Button>
          </Stack>
        </SectionMessage>
      )}
      {steps.map((step) => (
        <StepLine key={step.name} step={step} />
      ))}
    </Stack>
  );
}

const outcomeColumn = xcss({ width: '90px', minWidth: '90px' });

function StepLine({ step }: { step: TestStep }): React.JSX.Element {
  const { word, look } = outcomeWords[step.outcome];
  return (
    <Inline space="space.150" alignBlock="start">
      <Box xcss={outcomeColumn}>
        <Lozenge appearance={look}>{word}</Lozenge>
      </Box>
      <Box xcss={growing}>
        <Stack space="space.050">
          <Text weight="semibold">{step.name}</Text>
          <Text>{step.detail}</Text>
          {step.advice !== undefined && <Text color="color.text.subtle">{`What to do: ${step.advice}`}</Text>}
        </Stack>
      </Box>
    </Inline>
  );
}
