import type { JiraSite } from '../site/jira-site';
import type { IssueType, Project } from '../site/project';
import type { Status } from '../site/workflow';
import { accountJson } from './user-json';

/** A project as it stands in lists and in issues. */
export function projectReferenceJson(site: JiraSite, project: Project) {
  return {
    self: `${site.baseUrl}/rest/api/3/project/${project.id}`,
    id: project.id,
    key: project.key,
    name: project.name,
    projectTypeKey: project.typeKey,
    simplified: false,
    style: 'classic',
    isPrivate: false,
    ...(project.archived ? { archived: true } : {}),
  };
}

/** A project with its lead, issue types and components. */
export function projectJson(site: JiraSite, project: Project) {
  return {
    ...projectReferenceJson(site, project),
    lead: accountJson(site, project.leadAccountId),
    issueTypes: project.issueTypes.map((type) => issueTypeJson(site, type)),
    components: project.components.map((component) => ({
      self: `${site.baseUrl}/rest/api/3/component/${component.id}`,
      ...component,
    })),
    assigneeType: 'UNASSIGNED',
  };
}

export function issueTypeJson(site: JiraSite, type: IssueType) {
  return {
    self: `${site.baseUrl}/rest/api/3/issuetype/${type.id}`,
    id: type.id,
    name: type.name,
    description: type.description,
    subtask: type.subtask,
    hierarchyLevel: type.subtask ? -1 : 0,
  };
}

const categories = {
  new: { id: 2, key: 'new', colorName: 'blue-gray', name: 'To Do' },
  indeterminate: { id: 4, key: 'indeterminate', colorName: 'yellow', name: 'In Progress' },
  done: { id: 3, key: 'done', colorName: 'green', name: 'Done' },
};

export function statusJson(site: JiraSite, status: Status) {
  const category = categories[status.category];
  return {
    self: `${site.baseUrl}/rest/api/3/status/${status.id}`,
    id: status.id,
    name: status.name,
    statusCategory: { self: `${site.baseUrl}/rest/api/3/statuscategory/${category.id}`, ...category },
  };
}
