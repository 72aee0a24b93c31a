import type { ImportPreview } from '../../../administration/settings/settings-api';
import { counted } from '../../shared/words';

/** Whether there is anything to import. */
export function changesAnything({ added, changed }: ImportPreview): boolean {
  return added.length + changed.length > 0;
}

/** “2 configurations added, 1 changed” */
export function importedInWords({ added, changed }: { added: number; changed: number }): string {
  return `${counted(added, 'configuration', 'configurations')} added, ${changed} changed`;
}
