import { accounts } from '../../stand/jira/sample/users';
import { changeFields } from '../../stand/jira/site/change-issue';
import type { Issue } from '../../stand/jira/site/issue';
import { minute, second } from '../durations';
import { atMoments, chanceOf, type Scene } from './scene';

/** Who takes issues by hand; nobody whom the app would assign. */
export const assigningAgent = accounts.ordinary;

/** Somebody takes issues that the app has just created, and others at any time. */
export function assigningAgents(scene: Scene): void {
  const { random, stand } = scene;
  const { site } = stand.jira;
  const assign = (issue: Issue) => {
    changeFields(site, issue, new Map([['assignee', assigningAgent]]), assigningAgent, Date.now());
    scene.note(`somebody takes ${issue.key}`);
  };
  atMoments(scene, random.integer(1, 3), () => {
    const issue = site.issue(random.pick(['SUP-2', 'SUP-4', 'SUP-5', 'OPS-2']));
    if (issue) assign(issue);
  });
  soonAfterCreation(scene, 10 * minute, assign);
}

/** Issues that the app has just created move to another project. */
export function movedNewIssues(scene: Scene): void {
  const { site } = scene.stand.jira;
  soonAfterCreation(scene, 30 * minute, (issue) => {
    const project = site.project('OPS');
    if (!project || issue.projectKey === project.key) return;
    const former = issue.key;
    site.moveIssue(issue, project, Date.now());
    scene.note(`${former} is now ${issue.key}`);
  });
}

function soonAfterCreation(scene: Scene, longest: number, act: (issue: Issue) => void): void {
  const { random, stand, operations } = scene;
  const { site } = stand.jira;
  const probability = chanceOf(scene, 0.1, 0.6);
  const add = site.addIssue.bind(site);
  site.addIssue = (issue) => {
    add(issue);
    if (operations.isOver || !random.chance(probability)) return;
    const delay = random.chance(0.5) ? random.integer(second, minute) : random.integer(second, longest);
    setTimeout(() => !operations.isOver && act(issue), delay);
  };
}
