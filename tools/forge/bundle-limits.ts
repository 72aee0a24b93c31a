/**
 * The most that each function's file may have, in KB of 1,024 bytes. A cold start reads and compiles all of it, on a
 * fraction of a core. Raise a limit only knowing what came in, and what it takes: `npm run bench -- --only load`.
 */
export const functionLimits: Readonly<Record<string, number>> = {
  'entry/answer-admin-page': 2_160,
  'entry/answer-issue-panel': 1_420,
  'entry/process-delivery': 1_790,
  'entry/receive-outbound-event': 580,
  'entry/report-personal-data': 545,
  'entry/run-five-minute-schedule': 780,
  'entry/run-poll': 960,
};
