import React from 'react';
import { List, ListItem, ModalTransition, Stack, Text } from '@forge/react';
import type { SettingsRemark } from '../../resolver/settings-remark';
import { ConfirmModal } from '../shared/confirm-modal';
import { remarkInWords } from './remark-words';

/** Remarks that wait for an answer. */
export interface AskedRemarks {
  remarks: SettingsRemark[];
  answer: (isConfirmed: boolean) => void;
}

interface Props {
  asked: AskedRemarks | undefined;
  /** What a yes does; saves, if it is not given. */
  confirm?: string;
}

/** Asks about everything that is doubtful at once, before it is stored. */
export function ConfirmRemarks({ asked, confirm = 'Save anyway' }: Props): React.JSX.Element {
  return (
    <ModalTransition>
      {asked && (
        <ConfirmModal
          title="Check this first"
          confirm={confirm}
          cancel="Go back"
          appearance="warning"
          onConfirm={() => asked.answer(true)}
          onCancel={() => asked.answer(false)}
        >
          <Stack space="space.100">
            <Text>Nothing has been changed yet.</Text>
            <List type="unordered">
              {asked.remarks.map(remarkInWords).map((words) => (
                <ListItem key={words}>{words}</ListItem>
              ))}
            </List>
          </Stack>
        </ConfirmModal>
      )}
    </ModalTransition>
  );
}
