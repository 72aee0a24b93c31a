import { sampleGroups } from './sample/groups';
import { addSampleIssues } from './sample/issues';
import { sampleProjects, sampleServiceDesks } from './sample/projects';
import { sampleUsers } from './sample/users';
import { JiraSite } from './site/jira-site';

/**
 * A small company's Jira: a help desk with a portal (`SUP`), a software project (`OPS`), an archived project
 * (`OLD`) and one that the app may not see (`SEC`), with people and issues.
 *
 * @param baseUrl where the site is, without a slash at the end
 * @param now milliseconds since 1970 UTC; the issues are some hours or days older
 */
export function createSampleSite(baseUrl: string, now: number): JiraSite {
  const site = new JiraSite(baseUrl);
  for (const user of sampleUsers()) site.users.set(user.accountId, user);
  for (const { groupId, name } of sampleGroups) site.groups.set(groupId, name);
  for (const project of sampleProjects()) site.projects.set(project.key, project);
  site.serviceDesks.push(...sampleServiceDesks());
  site.priorities = [
    { id: '1', name: 'Highest' },
    { id: '2', name: 'High' },
    { id: '3', name: 'Medium' },
    { id: '4', name: 'Low' },
  ];
  site.resolutions = [
    { id: '10000', name: 'Done' },
    { id: '10001', name: "Won't do" },
    { id: '10002', name: 'Duplicate' },
    { id: '10003', name: 'Cannot reproduce' },
  ];
  addSampleIssues(site, now);
  return site;
}
