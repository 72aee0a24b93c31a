import * as v from 'valibot';
import { plainText } from '../setting-fields';
import type { FormFacts } from './setting';
import { choiceSetting, numberSetting, setting, switchSetting } from './setting-kinds';

const hasKeys = ({ sessionKeys }: FormFacts) => sessionKeys;

/** What the appliance takes as a queue, and the app offers: the general queue, a team, or one of a team's issues. */
const queueForm = /^(general|team:\d{1,9}|issue:[\w-]{1,64})$/;

/** How people who work on an issue start sessions from there. */
export const issueSettings = {
  consoleLink: choiceSetting('Start in the representative console', {
    options: { desktop: 'In the desktop console', web: 'In the web console', off: 'Not at all' },
    otherwise: (label) => `${label} is by the desktop console, by the web console, or not at all.`,
    initially: 'desktop',
    section: 'onIssues',
    helper:
      'A link that opens the console of whoever follows it, and gives the session the key of the issue. It needs no right of the API account.',
  }),
  sessionKeys: switchSetting('Create session keys', {
    initially: false,
    section: 'onIssues',
    helper:
      'A key and a link for the customer, who joins the session of this issue with it. The API account needs full access to the command API.',
  }),
  sessionKeyMinutes: numberSetting('Lifetime of session keys', {
    from: 5,
    to: 1440,
    initially: 60,
    unit: 'minutes',
    section: 'onIssues',
    isShown: hasKeys,
    helper: 'From 5 to 1440. Whoever has a key can start the session until then.',
  }),
  sessionKeyQueue: setting('Queue of session keys', queue, {
    field: { kind: 'text' },
    inWords: String,
    section: 'onIssues',
    isRequired: true,
    isShown: hasKeys,
    placeholder: 'general',
    helper:
      'Where a customer with a key waits: “general”, a team as “team:” with its id, or an issue of a team as “issue:” with its code name.',
  }),
  invites: switchSetting('Invite the customer', {
    initially: false,
    section: 'onIssues',
    isShown: hasKeys,
    helper:
      'Whoever may work on a customer request can send a session key as a public reply, after a look at it. On other issues they get a text to copy.',
  }),
  tellsWhoIsFree: switchSetting('Show who is free', {
    initially: false,
    section: 'onIssues',
    helper:
      'On a click, who is signed in to the console, and in how many sessions. The API account needs read-only access to the command API.',
  }),
  showsRunning: switchSetting('Show running sessions', {
    initially: false,
    section: 'onIssues',
    helper:
      'Who is in a session whose external key names the issue, and since when. Tick the events of its beginning, members and owner on the appliance too.',
  }),
  movedOnIssues: switchSetting('Bring in and move sessions', {
    initially: false,
    section: 'onIssues',
    helper:
      'Whoever may work on an issue can bring a session into it that went to none, and move one to another issue on which they may work too.',
  }),
};

function queue(label: string) {
  return v.optional(
    v.pipe(
      plainText(label, 80),
      v.regex(queueForm, `${label} is “general”, “team:” with an id, or “issue:” with a code name.`),
    ),
    'general',
  );
}
