import { dirname, join } from 'node:path';
import type { ModulePage } from './console/build';
import type { Manifest } from './forge/manifest';

/** The pages of a manifest's UI modules, each with the source that its resource is built from. */
export function modulePagesOf({ uiModules, resources }: Manifest, manifestPath: string): ModulePage[] {
  return uiModules.flatMap(({ key, title, resource, type }) => {
    const path = resources.find((candidate) => candidate.key === resource)?.path;
    if (path === undefined || resource === undefined) return [];
    return [
      {
        moduleKey: key,
        resourceKey: resource,
        entry: join(dirname(manifestPath), path),
        title,
        isWholePage: type === 'jira:adminPage',
      },
    ];
  });
}
