import { createHash } from 'node:crypto';
import { paragraph, textNode } from './adf';
import { adfToText } from './adf-text';
import { canonicalJson } from './canonical-json';
import type { CompiledTemplate } from './compiled-template';
import { displayFormat, type FormatMemory } from './display-format';
import { htmlToAdf } from './html-to-adf';
import { invitationData, type Invitation } from './invitation-data';
import { jsonLength } from './json-length';
import type { Report } from './report';
import { textToAdf } from './text-to-adf';
import { trimDocument } from './trim-document';

export interface InvitationRequest {
  invitation: Invitation;
  template: CompiledTemplate;
  /** A BCP 47 tag. */
  locale: string;
  /** An IANA name. */
  timeZone: string;
  /** Where formats are kept between invitations. Without it, each makes its own. */
  formats?: FormatMemory;
}

/** Jira allows 32,767 characters in a comment. What exactly it counts is not documented; here it is the whole JSON. */
const jiraLimit = 32_767;

/**
 * Renders an invitation. One that is too long loses its end, visibly.
 *
 * @throws TemplateError if the template uses a helper wrongly
 */
export function renderInvitation(request: InvitationRequest): Report {
  const { invitation, template, locale, timeZone, formats } = request;
  const display = displayFormat(locale, timeZone, formats);
  const { text, isCut } = template.render(invitationData(invitation, display), display);
  const whole = template.format === 'rich' ? htmlToAdf(text) : textToAdf(text);
  const note = paragraph([textNode(display.words.say('invitationCut'), [{ type: 'em' }])]);
  const noted = isCut ? { ...whole, content: [...whole.content, note] } : whole;
  const isTooLong = jsonLength(noted) > jiraLimit;
  const adf = isTooLong ? trimDocument(whole, jiraLimit, note) : noted;
  const hash = createHash('sha256').update(canonicalJson(adf)).digest('hex');
  const shortened = isCut || isTooLong ? { chatLinesLeftOut: 0 } : undefined;
  return { adf, hash, shortened, text: adfToText(adf) };
}
