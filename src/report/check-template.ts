import { buildReportData, sortSession } from './build-report-data';
import { displayFormat } from './display-format';
import { invitationData } from './invitation-data';
import { renderInvitation } from './render-invitation';
import { renderReport } from './render-report';
import { sampleInvitations, type SampleInvitation } from './sample-invitations';
import { shapeFor } from './template-shape';
import { compileTemplate, parseTemplate } from './compile-template';
import type { CompiledTemplate } from './compiled-template';
import { checkMarkup } from './markup-check';
import type { ReportTemplate } from './report-template';
import type { SampleSession } from './sample-sessions';
import { everyEntry, Shortening } from './shortening';
import { TemplateError, type TemplatePosition } from './template-error';
import { positionAt } from './template-position';
import type { TemplateProblem } from './template-problem';
import { checkSyntax } from './template-syntax';
import type { ReportUse, TemplateUse } from './template-use';
import { unclosedBlock, unclosedBlocks } from './unclosed-parts';
import { checkVariables } from './variable-check';

/** A template as it is in the editor. */
export interface TemplateToCheck extends ReportTemplate {
  use: TemplateUse;
}

export type { TemplateProblem } from './template-problem';

/**
 * All mistakes in a template, in the order of its text. Errors: it does not compile, names an unknown helper, or fails,
 * comes out empty or does too much on one of the samples. Warnings: variables that name nothing. A template with an
 * error must not be saved.
 *
 * @param samples sessions; a template for invitations is tried with samples of its own
 */
export function checkTemplate(
  template: TemplateToCheck,
  samples: readonly SampleSession[],
): TemplateProblem[] {
  try {
    const program = parseTemplate(template.text);
    const { errors } = checkSyntax(program);
    const problems = [
      ...errors,
      ...checkVariables(program, shapeFor(template.use)),
      ...checkMarkup(template),
    ];
    if (errors.length === 0) problems.push(...problemsWithSamples(template, samples));
    return problems.map(asSentence).sort((one, other) => one.line - other.line || one.column - other.column);
  } catch (error) {
    return problemsOf(error, template.text).map(asSentence);
  }
}

/** The parser stops at its first error. If that is a block that is not closed, the others are known as well. */
function problemsOf(error: unknown, text: string): TemplateProblem[] {
  if (!(error instanceof TemplateError)) throw error;
  const blocks = unclosedBlocks(text);
  if (blocks[0] && error.problem === unclosedBlock(text, blocks[0])) {
    return blocks.map((block) => errorAt(positionAt(text, block.start), unclosedBlock(text, block)));
  }
  return [errorAt(error.position ?? start, error.problem)];
}

function errorAt(position: TemplatePosition, message: string): TemplateProblem {
  return { severity: 'error', message, ...position };
}

/** A problem is part of a sentence in an error message, but a sentence here. */
function asSentence(problem: TemplateProblem): TemplateProblem {
  const { message } = problem;
  return { ...problem, message: message.charAt(0).toUpperCase() + message.slice(1) };
}

const start = { line: 1, column: 1 };

/** Only the first sample that fails: the others would mostly say the same. */
function problemsWithSamples(
  template: TemplateToCheck,
  samples: readonly SampleSession[],
): TemplateProblem[] {
  const compiled = compileTemplate(template, new Map());
  const { use } = template;
  const found =
    use === 'invitation'
      ? firstOf(sampleInvitations, (sample) => problemWithInvitation(compiled, sample))
      : firstOf(samples, (sample) => problemWithSample(use, compiled, sample));
  return found === undefined ? [] : [{ severity: 'error', message: found, ...start }];
}

function firstOf<Sample>(
  samples: readonly Sample[],
  problemWith: (sample: Sample) => string | undefined,
): string | undefined {
  for (const sample of samples) {
    const problem = problemWith(sample);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function problemWithSample(
  use: ReportUse,
  template: CompiledTemplate,
  { title, session }: SampleSession,
): string | undefined {
  const display = displayFormat('en-US', 'UTC');
  const shortening = new Shortening(everyEntry, display.words);
  const data = buildReportData(sortSession(session()), { display, shortening, withEvents: true });
  if (template.render(data, display).isCut) {
    return tooMuchFor(title);
  }
  if (use !== 'issueSummary') return undefined;
  const request = { session: session(), template, locale: 'en-US', timeZone: 'UTC' };
  return /\S/.test(renderReport(request).text)
    ? undefined
    : `it gives no text for the sample “${title}”, and an issue needs a summary`;
}

function problemWithInvitation(
  template: CompiledTemplate,
  { title, invitation }: SampleInvitation,
): string | undefined {
  const display = displayFormat('en-US', 'UTC');
  if (template.render(invitationData(invitation, display), display).isCut) return tooMuchFor(title);
  const { text } = renderInvitation({ invitation, template, locale: 'en-US', timeZone: 'UTC' });
  const { shortKey, url } = invitation;
  return text.includes(shortKey) || text.includes(url)
    ? undefined
    : `it shows neither \`invitation.link\` nor \`invitation.key\` for the sample “${title}”, and the customer needs one of them`;
}

function tooMuchFor(title: string): string {
  return `it does too much for the sample “${title}”: a loop inside of a loop goes through everything again and again`;
}
