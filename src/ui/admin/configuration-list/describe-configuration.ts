import type { ConfigurationSummary } from '../../../administration/admin-api';
import { inFewWords } from '../moment';
import { counted, eventTypeWords } from '../words';

/** What a configuration listens to, a line each. */
export function listensToLines(configuration: ConfigurationSummary): string[] {
  const { outboundEventTypes, pollingIntervalMinutes } = configuration;
  const lines: string[] = outboundEventTypes.map((type) => eventTypeWords[type]);
  if (pollingIntervalMinutes !== undefined) lines.push(`Polls every ${pollingIntervalMinutes} minutes`);
  return lines.length > 0 ? lines : ['Nothing'];
}

export interface StateInWords {
  word: string;
  look: 'success' | 'removed' | 'default' | 'inprogress';
  /** More about it, a line each. */
  lines: string[];
}

/** The state of a configuration and all that an administrator should see with it. `now` in milliseconds. */
export function stateInWords(configuration: ConfigurationSummary, now: number): StateInWords {
  const { word, look, lines } = plainState(configuration, now);
  return { word, look, lines: [...lines, ...waitingLines(configuration.waiting)] };
}

function plainState({ state }: ConfigurationSummary, now: number): StateInWords {
  switch (state.kind) {
    case 'working':
      return { word: 'Working', look: 'success', lines: [] };
    case 'failing':
      return {
        word: 'Failing',
        look: 'removed',
        lines: [`Since ${inFewWords(state.since, now)}`, state.cause],
      };
    case 'disabled':
      return { word: 'Disabled', look: 'default', lines: [] };
    case 'never-heard-from':
      return { word: 'Never heard from', look: 'inprogress', lines: [] };
  }
}

/** The contract says 100 for 100 or more. */
function waitingLines(waiting: number): string[] {
  if (waiting === 0) return [];
  if (waiting >= 100) return ['100 or more deliveries wait'];
  return [counted(waiting, 'delivery waits', 'deliveries wait')];
}
