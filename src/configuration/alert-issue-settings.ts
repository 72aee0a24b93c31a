import { z } from 'zod';
import { flag, plainText } from './setting-fields';
import { shapeOf, type Setting } from './settings/setting';
import { onOff, orNone } from './settings/setting-kinds';

/** Jira's id of something chosen, which is a number; empty if nothing is. */
function numberedId(label: string) {
  const message = `${label} is not one of Jira’s. Choose it from the list.`;
  const schema = plainText(label, 20).regex(/^\d*$/, message).default('');
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

export const alertIssueSettingsSchema = z
  .object(shapeOf(settings), {
    error: 'The settings for alerts must be a group with a switch, a project and an issue type.',
  })
  .superRefine(({ enabled, ...target }, context) => {
    const missing = (name: keyof typeof target, what: string) => {
      if (target[name] !== '') return;
      const message = `${settings[name].label} is missing. ${what}`;
      context.addIssue({ code: 'custom', path: [name], message });
    };
    if (!enabled) return;
    missing('projectId', 'Choose where the issue is created.');
    missing('issueTypeId', 'Choose what is created.');
  });

export type AlertIssueSettings = z.infer<typeof alertIssueSettingsSchema>;

/** Whether alerts are written into one Jira issue, and in which project it is created. */
export const alertIssueSettings = { settings, schema: alertIssueSettingsSchema.prefault({}) };
