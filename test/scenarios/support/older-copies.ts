import { z } from 'zod';
import type { ForgePlatform } from '../../stand/forge/platform';

const templatesOfTemplateIndex = z.object({ templates: z.array(z.looseObject({ id: z.string() })) });

/** Makes own templates copies of a built-in one as it was in an earlier version of the app. */
export function plantOlderCopies(store: ForgePlatform['store'], ids: readonly string[]): void {
  const older = (value: unknown) => ({ ...Object(value), builtInHash: '0'.repeat(64) }) as object;
  for (const { entityName, key, value } of store.dump()) {
    if (entityName === 'template-index') {
      const templates = templatesOfTemplateIndex
        .parse(value)
        .templates.map((template) => (ids.includes(template.id) ? older(template) : template));
      store.handle('entity/set', { entityName, key, value: { ...Object(value), templates } as object });
    } else if (entityName === 'report-template' && ids.includes(key)) {
      store.handle('entity/set', { entityName, key, value: older(value) });
    }
  }
}
