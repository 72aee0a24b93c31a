import { memo } from 'react';
import Flag, { AutoDismissFlag, FlagGroup } from '@atlaskit/flag';
import ErrorIcon from '@atlaskit/icon/core/status-error';
import InformationIcon from '@atlaskit/icon/core/status-information';
import SuccessIcon from '@atlaskit/icon/core/status-success';
import WarningIcon from '@atlaskit/icon/core/status-warning';
import type { FlagRequest } from '../bridge/host';

interface Props {
  readonly flags: readonly FlagRequest[];
  readonly onDismiss: (id: string) => void;
}

/** Flags, newest first. Drawn anew only with other flags: each drawing would start their time on show again. */
export const Flags = memo(function Flags({ flags, onDismiss }: Props) {
  return (
    <FlagGroup onDismissed={(id) => onDismiss(String(id))}>
      {flags.map((flag) => {
        const Shown = flag.isAutoDismiss === true ? AutoDismissFlag : Flag;
        return (
          <Shown
            key={flag.id}
            id={flag.id}
            appearance={appearanceOf(flag)}
            icon={<FlagIcon type={flag.appearance ?? flag.type} isBold={flag.appearance !== undefined} />}
            title={flag.title ?? ''}
            description={flag.description}
            actions={flag.actions?.map(({ text, onClick }) => ({ content: text, onClick: () => onClick() }))}
          />
        );
      })}
    </FlagGroup>
  );
});

function appearanceOf({ appearance }: FlagRequest) {
  switch (appearance) {
    case 'info':
    case 'success':
    case 'warning':
    case 'error':
      return appearance;
    default:
      return 'normal';
  }
}

function FlagIcon({ type, isBold }: { type: string | undefined; isBold: boolean }) {
  const color = (plain: string) => (isBold ? 'currentColor' : plain);
  switch (type) {
    case 'success':
      return <SuccessIcon label="Success" color={color('var(--ds-icon-success)') as 'currentColor'} />;
    case 'warning':
      return <WarningIcon label="Warning" color={color('var(--ds-icon-warning)') as 'currentColor'} />;
    case 'error':
      return <ErrorIcon label="Error" color={color('var(--ds-icon-danger)') as 'currentColor'} />;
    default:
      return <InformationIcon label="Information" color={color('var(--ds-icon-information)') as 'currentColor'} />;
  }
}
