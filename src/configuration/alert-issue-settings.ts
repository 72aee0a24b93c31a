import { z } from 'zod';
import { flag, plainText } from './setting-fields';

/** Jira's ids of projects and issue types are numbers; empty if nothing is chosen. */
const numberedId = (field: string) =>
  plainText(field, 20).regex(/^\d*$/, `${field} is not one of Jira’s. Choose it from the list.`).default('');

/** Whether alerts are written into one Jira issue, and in which project it is created. */
export const alertIssueSettingsSchema = z
  .object(
    {
      enabled: flag('Write alerts into a Jira issue', false),
      projectId: numberedId('Project of the alert issue'),
      issueTypeId: numberedId('Type of the alert issue'),
    },
    { error: 'The settings for alerts must be a group with a switch, a project and an issue type.' },
  )
  .superRefine(({ enabled, projectId, issueTypeId }, context) => {
    const missing = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    if (!enabled) return;
    if (projectId === '')
      missing('projectId', 'Project of the alert issue is missing. Choose where the issue is created.');
    if (issueTypeId === '')
      missing('issueTypeId', 'Type of the alert issue is missing. Choose what is created.');
  });

export type AlertIssueSettings = z.infer<typeof alertIssueSettingsSchema>;
