import type { ImportPreview } from '../../../administration/settings/settings-api';
import { counted } from '../../shared/words';

/** Whether there is anything to import. */
export function changesAnything({ added, changed }: ImportPreview): boolean {
  return added.length + changed.length > 0;
}

/** “2 configurations added, 1 changed”; what is none is not named. */
export function importedInWords({ added, changed }: { added: number; changed: number }): string {
  if (added === 0) return `${counted(changed, 'configuration', 'configurations')} changed`;
  const words = `${counted(added, 'configuration', 'configurations')} added`;
  return changed === 0 ? words : `${words}, ${changed} changed`;
}
