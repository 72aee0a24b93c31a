import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the linter would otherwise download: the API descriptions of the Atlassian products. */
const DESCRIPTIONS = ['JIRA', 'JSM', 'JSW', 'CONF', 'CONF_V2', 'BB'];

/**
 * Runs `action` while the linter finds empty API descriptions in place of those it would download, and keeps its
 * cache in a directory of its own. So it needs no network and leaves nothing behind. What is lost by it is little:
 * the linter derives scopes only from paths written out in the call, and here paths are put together elsewhere.
 */
export async function withOfflineSwagger<Result>(action: () => Promise<Result>): Promise<Result> {
  const directory = mkdtempSync(join(tmpdir(), 'forge-lint-'));
  const description = join(directory, 'swagger.json');
  writeFileSync(description, JSON.stringify({ paths: {} }));
  process.env.USE_LOCAL_SWAGGER = 'true';
  for (const name of DESCRIPTIONS) process.env[`LOCAL_${name}_SWAGGER`] = description;
  process.env.XDG_CONFIG_HOME = directory;
  try {
    return await action();
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
