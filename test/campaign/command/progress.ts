import { performance } from 'node:perf_hooks';
import { addFigures, noFigures } from '../invariant/figures';
import type { SeedResult } from '../run/run-seed';

/** Adds the runs up and says how far the campaign has come. */
export class Progress {
  private figures = noFigures;
  private done = 0;
  private readonly failed: number[] = [];
  private readonly startedAt = performance.now();
  private saidAt = 0;

  constructor(private readonly total: number) {}

  get hasFailures(): boolean {
    return this.failed.length > 0;
  }

  add({ seed, figures, violations }: SeedResult): void {
    this.done += 1;
    this.figures = addFigures(this.figures, figures);
    if (violations.length > 0) this.failed.push(seed);
    if (this.seconds() - this.saidAt < 10) return;
    this.saidAt = this.seconds();
    console.log(`${this.done} of ${this.total} seeds, ${this.perSecond()} a second`);
  }

  summary(): string {
    const { sessions, events, workLogs, created, chosen, parked, invocations, faults, kills, virtualDays } =
      this.figures;
    const count = (value: number) => Math.round(value).toLocaleString('en-US');
    return [
      `${count(this.done)} seeds in ${count(this.seconds())} s, ${this.perSecond()} a second`,
      `  ${count(sessions)} sessions, ${count(events)} events sent, ${count(workLogs)} work logs, ${count(created)} issues created, ${count(chosen)} chosen, ${count(parked)} parked`,
      `  ${count(faults)} faults struck, ${count(kills)} kills, ${count(invocations)} invocations`,
      `  ${count(virtualDays)} days of virtual time`,
      this.hasFailures
        ? `  ${this.failed.length} seeds violate the invariant: ${this.failed.sort((a, b) => a - b).join(', ')}`
        : '  no violation',
    ].join('\n');
  }

  private seconds(): number {
    return (performance.now() - this.startedAt) / 1000;
  }

  private perSecond(): string {
    return (this.done / Math.max(this.seconds(), 0.001)).toFixed(1);
  }
}
