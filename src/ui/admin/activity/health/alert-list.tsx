import React, { useState } from 'react';
import { Button, Inline, SectionMessage, Stack, Text } from '@forge/react';
import type { Alert } from '../../../../administration/activity/health/alerts';
import { CutText } from '../../../shared/cut-text';
import { LabelledButton } from '../../../shared/labelled-button';
import { aboutAlert, alertActions, type AlertAction } from './alert-actions';
import { alertInWords } from './alert-words';

interface Props {
  alerts: readonly Alert[];
  onAct: (action: AlertAction) => void;
}

/** As many as fit above the list. They come the most urgent first. */
const shownAtFirst = 3;

/** What needs attention, above everything else, each with what can be done about it. */
export function AlertList({ alerts, onAct }: Props): React.JSX.Element {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? alerts : alerts.slice(0, shownAtFirst);
  const more = alerts.length - shown.length;
  return (
    <Stack space="space.100">
      {shown.map((alert) => (
        <OneAlert key={keyOf(alert)} alert={alert} onAct={onAct} />
      ))}
      {more > 0 && (
        <Inline>
          <Button appearance="subtle" onClick={() => setWhole(true)}>
            {`Show ${more} more`}
          </Button>
        </Inline>
      )}
    </Stack>
  );
}

function OneAlert({ alert, onAct }: { alert: Alert; onAct: Props['onAct'] }): React.JSX.Element {
  const { look, title, lines, cause } = alertInWords(alert);
  return (
    <SectionMessage appearance={look} title={title}>
      <Stack space="space.100">
        {lines.map((line) => (
          <Text key={line}>{line}</Text>
        ))}
        {cause !== undefined && <CutText text={cause} lines={2} />}
        <Inline space="space.100" rowSpace="space.100" shouldWrap>
          {alertActions(alert).map((action) => (
            <LabelledButton
              key={action.label}
              of={aboutAlert(alert)}
              spacing="compact"
              onClick={() => onAct(action)}
            >
              {action.label}
            </LabelledButton>
          ))}
        </Inline>
      </Stack>
    </SectionMessage>
  );
}

function keyOf(alert: Alert): string {
  return alert.kind === 'silence' ? alert.kind : `${alert.kind}:${alert.configurationId}`;
}
