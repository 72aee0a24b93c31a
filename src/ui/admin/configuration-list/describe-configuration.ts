import type { ConfigurationSummary } from '../../../administration/admin-api';
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

/** The state of a configuration, and everything an administrator should see with it. `now` in milliseconds. */
export function stateInWords({ state, deliveriesLookedAt }: ConfigurationSummary, now: number): StateInWords {
  switch (state.kind) {
    case 'working':
      return { word: 'Working', look: 'success', lines: [] };
    case 'failing':
      return {
        word: 'Failing',
        look: 'removed',
        lines: [`Since ${inFewWords(state.since, now)}`, state.cause],
      };
    case 'unreachable':
      return {
        word: 'Not reached',
        look: 'removed',
        lines: [notReached(state.since), state.cause ?? '', 'The app tries every five minutes.'].filter(
          (line) => line !== '',
        ),
      };
    case 'reached-again':
      return {
        word: 'Reached again',
        look: 'inprogress',
        lines: ['The deliveries that waited for the appliance are being processed.'],
      };
    case 'catching-up':
      return {
        word: 'Catching up',
        look: 'inprogress',
        lines: ['The deliveries that waited are being processed.'],
      };
    case 'paused':
      return {
        word: 'Paused',
        look: 'moved',
        lines: [`Nothing is written since ${dateAndTime(state.since)}.`],
      };
    case 'needs-attention':
      return {
        word: 'Needs attention',
        look: 'moved',
        lines: ['The last sessions got through, but some need you.'],
      };
    case 'disabled':
      return { word: 'Disabled', look: 'default', lines: [] };
    case 'quiet':
      return {
        word: 'Quiet',
        look: 'default',
        lines: [
          `It has none of the last ${deliveriesLookedAt ?? 0} deliveries. Older ones, if any, are on the Activity tab.`,
        ],
      };
    case 'never-heard-from':
      return { word: 'Never heard from', look: 'inprogress', lines: [] };
  }
}

function notReached(since: number | undefined): string {
  if (since === undefined) return 'The appliance cannot be reached.';
  return `The appliance has not been reached since ${dateAndTime(since)}.`;
}
