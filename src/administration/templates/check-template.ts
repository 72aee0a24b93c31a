import { checkTemplate } from '../../report/check-template';
import { compileTemplate } from '../../report/compile-template';
import { emptyValues, emptyValuesOfInvitation, type EmptyValues } from '../../report/empty-values';
import { renderInvitation } from '../../report/render-invitation';
import type { Report } from '../../report/report';
import { renderReport } from '../../report/render-report';
import { sampleSessions } from '../../report/sample-sessions';
import type { FieldProblem } from '../../resolver/page-answer';
import { largestTextBytes } from '../../templates/own-template';
import { bytesOf } from '../storable-size';
import { invitationToShow, sessionToShow, type PreviewDependencies } from './preview-template';
import type {
  CheckTemplate,
  CheckedTemplate,
  TemplatePreview,
  TemplateProblem,
  TypedTemplate,
} from './templates-api';

/**
 * The mistakes in a template as it is typed, and its report of a session if it can be rendered.
 *
 * @throws PageProblem if the session for the preview cannot be read, StorageUnavailable, and what the
 *   appliance's client throws
 */
export async function checkTypedTemplate(
  { template, preview }: CheckTemplate,
  dependencies: PreviewDependencies,
): Promise<CheckedTemplate> {
  const problems = problemsIn(template);
  if (!preview || problems.some(({ severity }) => severity === 'error')) return { problems };
  const compiled = compileTemplate(template, new Map());
  if (template.use === 'invitation') {
    const shown = invitationToShow(preview);
    const report = renderInvitation({ ...shown, template: compiled });
    return { problems, preview: previewOf(report, emptyValuesOfInvitation(template, shown)) };
  }
  const shown = await sessionToShow(preview, dependencies);
  const report = renderReport({ ...shown, template: compiled });
  return { problems, preview: previewOf(report, emptyValues(template, shown)) };
}

function previewOf({ adf, text, shortened }: Report, empty: EmptyValues): TemplatePreview {
  return { adf, text, isShortened: shortened !== undefined, empty };
}

const tooLarge = `A template has at most ${largestTextBytes / 1024} KB. Shorten it.`;

const isBlank = 'The template is empty. Write a text, or use the built-in one.';

/** The mistakes that keep a template from being saved, in words with line and column. */
export function mistakesIn(template: TypedTemplate): FieldProblem[] {
  const ofTheWhole = mistakeOfTheWhole(template.text);
  if (ofTheWhole !== undefined) return [{ path: 'text', message: ofTheWhole }];
  return problemsIn(template)
    .filter(({ severity }) => severity === 'error')
    .map(({ line, column, message }) => ({
      path: 'text',
      message: `Line ${line}, column ${column}: ${message}`,
    }));
}

function problemsIn({ use, format, text }: TypedTemplate): TemplateProblem[] {
  const ofTheWhole = mistakeOfTheWhole(text);
  if (ofTheWhole !== undefined) return [{ severity: 'error', line: 1, column: 1, message: ofTheWhole }];
  return checkTemplate({ use, format, text }, sampleSessions).map(({ message, hint, ...problem }) => ({
    ...problem,
    message: inSigns(`${message}.`),
    hint: hint === undefined ? undefined : inSigns(hint),
  }));
}

/** A mistake that has no place in the text. */
function mistakeOfTheWhole(text: string): string | undefined {
  if (bytesOf(text) > largestTextBytes) return tooLarge;
  return /\S/.test(text) ? undefined : isBlank;
}

/** Puts names in quotation marks: the page has no code font within a sentence. */
function inSigns(text: string): string {
  return text.replace(/`([^`]*)`/g, '“$1”');
}
