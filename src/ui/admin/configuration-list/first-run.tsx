import React from 'react';
import { Badge, Box, Button, Heading, Inline, Stack, Text } from '@forge/react';
import { card, readable } from '../../shared/layout';

const steps = [
  {
    title: 'Create an API account on the appliance',
    text: 'Sign in to the appliance’s administration, enable the XML API, and create an API account with read-only access to the Command API and with access to support session and survey reports. Keep its OAuth client id and secret at hand.',
  },
  {
    title: 'Add a configuration here and test it',
    text: 'Enter the appliance’s host name and the API account. The test goes through every step of the connection and says what to do about a failure. It changes nothing.',
  },
  {
    title: 'Paste the URL into the appliance’s outbound events',
    text: 'After saving, this page shows the URL and which events to tick. Then it waits for the first event and tells you when it has arrived.',
  },
];

/** The page of a site without configurations: what to do, and where to start. */
export function FirstRun({ onAdd }: { onAdd: () => void }): React.JSX.Element {
  return (
    <Box xcss={readable}>
      <Stack space="space.200" alignInline="start">
        <Stack space="space.100">
          <Heading as="h2" size="medium">
            Connect an appliance to Jira
          </Heading>
          <Text>
            When a remote support session ends, its issue gets a work log automatically: who helped whom, for
            how long, and what was said and done. The setup takes three steps.
          </Text>
        </Stack>
        {steps.map((step, index) => (
          <Step key={step.title} number={index + 1} {...step} />
        ))}
        <Button appearance="primary" onClick={onAdd}>
          Add configuration
        </Button>
      </Stack>
    </Box>
  );
}

function Step({ number, title, text }: { number: number; title: string; text: string }): React.JSX.Element {
  return (
    <Box xcss={card}>
      <Inline space="space.150" alignBlock="start">
        <Badge appearance="primary">{number}</Badge>
        <Stack space="space.050">
          <Heading as="h3" size="xsmall">
            {title}
          </Heading>
          <Text>{text}</Text>
        </Stack>
      </Inline>
    </Box>
  );
}
