import type { WhyImpossible } from '../jira/transitions/choose-transition';
import type { WhyHeld, WhyIgnored, WhyNotReady } from './outcome';

/** Why a session cannot be written yet. */
export function whyNotReady(why: WhyNotReady): string {
  switch (why.code) {
    case 'no-report':
      return 'The appliance has no report of this session yet.';
    case 'no-end':
      return 'The appliance’s report of this session has no end yet.';
    case 'no-survey':
      return 'The appliance has no answers to the survey of this session yet.';
    case 'answer-not-known':
      return why.said;
  }
}

/** Why a session is held, although nothing is wrong with it. */
export function whyHeld(why: WhyHeld): string {
  switch (why.code) {
    case 'appliance-down':
      return `The appliance is known to be down, so the delivery waits until it answers again. ${why.outage}`.trim();
    case 'paused':
      return 'An administrator has paused writing, so the delivery waits until it is resumed.';
  }
}

/** Why a session is left out. */
export function whyIgnored(why: WhyIgnored): string {
  switch (why.code) {
    case 'too-short':
      return `The session took ${why.durationSeconds} s, and the configuration leaves out those under ${why.minimumSeconds} s.`;
    case 'no-issue-named':
      return 'The session’s external key names no issue.';
    case 'no-trigger-value':
      return 'The session’s external key names no issue and does not contain the trigger value.';
    case 'creation-left-out':
      return 'The session’s external key names no issue, and creating issues was not ticked for the backfill.';
    case 'nothing-to-write':
      return 'The configuration does not update the work log, and nothing else is to be written.';
  }
}

/** How many transitions are named: a delivery keeps this text. */
const mostNamed = 8;

/** Why a transition cannot be made, as the end of a sentence. */
export function whyImpossible(why: WhyImpossible): string {
  switch (why.code) {
    case 'no-resolution':
      return `there is no resolution “${why.resolution}”`;
    case 'none':
      return `no transition leads out of “${why.status}”, or the app’s user lacks the permission “Transition issues”`;
    case 'only-others': {
      const named = why.transitions.slice(0, mostNamed).map((name) => `“${name}”`);
      const others = why.transitions.length - named.length;
      const more = others > 0 ? ` and ${others} more` : '';
      return `out of “${why.status}” there is only ${named.join(', ')}${more}`;
    }
  }
}

/** What would keep a planned transition from being made, in a sentence. */
export function whatScreenAsks(transition: string, fields: readonly string[]): string {
  const [isOrAre, them] = fields.length === 1 ? ['is', 'it'] : ['are', 'them'];
  return `${fields.map((name) => `“${name}”`).join(', ')} ${isOrAre} required on the screen of “${transition}”, and the app does not fill ${them}: Jira refuses to move the issue unless it has a value there.`;
}
