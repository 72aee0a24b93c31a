import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import type { Needs } from './circles-in';

const endings = ['.ts', '.tsx', '.d.ts'];

/** What the modules below a folder import of each other, types included. Names are paths from there. */
export function importsOf(root: string): Needs {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/.test(file),
  );
  return new Map(files.map((file) => [file, importedBy(file, root)]));
}

function importedBy(file: string, root: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(root, file), 'utf8'));
  return importedFiles.flatMap(({ fileName }) => {
    if (!fileName.startsWith('.')) return [];
    const path = join(dirname(file), fileName);
    return endings.map((ending) => path + ending).filter((found) => existsSync(join(root, found)));
  });
}

/** The same for the folders directly below it. */
export function betweenFolders(imports: Needs): Needs {
  const needs = new Map<string, string[]>();
  for (const [file, needed] of imports) {
    const folder = folderOf(file);
    const others = needed.map(folderOf).filter((other) => other !== folder);
    needs.set(folder, [...new Set([...(needs.get(folder) ?? []), ...others])]);
  }
  return needs;
}

function folderOf(file: string): string {
  return file.split('/')[0] ?? file;
}
