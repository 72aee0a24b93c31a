import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

/** How a command of this project's own tools ended. */
export interface CommandResult {
  readonly passed: boolean;
  readonly seconds: number;
  /** What it wrote to both its outputs, in order. */
  readonly output: string;
}

/** Runs a program of `node_modules/.bin` as a process of its own, and waits for its end. Never throws. */
export function runCommand(program: string, args: readonly string[]): Promise<CommandResult> {
  const start = performance.now();
  const chunks: Buffer[] = [];
  const child = spawn(resolve('node_modules/.bin', program), args, { stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((done) => {
    const finish = (passed: boolean, note = '') =>
      done({
        passed,
        seconds: (performance.now() - start) / 1000,
        output: (Buffer.concat(chunks).toString() + note).trim(),
      });
    child.on('error', (error) => finish(false, `could not be started: ${error.message}`));
    child.on('close', (code, signal) => finish(code === 0, signal ? `ended by ${signal}` : ''));
  });
}
