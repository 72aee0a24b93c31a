import React, { type ReactNode } from 'react';
import { Spinner, Stack } from '@forge/react';
import { ProblemMessage } from './problem-message';
import type { AnswerInUse } from './use-answer';

interface Props<T> {
  of: Pick<AnswerInUse<T>, 'answer' | 'reload'>;
  /** What happens until the answer is there, for people who do not see the spinner. */
  loading: string;
  /** The title above a problem. */
  failed: string;
  /** Whether the page shows nothing else. */
  isWholePage?: boolean;
  children: (value: T) => ReactNode;
}

/** Shows the answer to a question: first a spinner, then the answer, or a problem with a button to try again. */
export function AnswerView<T>({ of, loading, failed, isWholePage, children }: Props<T>): React.JSX.Element {
  const { answer, reload } = of;
  if (answer.kind === 'problem') {
    return <ProblemMessage title={failed} problem={answer.problem} onRetry={reload} />;
  }
  if (answer.kind === 'loaded') return <>{children(answer.value)}</>;
  if (!isWholePage) return <Spinner label={loading} />;
  return (
    <Stack alignInline="center">
      <Spinner size="large" label={loading} />
    </Stack>
  );
}
