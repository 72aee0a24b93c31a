import { createHash } from 'node:crypto';
import type { InvocationRecord } from '../../stand/forge/ledger';
import type { VirtualStand } from '../../stand/virtual-stand';
import { SecretWatch } from './secret-watch';
import { invocationLine, timeLabel, withShortIds } from './trace-line';

interface TraceLine {
  at: number;
  text: string;
  /** What caused it; absent for what happened around the app. */
  invocation?: string;
}

/** Watches a run: counts, keeps a trace, and looks for secrets in logs. To be called as time passes. */
export class Observation {
  readonly secrets: SecretWatch;
  invocations = 0;
  /** Of these, attempts at deliveries, and messages that turned out to be superfluous. */
  deliveryInvocations = 0;
  private readonly trace: TraceLine[] = [];
  private readonly startedAt = Date.now();
  private readonly hash = createHash('sha256');
  private running: InvocationRecord[] = [];
  private mark: number;

  constructor(private readonly stand: VirtualStand) {
    this.secrets = new SecretWatch(stand);
    this.mark = stand.platform.ledger.mark();
  }

  note(text: string, invocation?: InvocationRecord): void {
    this.trace.push({ at: Date.now(), text: `! ${text}`, invocation: invocation?.id });
  }

  /** Takes in what has happened since the last time. */
  catchUp(): void {
    const { ledger } = this.stand.platform;
    const records = [...this.running, ...ledger.since(this.mark)];
    this.mark = ledger.mark();
    this.running = records.filter(({ outcome }) => outcome === 'running');
    const ended = records.filter(({ outcome }) => outcome !== 'running');
    this.secrets.look(ended);
    this.invocations += ended.length;
    this.deliveryInvocations += ended.filter(({ functionKey }) => functionKey === 'process-delivery').length;
    for (const record of ended) {
      const text = invocationLine(record);
      this.hash.update(`${record.startedAt} ${text}\n`);
      this.trace.push({ at: record.startedAt, text, invocation: record.id });
    }
  }

  /** Equal for equal runs. */
  digest(): string {
    return this.hash.copy().digest('hex').slice(0, 16);
  }

  /** What happened, in the order of time: everything, or what these sessions had to do with. */
  lines(lsids?: ReadonlySet<string>): string[] {
    const isNamed = ({ text }: TraceLine) => [...(lsids ?? [])].some((lsid) => text.includes(lsid));
    const concerned = new Set(this.trace.filter(isNamed).map(({ invocation }) => invocation));
    return this.trace
      .filter(({ invocation }) => !lsids || invocation === undefined || concerned.has(invocation))
      .sort((one, other) => one.at - other.at)
      .map(({ at, text }) => withShortIds(`${timeLabel(at - this.startedAt)} ${text}`));
  }
}
