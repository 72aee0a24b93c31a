import { type ApplianceSettings, namespaces } from '../settings';
import { errorText } from '../texts/error-texts';
import { textElement, wrap } from '../xml/xml-text';

export type XmlApi = 'reporting' | 'command';

/** An error of the XML API, which arrives with HTTP 200. The message is what the appliance would say. */
export class XmlApiError extends Error {
  override readonly name = 'XmlApiError';
}

/** Nothing fits the criteria: an error for the appliance, but no failure. */
export class NothingFoundError extends XmlApiError {
  constructor(what: string) {
    super(`No ${what} information matching your chosen criteria was found.`);
  }
}

/** The document `root` in the API's namespace around ready markup. */
export function xmlAnswer(settings: ApplianceSettings, api: XmlApi, root: string, markup: string): Response {
  return document(wrap(root, markup, { xmlns: namespaceOf(settings, api) }));
}

/** The error in the chosen shape: the whole document, or a child of the root that a good answer has. */
export function xmlErrorAnswer(
  settings: ApplianceSettings,
  api: XmlApi,
  root: string | undefined,
  error: XmlApiError,
): Response {
  const inside = settings.errorShape === 'child' && root !== undefined;
  if (error instanceof NothingFoundError && settings.nothingFound === 'empty-list' && root !== undefined) {
    return xmlAnswer(settings, api, root, '');
  }
  const text = errorText(error.message, settings.errorLanguage);
  if (inside) return xmlAnswer(settings, api, root, textElement('error', text));
  return document(textElement('error', text, { xmlns: namespaceOf(settings, api) }));
}

function namespaceOf(settings: ApplianceSettings, api: XmlApi): string {
  return `${namespaces[settings.namespace]}/${api}`;
}

function document(markup: string): Response {
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>\n${markup}\n`, {
    headers: { 'Content-Type': 'text/xml; charset=UTF-8' },
  });
}
