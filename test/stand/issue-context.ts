import type { JiraSite } from './jira/site/jira-site';

/** What Jira adds to the context of a module on an issue; nothing if there is no such issue. */
export function issueContext(
  site: JiraSite,
  idOrKey: string,
): { extension: Record<string, unknown> } | undefined {
  const issue = site.issue(idOrKey);
  if (issue === undefined) return undefined;
  const { id, key } = issue;
  const type = site.issueTypeOf(issue);
  const project = site.projectOf(issue);
  return {
    extension: {
      issue: { id, key, type: type.name, typeId: type.id },
      project: { id: project.id, key: project.key, type: project.typeKey },
    },
  };
}
