import { choiceSetting, switchSetting } from './setting-kinds';
import type { FormFacts } from './setting';
import { writableProjects } from './writable-projects';

const hasWorkLog = ({ updateWorkLog }: FormFacts) => updateWorkLog;

/** Which issues a session goes to, and what is written there. */
export const writingSettings = {
  /** If the external key names several issues: all of them instead of the first. */
  addToAllIssues: switchSetting('Add to all issues that are named', {
    initially: false,
    section: 'issues',
    helper: 'If the external key names several issues. Otherwise the session goes to the first of them.',
  }),
  writableProjects,
  updateWorkLog: switchSetting('Update work log', {
    initially: true,
    section: 'workLog',
    helper: 'Writes each session into the work log of its issue, and completes it when surveys come in.',
  }),
  workLogFor: choiceSetting('Work logs', {
    options: { session: 'One for the session', representatives: 'One for each representative' },
    otherwise: (label) => `${label} are one for the session or one for each representative.`,
    initially: 'session',
    section: 'workLog',
    isShown: hasWorkLog,
    helper: ({ workLogFor }) =>
      workLogFor === 'session'
        ? 'Holds the time from the session’s start to its end.'
        : 'Each holds the time that this representative was in the session.',
  }),
  adjustEstimate: choiceSetting('Remaining estimate', {
    options: { leave: 'Leave it as it is', auto: 'Reduce it by the time spent' },
    otherwise: (label) => `${label} is either left alone or adjusted.`,
    initially: 'leave',
    section: 'workLog',
    isShown: hasWorkLog,
  }),
  notifyWatchers: switchSetting('Notify watchers', {
    initially: false,
    section: 'workLog',
    isShown: hasWorkLog,
    helper: 'Jira sends its notifications for each work log.',
  }),
  /** Adds the report as a comment that customers do not see; only in projects of service desks. */
  internalComment: switchSetting('Add an internal comment', {
    initially: false,
    section: 'besides',
    helper:
      'The report as a comment that customers do not see. Only in projects of service desks: elsewhere everybody would see it.',
  }),
  /** Attaches a report in full if it had to be shortened. */
  attachFullReport: switchSetting('Attach reports that are too long', {
    initially: false,
    section: 'besides',
    isShown: ({ updateWorkLog, internalComment }) => updateWorkLog || internalComment,
    helper:
      'Jira takes 32,767 characters. A longer report is shortened. With this on, the full report is attached as a text file. Anybody who can see the issue’s attachments can open it.',
  }),
  linkToAppliance: switchSetting('Link to the appliance', {
    initially: false,
    section: 'besides',
    helper: 'The session’s chat and recording on the appliance become web links of the issue.',
  }),
};
