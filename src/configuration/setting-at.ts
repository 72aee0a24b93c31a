/** What stands at a path of settings, such as `issueCreation.projectId`; `undefined` if nothing does. */
export function valueAt(settings: object, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, name) => (isGroup(value) ? value[name] : undefined), settings);
}

/** The settings with another value at a path. The value has to be one that the setting there can have. */
export function withValueAt<Settings extends object>(
  settings: Settings,
  path: string,
  value: unknown,
): Settings {
  const [name = '', ...below] = path.split('.');
  const inner = valueAt(settings, name);
  const changed = below.length > 0 && isGroup(inner) ? withValueAt(inner, below.join('.'), value) : value;
  return { ...settings, [name]: changed };
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
