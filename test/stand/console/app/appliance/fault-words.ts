import type { ActiveFault } from '../api/stand-state';
import { countWords, nameWords } from '../format/count-words';

const ENDPOINTS: Readonly<Record<string, string>> = {
  token: 'Token',
  reporting: 'Reports',
  command: 'Commands',
  configuration: 'Configuration',
  any: 'Everything',
};

const KINDS: Readonly<Record<string, string>> = {
  down: 'Does not answer',
  slow: 'Is slow',
  truncated: 'Sends half an answer',
  'broken-off': 'Breaks off halfway',
  'not-ready': 'Is not ready yet',
  'nothing-found': 'Finds nothing',
  'malformed-entry': 'Sends one malformed entry',
  'entry-without-id': 'Sends one entry without an id',
  html: 'Sends a web page',
  empty: 'Sends an empty answer',
};

/** A part of the appliance as a reader calls it. */
export function endpointWords(endpoint: string): string {
  return ENDPOINTS[endpoint] ?? nameWords(endpoint);
}

/** What goes wrong, as a sentence without its subject; a status code is answered. */
export function kindWords(kind: string): string {
  if (/^\d{3}$/.test(kind)) return `Answers ${kind}`;
  return KINDS[kind] ?? nameWords(kind);
}

/** An active fault as one sentence. */
export function faultWords({ endpoint, kind, times }: ActiveFault): string {
  const often = times === undefined ? 'until it is cleared' : countWords(times, 'time');
  return `${endpointWords(endpoint)}: ${kindWords(kind).toLowerCase()}, ${often}`;
}
