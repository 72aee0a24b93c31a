import type { OperationPoint } from '../../stand/forge/faults';
import { hour, minute, second } from '../durations';
import { noAnswer } from './operation-rules';
import { atMoments, chanceOf, forPeriods, type Scene } from './scene';

/** Jira does not answer, or only with failures, for minutes or hours. */
export function jiraOutages(scene: Scene): void {
  const { random, operations } = scene;
  forPeriods(scene, { count: random.integer(1, 2), shortest: minute, longest: 3 * hour }, () => {
    const answers = random.chance(0.5);
    return operations.addFault('jira', ({ when }) => {
      if (when === 'after') return undefined;
      return answers ? jiraAnswer(503) : noAnswer();
    });
  });
}

/** Single calls fail, and Jira has done nothing. */
export function jiraFaults(scene: Scene): void {
  const { random } = scene;
  const faults = [
    () => jiraAnswer(500),
    () => jiraAnswer(503, { 'Retry-After': String(random.integer(1, 300)) }),
    () => jiraAnswer(429, { 'Retry-After': '30', 'RateLimit-Reason': 'jira-per-issue-on-write' }),
    () => jiraAnswer(429, { 'Retry-After': '900', 'RateLimit-Reason': 'jira-quota-tenant-based' }),
    () => jiraAnswer(429),
    noAnswer,
  ];
  const probability = chanceOf(scene, 0.01, 0.2);
  scene.operations.addFault('jira', ({ when }) =>
    when === 'before' && random.chance(probability) ? random.pick(faults)() : undefined,
  );
}

/** Jira refuses what only an administrator can fix. */
export function jiraRefusals(scene: Scene): void {
  const { random } = scene;
  const probability = chanceOf(scene, 0.005, 0.05);
  scene.operations.addFault('jira', ({ when }) =>
    when === 'before' && random.chance(probability) ? jiraAnswer(random.pick([401, 403])) : undefined,
  );
}

export function slowJira(scene: Scene): void {
  const { random, stand } = scene;
  atMoments(scene, random.integer(1, 6), () =>
    stand.jira.faults.add({
      kind: 'slow',
      delayMs: random.integer(second, 90 * second),
      times: random.integer(1, 6),
    }),
  );
}

/** Jira has done what it was asked for, and the app never learns it. */
export function lostJiraAnswers(scene: Scene): void {
  const { random } = scene;
  const probability = chanceOf(scene, 0.02, 0.4);
  const answers = [
    noAnswer,
    () => jiraAnswer(504),
    () => new Response('{"id": "1', { status: 200, headers: { 'Content-Type': 'application/json' } }),
  ];
  scene.operations.addFault('jira', (point) =>
    isWritten(point) && random.chance(probability) ? random.pick(answers)() : undefined,
  );
}

/**
 * What the app can put right, however late it comes. An issue or an assignment that is late by minutes cannot be told
 * from a person's.
 */
const mendable = /\/(worklog|comment|attachments)/;

/**
 * A gateway gives up before Jira does: what was asked for happens some time after the app was told that it failed.
 *
 * Nothing brings back what the queue loses of second looks, so that nothing comes so late then.
 */
export function lateJiraEffects({ random, stand, operations, hasTrouble, note }: Scene): void {
  const { jira } = stand;
  const handle = jira.handle.bind(jira);
  const probability = chanceOf({ random }, 0.02, 0.3);
  jira.handle = async (request, actor) => {
    if (operations.isOver || request.method === 'GET' || !random.chance(probability))
      return handle(request, actor);
    note(`${request.method} ${new URL(request.url).pathname} takes effect later`);
    const isLong = !hasTrouble('lost-queue-events') && mendable.test(request.url) && random.chance(0.5);
    const latest = isLong ? 8 * minute : 10 * second;
    setTimeout(() => void handle(request, actor), random.integer(second, latest));
    throw noAnswer();
  };
}

/** An issue moves to another project while sessions for it are under way; its former key still leads to it. */
export function movedIssues(scene: Scene): void {
  const { random, stand } = scene;
  atMoments(scene, random.integer(1, 2), () => {
    const { site } = stand.jira;
    const issue = site.issue(random.pick(['SUP-2', 'SUP-4', 'SUP-5']));
    const project = site.project('OPS');
    if (!issue || !project || issue.projectKey === project.key) return;
    site.moveIssue(issue, project, Date.now());
    scene.note(`an issue is now ${issue.key}`);
  });
}

/**
 * Jira knows single issues for some minutes as if they were not there, or not the app's to see or to change. Nothing
 * else is wrong with them, and each has it once: less than the five minutes after which a refusal is believed.
 */
export function passingRefusals(scene: Scene): void {
  const { random, operations } = scene;
  for (const key of passing.filter(() => random.chance(0.4))) {
    const from = random.integer(0, scene.spanMs);
    const lasts = random.integer(20 * second, 4 * minute);
    const status = random.pick([404, 404, 403, 401]);
    const methods = random.pick([/^/, /^GET /, /^(POST|PUT|DELETE) /]);
    const path = new RegExp(`/(issue|request)/${key}(/|$)`);
    scene.at(from, () => {
      scene.note(`Jira answers ${status} for ${key} for ${lasts / second} s`);
      const end = operations.addFault('jira', ({ when, operation }) =>
        when === 'before' && methods.test(operation) && path.test(operation) ? jiraAnswer(status) : undefined,
      );
      scene.at(from + lasts, end);
    });
  }
}

/** Those that sessions name, and the first ones that the app creates. */
const passing = ['SUP-1', 'SUP-2', 'SUP-3', 'SUP-4', 'SUP-5', 'OPS-1', 'OPS-2', 'SUP-7', 'SUP-8', 'SUP-9'];

/** What search finds is older than what is there. */
export function searchLag({ random, stand }: Scene): void {
  stand.jira.site.index.lagMs = random.integer(0, 25 * second);
}

function isWritten({ when, operation }: OperationPoint): boolean {
  return when === 'after' && !operation.startsWith('GET ');
}

function jiraAnswer(status: number, headers: Record<string, string> = {}): Response {
  return Response.json({ errorMessages: ['On purpose.'], errors: {} }, { status, headers });
}
