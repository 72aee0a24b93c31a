import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import Lozenge from '@atlaskit/lozenge';
import { advanceClock, fireSchedule } from './api/stand-client';
import type { StandState } from './api/stand-state';
import { ActionButton } from './shared/action-button';
import type { Theme } from '../theme';

interface Props {
  readonly appName: string;
  readonly state: StandState | undefined;
  readonly theme: Theme;
  readonly onTheme: (theme: Theme) => void;
}

/** The console's title, the stand's clock and the theme switch. */
export function ConsoleHeader({ appName, state, theme, onTheme }: Props) {
  const other = theme === 'light' ? 'dark' : 'light';
  return (
    <header className="console-head">
      <div className="grow">
        <Heading size="medium" as="h1">
          {appName}
        </Heading>
        <span className="note">The app on its stand, with everything that it talks to</span>
      </div>
      {state !== undefined && <Clock state={state} />}
      <Button spacing="compact" onClick={() => onTheme(other)}>
        {other === 'dark' ? 'Dark theme' : 'Light theme'}
      </Button>
    </header>
  );
}

const STEPS = [
  { seconds: 30, label: '+30 s' },
  { seconds: 300, label: '+5 min' },
  { seconds: 3600, label: '+1 h' },
];

function Clock({ state: { clock, app } }: { state: StandState }) {
  return (
    <div className="buttons clock">
      {app.schedules.map((key) => (
        <ActionButton key={key} what="run the schedule" action={() => fireSchedule(key)} spacing="compact">
          {`Run ${key}`}
        </ActionButton>
      ))}
      <span className="clock-time">{new Date(clock.now).toLocaleTimeString('en-GB')}</span>
      {clock.virtual && <Lozenge appearance="new">Virtual time</Lozenge>}
      {clock.virtual &&
        STEPS.map(({ seconds, label }) => (
          <ActionButton
            key={seconds}
            what="move the clock"
            action={() => advanceClock(seconds)}
            spacing="compact"
            appearance="subtle"
          >
            {label}
          </ActionButton>
        ))}
    </div>
  );
}
