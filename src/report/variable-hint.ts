import type { Shape } from './data-shape';
import { nearestName } from './nearest-name';
import { reportShape } from './session-shape';
import { dataVariableNames, type Scope, type ScopedPath } from './template-scope';

/**
 * The name that was probably meant by a path that names nothing, as it must be written in that place; `undefined` if no
 * name is similar enough.
 *
 * @param written the path as it is in the template
 * @param scopes innermost first
 */
export function variableHint(
  written: string,
  path: ScopedPath,
  scopes: readonly Scope[],
): string | undefined {
  if (path.data) {
    const name = nearestName(path.parts[0] ?? '', dataVariableNames);
    return name && `@${name}`;
  }
  const suggestions = new Map<string, string>();
  const suggest = (name: string, suggestion: string) => {
    if (!suggestions.has(name)) suggestions.set(name, suggestion);
  };
  scopes.forEach(({ context, blockParams }, depth) => {
    for (const [name, known] of blockParams) if (known) suggestAll(known, `${name}.`, suggest, name);
    if (context && context.type !== 'list') suggestAll(context, '../'.repeat(depth), suggest);
  });
  suggestAll(reportShape, scopes.length > 1 ? '@root.' : '', suggest);
  for (const [name, suggestion] of reportingNames) suggest(name, rooted(suggestion, scopes));

  const parts = path.parts.join('.');
  const name = nearestName(parts, suggestions.keys());
  const suggestion = name === undefined ? undefined : suggestions.get(name);
  const isPart = suggestion === written || written.startsWith(`${suggestion}.`);
  return isPart ? undefined : suggestion;
}

/** Everything that can be reached without a loop, with and without a leading `session.`. */
function suggestAll(
  shape: Shape,
  prefix: string,
  suggest: (name: string, suggestion: string) => void,
  ...base: string[]
): void {
  const walk = (inner: Shape, path: readonly string[]) => {
    if (path.length > 0) suggest([...base, ...path].join('.'), prefix + path.join('.'));
    if (inner.type === 'object') {
      for (const [name, field] of Object.entries(inner.fields)) walk(field, [...path, name]);
    }
    if (path.length > 1 && path[0] === 'session') suggest(path.slice(1).join('.'), prefix + path.join('.'));
  };
  walk(shape, []);
}

function rooted(path: string, scopes: readonly Scope[]): string {
  return scopes.length > 1 ? `@root.${path}` : path;
}

/** Names that differ between the appliance's Reporting API and templates: templates may have been written for it. */
const reportingNames: readonly (readonly [string, string])[] = [
  ['lsid', 'session.id'],
  ['session_type', 'session.type'],
  ['start_time', 'session.start'],
  ['end_time', 'session.end'],
  ['primary_customer', 'session.customer.name'],
  ['primary_rep', 'session.representative.name'],
  ['customer_list', 'session.customers'],
  ['rep_list', 'session.representatives'],
  ['team_list', 'session.teams'],
  ['session_chat_view_url', 'session.links.chat'],
  ['session_chat_download_url', 'session.links.chatDownload'],
  ['session_recording_view_url', 'session.links.recording'],
  ['session_recording_download_url', 'session.links.recordingDownload'],
  ['command_shell_recordings', 'session.links.commandShells'],
  ['file_transfer_count', 'session.files.transferredCount'],
  ['file_move_count', 'session.files.movedCount'],
  ['file_delete_count', 'session.files.deletedCount'],
  ['cust_survey_list', 'session.surveys.customer'],
  ['rep_survey_list', 'session.surveys.representative'],
  ['session_details', 'session.events'],
].flatMap(([name = '', path = '']) => [[name, path] as const, [`session.${name}`, path] as const]);
