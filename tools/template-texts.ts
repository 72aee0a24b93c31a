import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { TemplateTexts } from './built-in-templates-module';

/** Reads every `.hbs` file of the folder. */
export function templateTexts(folder: string): TemplateTexts {
  const files = readdirSync(folder).filter((name) => name.endsWith('.hbs'));
  return Object.fromEntries(
    files.map((name) => [basename(name, '.hbs'), readFileSync(join(folder, name), 'utf8')]),
  );
}
