import * as v from 'valibot';
import { group } from './group';
import { flag, plainText } from './setting-fields';
import { shapeOf, type Setting } from './settings/setting';
import { onOff, orNone } from './settings/setting-kinds';

/** Jira's id of something chosen, which is a number; empty if nothing is. */
function numberedId(label: string) {
  const message = `${label} is not one of Jira’s. Choose it from the list.`;
  const schema = v.optional(v.pipe(plainText(label, 20), v.regex(/^\d*$/, message)), '');
  return { label, schema, inWords: orNone } satisfies Setting<typeof schema>;
}

function enabledSetting(label: string) {
  const schema = flag(label, false);
  return { label, schema, inWords: onOff } satisfies Setting<typeof schema>;
}

const settings = {
  enabled: enabledSetting('Write alerts into a Jira issue'),
  projectId: numberedId('Project of the alert issue'),
  issueTypeId: numberedId('Type of the alert issue'),
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

/** Whether alerts are written into one Jira issue, and in which project it is created. */
export const alertIssueSettings = { settings, schema: v.optional(alertIssueSettingsSchema, {}) };
