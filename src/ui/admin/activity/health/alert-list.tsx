import React from 'react';
import { Button, Inline, SectionMessage, Stack, Text } from '@forge/react';
import type { Alert } from '../../../../administration/activity/health/alerts';
import { alertInWords } from './alert-words';

interface Props {
  alerts: readonly Alert[];
  onShowParked: () => void;
}

/** What needs attention, above everything else. */
export function AlertList({ alerts, onShowParked }: Props): React.JSX.Element {
  return (
    <Stack space="space.100">
      {alerts.map((alert) => {
        const { look, title, lines } = alertInWords(alert);
        return (
          <SectionMessage key={title} appearance={look} title={title}>
            <Stack space="space.100">
              {lines.map((line) => (
                <Text key={line}>{line}</Text>
              ))}
              {alert.kind === 'parked' && (
                <Inline>
                  <Button spacing="compact" onClick={onShowParked}>
                    Show parked deliveries
                  </Button>
                </Inline>
              )}
            </Stack>
          </SectionMessage>
        );
      })}
    </Stack>
  );
}
