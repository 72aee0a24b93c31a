import { memo } from 'react';
import Flag, { AutoDismissFlag, FlagGroup } from '@atlaskit/flag';
import ErrorIcon from '@atlaskit/icon/core/status-error';
import InformationIcon from '@atlaskit/icon/core/status-information';
import SuccessIcon from '@atlaskit/icon/core/status-success';
import WarningIcon from '@atlaskit/icon/core/status-warning';
import { token } from '@atlaskit/tokens';
import type { FlagRequest } from '../bridge/host';

interface Props {
  readonly flags: readonly FlagRequest[];
  readonly onDismiss: (id: string) => void;
}

/** Flags, newest first. Drawn again only with other flags: each drawing would start their time on show again. */
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

const ICONS = {
  info: { Icon: InformationIcon, label: 'Information', color: token('color.icon.information') },
  success: { Icon: SuccessIcon, label: 'Success', color: token('color.icon.success') },
  warning: { Icon: WarningIcon, label: 'Warning', color: token('color.icon.warning') },
  error: { Icon: ErrorIcon, label: 'Error', color: token('color.icon.danger') },
} as const;

function FlagIcon({ type = 'info', isBold }: { type: string | undefined; isBold: boolean }) {
  const { Icon, label, color } = ICONS[isFlagType(type) ? type : 'info'];
  return <Icon label={label} color={isBold ? 'currentColor' : color} />;
}

function isFlagType(type: string): type is keyof typeof ICONS {
  return Object.hasOwn(ICONS, type);
}
