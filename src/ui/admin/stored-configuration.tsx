import React, { type ReactNode } from 'react';
import type { ConfigurationDetail } from '../../administration/admin-api';
import { AnswerView } from '../shared/answer-view';
import { useAnswer } from './call-admin';

interface Props {
  id: string;
  /** Also gets a function that reads the configuration again. */
  children: (stored: ConfigurationDetail, reload: () => void) => ReactNode;
}

/** A view of one configuration. It reads the configuration first. */
export function StoredConfiguration({ id, children }: Props): React.JSX.Element {
  const read = useAnswer('readConfiguration', { id });
  return (
    <AnswerView
      of={read}
      loading="Loading the configuration"
      failed="The configuration cannot be shown"
      isWholePage
    >
      {(stored) => children(stored, read.reload)}
    </AnswerView>
  );
}
