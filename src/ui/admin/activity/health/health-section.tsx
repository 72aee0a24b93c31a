import React from 'react';
import { Inline, Spinner, Stack } from '@forge/react';
import type { Health } from '../../../../administration/activity/activity-api';
import { ProblemMessage } from '../../../shared/problem-message';
import type { AnswerInUse } from '../../../shared/use-answer';
import type { ChosenFilter } from '../filter';
import type { AlertAction } from './alert-actions';
import { AlertList } from './alert-list';
import { HealthStrip } from './health-strip';

interface Props {
  health: AnswerInUse<Health>;
  onAct: (action: AlertAction) => void;
  onShow: (filter: ChosenFilter) => void;
}

/** What needs attention, and how well sessions come through. The list below works without it. */
export function HealthSection({ health, onAct, onShow }: Props): React.JSX.Element {
  const { answer, reload } = health;
  if (answer.kind === 'loading') {
    return (
      <Inline>
        <Spinner label="Loading the figures" />
      </Inline>
    );
  }
  if (answer.kind === 'problem') {
    return <ProblemMessage title="The figures cannot be shown" problem={answer.problem} onRetry={reload} />;
  }
  return (
    <Stack space="space.200">
      {answer.value.alerts.length > 0 && <AlertList alerts={answer.value.alerts} onAct={onAct} />}
      <HealthStrip health={answer.value} onShow={onShow} />
    </Stack>
  );
}
