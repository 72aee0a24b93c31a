import * as v from 'valibot';
import { builtInTemplateId } from '../../templates/own-template';
import { group } from '../group';
import { requiredText } from '../setting-fields';
import { shapeOf, type Place } from './setting';
import { setting } from './setting-kinds';

/** How the app calls the template that it ships. */
export const builtInTemplateLabel = 'Built-in';

/** Names an own template by its id. Whoever shows it puts the template's name in its place. */
const templateSetting = (label: string, isShown?: Place['isShown']) =>
  setting(label, () => v.optional(requiredText(label, 100), builtInTemplateId), {
    field: { kind: 'template' },
    inWords: (id) => (id === builtInTemplateId ? builtInTemplateLabel : id),
    section: 'templates',
    isShown,
  });

const createsIssues: Place['isShown'] = ({ issueCreation }) => issueCreation.mode !== 'off';

const settings = {
  workLog: templateSetting('Work log template'),
  issueSummary: templateSetting('Issue summary template', createsIssues),
  issueDescription: templateSetting('Issue description template', createsIssues),
  internalComment: templateSetting('Internal comment template', ({ internalComment }) => internalComment),
  invitation: templateSetting('Invitation template', ({ sessionKeys, invites }) => sessionKeys && invites),
};

/** Which templates write the reports, and the invitations to sessions. */
export const templatesInUse = {
  settings,
  schema: v.optional(group(shapeOf(settings), 'Templates must be a group of template names.'), {}),
};
