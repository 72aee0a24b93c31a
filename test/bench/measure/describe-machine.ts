import { availableParallelism, cpus, loadavg } from 'node:os';

/** What the figures belong to. */
export function describeMachine(): string {
  const [cpu] = cpus();
  const [load = 0] = loadavg();
  const day = new Date().toISOString().slice(0, 10);
  const machine = `${availableParallelism()} × ${cpu?.model ?? 'unknown CPU'}`;
  return `${day}, Node ${process.version}, ${machine}, load ${load.toFixed(1)} at the start`;
}
