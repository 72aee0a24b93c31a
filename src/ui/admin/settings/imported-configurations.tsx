import React from 'react';
import { Button, Inline, Stack, Text } from '@forge/react';
import type { ImportedDisabled } from '../../../administration/settings/settings-api';
import { ModalDialog } from '../../shared/modal-dialog';
import { useShownDeliveries } from '../show-deliveries';

interface Props {
  disabled: ImportedDisabled[];
  onClose: () => void;
}

/** After an import: what does nothing yet, and how it is enabled. */
export function ImportedConfigurations({ disabled, onClose }: Props): React.JSX.Element {
  const { showConfigurations } = useShownDeliveries();
  return (
    <ModalDialog title="Imported, and disabled so far" width="medium" onClose={onClose}>
      <Stack space="space.150">
        <Text>
          These configurations take no events yet. Open each, enter its client secret, test the connection,
          and enable it.
        </Text>
        {disabled.map(({ id, name, hasClientSecret }) => (
          <Inline key={id} space="space.100" rowSpace="space.100" alignBlock="center" shouldWrap>
            <Button
              spacing="compact"
              onClick={() => {
                onClose();
                showConfigurations(id);
              }}
            >{`Edit ${name}`}</Button>
            {!hasClientSecret && <Text color="color.text.subtle">Its client secret is missing.</Text>}
          </Inline>
        ))}
      </Stack>
    </ModalDialog>
  );
}
