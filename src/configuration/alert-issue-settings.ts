import * as v from 'valibot';
import { countedList } from '../foundation/counted-list';
import { group } from './group';
import { flag, plainText, requiredText } from './setting-fields';
import { shapeOf, type NamedInJira, type Setting } from './settings/setting';
import { listed, onOff, orNone } from './settings/setting-kinds';

/** Jira's id of something chosen, which is a number; empty if nothing is. */
function numberedId(label: string, idOf: NamedInJira) {
  const message = `${label} is not one of Jira’s. Choose it from the list.`;
  const schema = v.optional(v.pipe(plainText(label, 20), v.regex(/^\d*$/, message)), '');
  return { label, schema, inWords: orNone, idOf } satisfies Setting<typeof schema>;
}

function enabledSetting(label: string) {
  const schema = flag(label, false);
  return { label, schema, inWords: onOff } satisfies Setting<typeof schema>;
}

/** How many recipients can be chosen. */
export const mostMailed = { users: 20, groups: 10 };

/** Accounts of Jira, each once; an empty one stands for an account that was closed. The words name nobody. */
function usersSetting(label: string) {
  const user = plainText(label, 128);
  const message = `${label}: choose at most ${mostMailed.users} users from the list.`;
  const schema = v.optional(
    v.pipe(
      countedList(user, mostMailed.users, { noList: message, tooLong: message }),
      v.transform((users) => [...new Set(users)]),
    ),
    [],
  );
  return { label, schema, inWords: usersInWords } satisfies Setting<typeof schema>;
}

function usersInWords(users: readonly string[]): string {
  const count = users.filter(isKnown).length;
  if (count === 0) return 'None';
  return count === 1 ? '1 user' : `${count} users`;
}

/** Groups of Jira. They are told apart by their ids; the names are those when they were chosen. */
function groupsSetting(label: string) {
  const message = `${label}: choose at most ${mostMailed.groups} groups from the list.`;
  const one = group({ groupId: requiredText(label, 128), name: plainText(label, 255) }, message);
  const list = countedList(one, mostMailed.groups, { noList: message, tooLong: message });
  const schema = v.optional(list, []);
  const inWords = (groups: v.InferOutput<typeof schema>) => listed(groups.map(({ name }) => name));
  return { label, schema, inWords } satisfies Setting<typeof schema>;
}

const settings = {
  enabled: enabledSetting('Write alerts into a Jira issue'),
  projectId: numberedId('Project of the alert issue', 'project'),
  issueTypeId: numberedId('Type of the alert issue', 'issue-type'),
  mailUsers: usersSetting('Users who get an email'),
  mailGroups: groupsSetting('Groups that get an email'),
};

const alerting = group(
  shapeOf(settings),
  'The settings for alerts must be a group with a switch, a project and an issue type.',
);

/** What has to be chosen if alerts are written into an issue. */
const needed = (name: 'projectId' | 'issueTypeId', what: string) =>
  v.forward(
    v.check<v.InferOutput<typeof alerting>, string>(
      (chosen) => !chosen.enabled || chosen[name] !== '',
      `${settings[name].label} is missing. ${what}`,
    ),
    [name],
  );

export const alertIssueSettingsSchema = v.pipe(
  alerting,
  needed('projectId', 'Choose where the issue is created.'),
  needed('issueTypeId', 'Choose what is created.'),
);

export type AlertIssueSettings = v.InferOutput<typeof alertIssueSettingsSchema>;

/** Whether alerts are written into one Jira issue, in which project it is created, and who gets an email about it. */
export const alertIssueSettings = { settings, schema: v.optional(alertIssueSettingsSchema, {}) };

/** Who gets an email. */
export interface MailRecipients {
  /** Accounts. */
  users: string[];
  groups: AlertIssueSettings['mailGroups'];
}

/** Who gets an email about alerts; nobody if they are not written into an issue, or if nobody is left. */
export function recipientsOf({
  enabled,
  mailUsers,
  mailGroups,
}: AlertIssueSettings): MailRecipients | undefined {
  const users = mailUsers.filter(isKnown);
  if (!enabled || users.length + mailGroups.length === 0) return undefined;
  return { users, groups: mailGroups };
}

/** The settings without these accounts; the same settings if they hold none of them. The page points out the gap. */
export function withoutRecipients(
  chosen: AlertIssueSettings,
  accountIds: ReadonlySet<string>,
): AlertIssueSettings {
  if (!chosen.mailUsers.some((accountId) => accountIds.has(accountId))) return chosen;
  const left = chosen.mailUsers.map((accountId) => (accountIds.has(accountId) ? '' : accountId));
  return { ...chosen, mailUsers: [...new Set(left)] };
}

function isKnown(accountId: string): boolean {
  return accountId !== '';
}
