/**
 * Tells whether modules of the app import each other in a circle, or folders do. Types count: what is in a circle
 * cannot be understood, moved or tested alone.
 */
import { resolve } from 'node:path';
import { circlesIn } from './imports/circles-in';
import { betweenFolders, importsOf } from './imports/imports-of';

const imports = importsOf(resolve(__dirname, '..', 'src'));

for (const circle of [...circlesIn(imports), ...circlesIn(betweenFolders(imports))]) {
  console.log(`These import each other: ${circle.map((name) => `src/${name}`).join(', ')}`);
  process.exitCode = 1;
}
