import type { PageAnswer } from '../../../src/resolver/page-answer';
import type {
  SavedTemplate,
  SaveTemplate,
  TemplateSummary,
} from '../../../src/administration/templates/templates-api';
import type { VirtualStand } from '../../stand/virtual-stand';
import { administer, changeSettings } from './administer';
import { expectInWords } from './expect-in-words';

/** What an administrator has typed into the editor. */
export function typed(changes: Partial<SaveTemplate> = {}): SaveTemplate {
  return { name: 'Short', use: 'workLog', format: 'rich', text: '<p>Short: {{session.id}}</p>', ...changes };
}

export function saveTemplate(
  stand: VirtualStand,
  changes: Partial<SaveTemplate> = {},
): Promise<SavedTemplate> {
  return administer(stand, 'saveTemplate', typed(changes));
}

export async function ownTemplates(stand: VirtualStand): Promise<TemplateSummary[]> {
  return (await administer(stand, 'listTemplates', undefined)).own;
}

/** Has the seeded configuration write its work logs with a template. */
export async function chooseTemplate(stand: VirtualStand, workLog: string): Promise<void> {
  const { settings } = await administer(stand, 'readConfiguration', { id: stand.configurationId });
  await changeSettings(stand, { templates: { ...settings.templates, workLog } });
}

/** What a refusal says of the fields. @throws Error if it is none */
export function messagesOf(answer: PageAnswer<unknown>): string[] {
  if (answer.ok || answer.problem.kind !== 'invalid') {
    throw new Error(`It is no refusal: ${JSON.stringify(answer)}`);
  }
  const messages = answer.problem.fields.map(({ message }) => message);
  messages.forEach(expectInWords);
  return messages;
}
