import type { ConfigurationState, ConfigurationSummary } from '../../../administration/admin-api';
import { dateAndTime, inFewWords } from '../../shared/moment';
import { eventTypeLabel } from '../../../session/event-type';

/** What a configuration listens to, one line each. */
export function listensToLines(configuration: ConfigurationSummary): string[] {
  const { outboundEventTypes, pollingIntervalMinutes } = configuration;
  const lines: string[] = outboundEventTypes.map(eventTypeLabel);
  if (pollingIntervalMinutes !== undefined) lines.push(`Polls every ${pollingIntervalMinutes} minutes`);
  return lines.length > 0 ? lines : ['Nothing'];
}

/** Which projects its sessions may write into. A long list is cut; the form shows all of it. */
export function writesIntoLine({ writableProjects: keys }: ConfigurationSummary): string {
  if (keys === undefined) return 'Writes into all projects';
  const shown = keys.slice(0, projectsListed).join(', ');
  const more = keys.length - projectsListed;
  return `Writes into ${shown}${more > 0 ? ` and ${more} more` : ''}`;
}

const projectsListed = 5;

export interface StateInWords {
  word: string;
  look: 'success' | 'removed' | 'moved' | 'default' | 'inprogress';
  /** More about it, one line each. */
  lines: string[];
}

/** The text if no event is known, as far as the search went. */
export function noEventInWords({ deliveriesLookedAt }: ConfigurationSummary): string {
  return deliveriesLookedAt === undefined
    ? 'No event yet'
    : `No event in the last ${deliveriesLookedAt} deliveries`;
}

type StateKind = ConfigurationState['kind'];

const looks: Record<StateKind, Pick<StateInWords, 'word' | 'look'>> = {
  working: { word: 'Working', look: 'success' },
  failing: { word: 'Failing', look: 'removed' },
  unreachable: { word: 'Not reached', look: 'removed' },
  'reached-again': { word: 'Reached again', look: 'inprogress' },
  'catching-up': { word: 'Catching up', look: 'inprogress' },
  paused: { word: 'Paused', look: 'moved' },
  'needs-attention': { word: 'Needs attention', look: 'moved' },
  disabled: { word: 'Disabled', look: 'default' },
  quiet: { word: 'Quiet', look: 'default' },
  'never-heard-from': { word: 'Waiting for the first event', look: 'inprogress' },
};

/** A state in a word or a few. */
export function stateWord(kind: StateKind): string {
  return looks[kind].word;
}

/** The state of a configuration, and everything an administrator should see with it. `now` in milliseconds. */
export function stateInWords(configuration: ConfigurationSummary, now: number): StateInWords {
  return { ...looks[configuration.state.kind], lines: linesOf(configuration, now) };
}

function linesOf({ state, deliveriesLookedAt }: ConfigurationSummary, now: number): string[] {
  switch (state.kind) {
    case 'failing':
      return [`Since ${inFewWords(state.since, now)}`, state.cause];
    case 'unreachable':
      return [notReached(state.since), state.cause ?? '', 'The app tries every five minutes.'].filter(
        (line) => line !== '',
      );
    case 'reached-again':
      return ['The deliveries that waited for the appliance are being processed.'];
    case 'catching-up':
      return ['The deliveries that waited are being processed.'];
    case 'paused':
      return [`Nothing is written since ${dateAndTime(state.since)}.`];
    case 'needs-attention':
      return ['The last sessions got through, but some need you.'];
    case 'quiet':
      return [
        `It has none of the last ${deliveriesLookedAt ?? 0} deliveries. Older ones, if any, are on the Activity tab.`,
      ];
    case 'working':
    case 'disabled':
    case 'never-heard-from':
      return [];
  }
}

function notReached(since: number | undefined): string {
  if (since === undefined) return 'The appliance cannot be reached.';
  return `The appliance has not been reached since ${dateAndTime(since)}.`;
}
