import React from 'react';
import { Text } from '@forge/react';
import type { OutlivedCount } from '../../../administration/settings/settings-api';
import type { InstallationSettings } from '../../../configuration/configuration-set';
import { ConfirmModal } from '../../shared/confirm-modal';

/** Settings that remove records, before they are saved. */
export interface Asked {
  settings: InstallationSettings;
  outlived: OutlivedCount;
}

interface Props {
  asked: Asked;
  isRunning: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks before a retention is saved with which records go. */
export function ConfirmRemoval({ asked, isRunning, onConfirm, onCancel }: Props): React.JSX.Element {
  const { settings, outlived } = asked;
  const records = recordsOf(outlived);
  return (
    <ConfirmModal
      title={`Delete ${records}?`}
      confirm="Save and delete"
      appearance="danger"
      isRunning={isRunning}
      onConfirm={onConfirm}
      onCancel={onCancel}
    >
      <Text>
        {`With a retention of ${settings.retentionDays} days, ${records} about sessions ${verbOf(outlived)} too old. They are no longer shown, and deleted step by step within the next hours. What was written into Jira stays. This cannot be undone.`}
      </Text>
    </ConfirmModal>
  );
}

function recordsOf({ count, isMore }: OutlivedCount): string {
  const number = count.toLocaleString('en-US');
  if (isMore) return `more than ${number} records`;
  return count === 1 ? '1 record' : `${number} records`;
}

function verbOf({ count, isMore }: OutlivedCount): string {
  return count === 1 && !isMore ? 'is' : 'are';
}
