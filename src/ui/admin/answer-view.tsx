import React, { type ReactNode } from 'react';
import { Spinner, Stack } from '@forge/react';
import { ProblemMessage } from './problem-message';
import type { AnswerInUse } from './use-answer';

interface Props<T> {
  of: Pick<AnswerInUse<T>, 'answer' | 'reload'>;
  /** What is going on until the answer is there, for those who do not see the spinner. */
  loading: string;
  /** The title above what went wrong. */
  failed: string;
  /** Whether there is nothing else on the page. */
  isWholePage?: boolean;
  children: (value: T) => ReactNode;
}

/** Shows what was asked for: a spinner until it is there, and what went wrong with a button to try again. */
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
