import { minute, second } from '../durations';
import type { Scene } from './scene';

const level = '10021';

const named = ['SUP-1', 'SUP-2', 'SUP-3', 'SUP-4', 'SUP-5', 'OPS-1', 'OPS-2'];

/**
 * Somebody gives an issue that sessions name a security level, and takes it back: calls and search are without it for
 * less than the five minutes after which a refusal is believed. What the app creates stays visible: after a lost answer
 * nothing tells it from what was never created.
 */
export function hiddenIssues(scene: Scene): void {
  // Together both would be believed.
  if (scene.hasTrouble('passing-refusals')) return;
  const { random, stand } = scene;
  for (const key of named.filter(() => random.chance(0.4))) {
    const from = random.integer(0, scene.spanMs);
    const until = from + random.integer(20 * second, 4 * minute);
    scene.runUntil(until);
    scene.at(from, () => {
      const issue = stand.jira.site.issue(key);
      if (!issue) return;
      const project = stand.jira.site.projectOf(issue);
      project.securityLevels = [{ id: level, name: 'Nobody', members: new Set() }];
      issue.securityLevelId = level;
      scene.note(`a security level hides ${issue.key} for ${(until - from) / second} s`);
      scene.at(until, () => delete issue.securityLevelId);
    });
  }
}
