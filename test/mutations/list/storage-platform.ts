import type { MutatedFile } from '../mutation';

/** Documents of polling and of people, the queue, and what goes over the network. */
export const platform: readonly MutatedFile[] = [
  {
    file: 'forge/delivery-queue.ts',
    tests: ['unit/forge/delivery-queue', 'scenarios/once-only'],
    mutations: [
      {
        name: 'two-in-a-lane',
        from: 'concurrency: { key: lane, limit: 1 }',
        to: 'concurrency: { key: lane, limit: 2 }',
        harm: 'Two events of one session are processed at the same time, and write twice.',
        isHarmful: true,
        tests: ['scenarios/at-once'],
      },
      {
        name: 'no-lane',
        from: '        concurrency: { key: lane, limit: 1 },\n',
        to: '',
        harm: 'Two events of one session are processed at the same time, and write twice.',
        isHarmful: true,
        tests: ['scenarios/at-once'],
      },
      {
        name: 'not-run-counts-as-killed',
        from: 'wasKilled: !notRun.includes(retryReason)',
        to: 'wasKilled: true',
        harm: 'A message that the platform limited counts as a killed attempt, and its delivery is parked.',
        isHarmful: true,
      },
      {
        name: 'kill-does-not-travel',
        from: 'wasKilled: false, ...retryData }',
        to: 'wasKilled: false, inDoubtUntil: retryData.inDoubtUntil }',
        harm: 'After a kill and a refused read nobody knows of the kill, nor that the message is a copy.',
        isHarmful: true,
      },
      {
        name: 'hanging-push',
        from: "await inTime(pushTimeout, () => new Queue<Body>({ key: 'deliveries' }).push(events));",
        to: "await new Queue<Body>({ key: 'deliveries' }).push(events);",
        harm: 'A queue that does not answer uses up the time of the web trigger, and the appliance holds back its events.',
        isHarmful: true,
        tests: ['unit/forge/delivery-queue'],
      },
    ],
  },
  {
    file: 'forge/polling-storage.ts',
    tests: ['scenarios/damaged-documents'],
    mutations: [
      {
        name: 'damaged-plan',
        from: 'plan.damaged === undefined ? (plan.content ?? {}) : await resumed()',
        to: 'plan.content ?? {}',
        harm: 'After a damaged plan polling begins anew, and what ended before is never found.',
        isHarmful: true,
      },
      {
        name: 'damaged-state',
        from: 'damaged === undefined ? content : stateAfterDamage(damaged)',
        to: 'damaged === undefined ? content : undefined',
        harm: 'After a damaged state the cursor is lost, and the poll walks the whole period again.',
        isHarmful: true,
        tests: ['unit/forge/polling-storage'],
      },
      {
        name: 'same-revision',
        from: 'revision: expectedRevision + 1, content',
        to: 'revision: Math.max(expectedRevision, 1), content',
        harm: 'A write from an outdated copy undoes a pause, or grants the budget twice.',
        isHarmful: true,
        tests: ['unit/forge/polling-storage'],
      },
    ],
  },
  {
    file: 'forge/breaker-storage.ts',
    tests: ['scenarios/delivery-circuit-breaker', 'scenarios/damaged-documents'],
    mutations: [
      {
        name: 'open-not-listed',
        from: "attributes.phase === 'closed' ? attributes : {",
        to: "attributes.phase !== 'closed' ? attributes : {",
        harm: 'An open breaker is not found, and its appliance is never probed.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'forge/read-work.ts',
    tests: ['scenarios/delivery-surveys'],
    mutations: [
      {
        name: 'session-without-its-surveys',
        from: 'new Set([message.deliveryId, ...idsOfSession(message)])',
        to: 'new Set([message.deliveryId])',
        harm: 'A replay of the session’s end removes the surveys from the work log.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'forge/removal-storage.ts',
    tests: ['scenarios/removal-of-outlived'],
    mutations: [
      {
        name: 'removed-though-changed',
        from: 'delete(id, { entityName, conditions })',
        to: 'delete(id, { entityName })',
        harm: 'A delivery that is brought up again in the same moment is removed.',
        isHarmful: true,
      },
      {
        name: 'record-removed-though-changed',
        from: 'delete(key, { entityName, conditions })',
        to: 'delete(key, { entityName })',
        harm: 'What is remembered of a session in the same moment is removed.',
        isHarmful: true,
        tests: ['scenarios/removal-of-records'],
      },
    ],
  },
  {
    file: 'forge/matched-account-storage.ts',
    tests: ['scenarios/personal-data'],
    mutations: [
      {
        name: 'first-hundred-accounts',
        from: '} while (cursor !== undefined);\n    return [...found];',
        to: '} while (found.size === 0 && cursor !== undefined);\n    return [...found];',
        harm: 'Of more than 100 matched accounts only the first are reported to Atlassian.',
        isHarmful: true,
        tests: ['scenarios/many-matched-accounts'],
      },
      {
        name: 'first-hundred-forgotten',
        from: "await deleteTogether('forget matches of representatives', keys);\n      cursor = page.nextCursor;",
        to: "await deleteTogether('forget matches of representatives', keys);\n      cursor = undefined;",
        harm: 'Somebody whose account was closed stays in all but the first 100 matches.',
        isHarmful: true,
        tests: ['scenarios/many-matched-accounts'],
      },
    ],
  },
  {
    file: 'forge/representative-storage.ts',
    tests: ['scenarios/stale-reads-effects', 'scenarios/representative-matching'],
    mutations: [
      {
        name: 'override-left-out',
        from: 'values.get(overrideListKey.key) ?? (await readStrictly(doing, overrideListKey))',
        to: 'values.get(overrideListKey.key)',
        harm: 'If a batch leaves the overrides out, somebody else is assigned.',
        isHarmful: true,
      },
      {
        name: 'match-never-expires',
        from: ", { ttl: { unit: 'HOURS', value: keepHours } }",
        to: '',
        harm: 'Somebody who has left is assigned for ever, and stays stored.',
        isHarmful: true,
        tests: ['scenarios/kept-for-a-time'],
      },
    ],
  },
  {
    file: 'forge/appliance-http.ts',
    tests: ['scenarios/delivery-deadlines', 'scenarios/platform-refusals'],
    mutations: [
      {
        name: 'redirect-followed',
        from: "redirect: 'manual'",
        to: "redirect: 'follow'",
        harm: 'A redirect sends the access token, or the client secret, to another host.',
        isHarmful: true,
        tests: ['scenarios/redirects'],
      },
      {
        name: 'success-of-the-proxy',
        from: 'if (reason !== null && !response.ok) throw',
        to: 'if (reason !== null) throw',
        harm: 'A header of the appliance makes its reports unreadable.',
        isHarmful: true,
      },
      {
        name: 'broken-off-is-an-outage',
        from: 'failureOf = brokenOff;',
        to: '',
        harm: 'A report that breaks off counts as an outage.',
        isHarmful: true,
      },
      {
        name: 'trickling-body',
        from: 'await deadline.race(boundedBody(host, response, request.maxBytes))',
        to: 'await boundedBody(host, response, request.maxBytes)',
        harm: 'A report that trickles in takes the attempt beyond its time, and it is killed.',
        isHarmful: true,
        tests: ['scenarios/delivery-deadlines'],
      },
    ],
  },
  {
    file: 'forge/read-body.ts',
    tests: ['unit/forge/read-body'],
    mutations: [
      {
        name: 'endless-body',
        from: 'if (Math.max(announced, bytes.length + chunk.byteLength) > maximum) throw',
        to: 'if (announced > maximum) throw',
        harm: 'An answer without end takes all memory, and the attempt is killed.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'forge/jira-http.ts',
    tests: ['scenarios/once-only', 'scenarios/delivery-deadlines'],
    mutations: [
      {
        name: 'lost-answer-not-in-doubt',
        from: 'throw new JiraUnreachable(changesJira(request), { cause: error });',
        to: 'throw new JiraUnreachable(false, { cause: error });',
        harm: 'A work log whose answer got lost is written a second time.',
        isHarmful: true,
        tests: ['scenarios/delivery-deadlines'],
      },
      {
        name: 'endless-answer',
        from: 'readBody(response, largestJiraAnswer)',
        to: 'readBody(response, Infinity)',
        harm: 'An answer of Jira without end takes all memory, and the attempt is killed.',
        isHarmful: true,
        tests: ['scenarios/endless-answers'],
      },
      {
        name: 'patience-of-the-attempt',
        from: 'startDeadline(Math.min(timeout, jiraTimeout))',
        to: 'startDeadline(timeout)',
        harm: 'A Jira that does not answer holds up a lane for five minutes.',
        isHarmful: true,
        tests: ['scenarios/delivery-deadlines'],
      },
    ],
  },
];
