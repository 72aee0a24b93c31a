import type { Logger } from '@forge/cli-shared';

/** A logger for the platform's tools that keeps warnings and errors, and drops everything else. */
export class WarningCollector implements Logger {
  readonly traceEnabled = false;
  readonly debugEnabled = false;
  readonly warnings: string[] = [];

  trace(): void {}

  debug(): void {}

  info(): void {}

  warn(message: string): void {
    this.warnings.push(message);
  }

  error(error: Error): void {
    this.warnings.push(error.message);
  }
}
