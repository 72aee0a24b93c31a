import { ConfigFile, FileSystemReader, FileSystemWriter } from '@forge/cli-shared';
import { lint } from '@forge/lint';
import type { LintConfig, LintResult } from '@forge/lint';
import { readFile } from 'node:fs/promises';
import type { OfflineFeatureFlags } from './offline-feature-flags';
import type { Problem } from './problem';
import type { WarningCollector } from './warning-collector';

const TYPESCRIPT = /\.tsx?$/;

/**
 * Runs the linters of `forge lint` that need no server on the `src` of the current directory.
 *
 * The linter passes over files that tsconfig.json does not include, silently, so that a wrong `include` would turn
 * it off. A file passed over is therefore a problem of its own.
 */
export async function lintSources(
  logger: WarningCollector,
  featureFlags: OfflineFeatureFlags,
): Promise<{ files: number; problems: Problem[] }> {
  const reader = new FileSystemReader();
  const manifest = await new ConfigFile(reader, new FileSystemWriter()).readConfig();
  const files = await reader.recursiveReadDir('./src', ['node_modules']);
  const passedOver = new Set(files.filter((file) => TYPESCRIPT.test(file)));
  const results = await lint(files, manifest, 'development', logger, featureFlags, {
    linter: { mode: 'client-side' },
    parseFunction: async (file, parser) => {
      passedOver.delete(file);
      return parse(file, parser);
    },
  });
  return {
    files: files.length,
    problems: [...results.flatMap(problemsOf), ...[...passedOver].map(asProblem)],
  };
}

/**
 * Parses one file without the project's types. By default the linter has TypeScript check the whole program while
 * it parses, which takes half a minute and tells nothing that `tsc` does not: its rules look at syntax only.
 */
const parse: NonNullable<LintConfig['parseFunction']> = async (file, parser) => {
  const ast = await parser(await readFile(file, 'utf8'), file, { project: undefined });
  return { ast, filepath: file };
};

function problemsOf({ file, errors, warnings, approvals }: LintResult): Problem[] {
  return [...errors, ...warnings, ...approvals].map((rule): Problem => {
    return { level: rule.class, file, line: rule.line, column: rule.column, message: rule.message };
  });
}

function asProblem(file: string): Problem {
  const message = 'is passed over by forge lint: "include" in tsconfig.json does not cover it';
  return { level: 'error', file, line: 0, column: 0, message };
}
