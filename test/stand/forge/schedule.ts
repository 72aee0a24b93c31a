import type { ScheduledTriggerModule } from './manifest-schema';

/** Source: the intervals of the scheduledTrigger module. */
const intervalMs = {
  fiveMinute: 5 * 60_000,
  hour: 3_600_000,
  day: 24 * 3_600_000,
  week: 7 * 24 * 3_600_000,
} as const;

/** Fires the scheduled triggers of the manifest, each at its interval, the first time one interval from now. */
export class Schedule {
  private timers: ReturnType<typeof setInterval>[] = [];

  constructor(
    private readonly triggers: readonly ScheduledTriggerModule[],
    private readonly fire: (trigger: ScheduledTriggerModule) => void,
  ) {}

  start(): void {
    this.stop();
    this.timers = this.triggers.map((trigger) =>
      setInterval(() => this.fire(trigger), intervalMs[trigger.interval]),
    );
  }

  stop(): void {
    for (const timer of this.timers) clearInterval(timer);
    this.timers = [];
  }
}
