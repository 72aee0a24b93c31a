import { twoWeekOutage } from '../scenarios/support/two-week-outage';

/** As many sessions as a large help desk has in two weeks, or as many as the first argument says. */
const sessions = Number(process.argv[2] ?? 20_000);

/** Polling after an outage of two weeks, in virtual time: what came of it, and how long it took in that time. */
async function run(): Promise<void> {
  const began = performance.now();
  const result = await twoWeekOutage(sessions);
  console.log(JSON.stringify(result, null, 2));
  console.log(
    `${sessions} sessions, played and polled in ${Math.round((performance.now() - began) / 1000)} s.`,
  );
  const isComplete = result.arrived === sessions && result.deliveries === sessions && result.parked === 0;
  process.exit(isComplete && result.refusals.length === 0 ? 0 : 1);
}

void run();
