import type { TemplateDelegate } from 'handlebars';
import { parse } from 'valibot';
import { htmlToAdf, type AdfNode } from './html-to-adf';
import { parseXml } from './parse-xml';
import { reportData } from './report-data';
import { sessionListSchema, type BareSession } from './session-schema';
import { helpers } from './template-helpers';

/** The built-in template, compiled. */
export type BareTemplate = TemplateDelegate;

/** The session in an appliance's answer. @throws Error if there is none */
export function readSession(xml: string): BareSession {
  const [session] = parse(sessionListSchema, parseXml(xml)).session_list.session;
  if (!session) throw new Error('The appliance reports no session.');
  return session;
}

/** The work log's document. @param shownLines how many lines of the chat have room in it */
export function renderDocument(session: BareSession, template: BareTemplate, shownLines?: number): AdfNode {
  return htmlToAdf(template(reportData(session, shownLines), { helpers }));
}
