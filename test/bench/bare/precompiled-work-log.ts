import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';

const file = join(__dirname, '..', '..', '..', 'templates', 'WorkLog.hbs');

const names = ['localize', 'and', 'or', 'gt', 'join', 'breaks', 'link'];

/** The built-in template as the JavaScript expression that Handlebars compiles it into. */
export function precompiledWorkLog(): string {
  const knownHelpers = Object.fromEntries(names.map((name) => [name, true]));
  // The package's types say that it is what the expression is of.
  const expression: unknown = Handlebars.precompile(readFileSync(file, 'utf8'), {
    knownHelpers,
    knownHelpersOnly: true,
  });
  return String(expression);
}
