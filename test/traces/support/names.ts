import type { VirtualStand } from '../../stand/virtual-stand';

/** The text with fixed names instead of those that chance gives, and of what golden reports pin already. */
export function withFixedNames(text: string, { configurationId, appliance }: VirtualStand): string {
  const sessions = appliance.sessions().map(({ lsid }) => lsid);
  const named = sessions.reduce(
    (current, lsid, index) => current.replaceAll(lsid, `(session ${sessions.length - index})`),
    text.replaceAll(configurationId, '(configuration)'),
  );
  return named
    .replace(/"hash":"[^"]*"/g, '"hash":"…"')
    .replace(/representative-match\/[\w-]+/g, 'representative-match/(digest)')
    .replace(/(?<=remote-support-survey-)[0-9a-f]{32}/g, '(digest)')
    .replace(/audit-entry\/[\w-]+/g, 'audit-entry/(id)');
}
