import { PolicyError } from '../failure/policy-error';

/** A place in a template; both numbers count from 1. */
export interface TemplatePosition {
  line: number;
  column: number;
}

/** A report template does not compile, or fails while it is rendered. The error holds no text of a session. */
export class TemplateError extends PolicyError {
  readonly policy = { kind: 'never' } as const;
  readonly advice = 'Correct the report template, or choose the built-in one, and replay the delivery.';
  readonly position?: TemplatePosition;

  /** @param problem what is wrong, as part of a sentence */
  constructor(
    readonly problem: string,
    position?: TemplatePosition,
    options?: ErrorOptions,
  ) {
    const where = position ? ` at line ${position.line}, column ${position.column}` : '';
    super(`The report template is wrong${where}: ${problem}`, options);
    this.position = position;
  }
}
