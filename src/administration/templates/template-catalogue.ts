import type { ConfigurationStore } from '../../configuration/configuration-set';
import { sampleInvitations } from '../../report/sample-invitations';
import { sampleSessions } from '../../report/sample-sessions';
import {
  invitationVariables,
  templateHelperList,
  templateVariables,
  type TemplateVariable,
} from '../../report/template-catalogue';
import type { CatalogueEntry, TemplateCatalogue } from './templates-api';

/** Everything that the editor offers to write and preview templates. @throws StorageUnavailable */
export async function readTemplateCatalogue({
  configurations,
}: {
  configurations: Pick<ConfigurationStore, 'read'>;
}): Promise<TemplateCatalogue> {
  const set = await configurations.read();
  return {
    samples: sampleSessions.map(({ name, title }) => ({ id: name, label: title })),
    configurations: set.configurations.map(({ id, settings }) => ({
      id,
      label: settings.name,
      description: settings.host,
    })),
    variables: templateVariables().map(variableEntry),
    invitation: {
      samples: sampleInvitations.map(({ name, title }) => ({ id: name, label: title })),
      variables: invitationVariables().map(variableEntry),
    },
    helpers: templateHelperList().map(({ signature, description, example, shows }): CatalogueEntry => ({
      name: signature,
      description,
      example,
      shows,
      insert: example,
    })),
  };
}

function variableEntry({ path, lists, description, example, insert }: TemplateVariable): CatalogueEntry {
  return { name: [...lists, path].join(' → '), description, example, insert };
}
