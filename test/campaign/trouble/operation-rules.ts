import type {
  BatchReadFault,
  BatchReadPoint,
  Faults,
  OperationKind,
  OperationPoint,
} from '../../stand/forge/faults';
import type { InvocationRecord } from '../../stand/forge/ledger';

/** Says for one operation of the app whether it is to be killed there. */
export type KillRule = (point: OperationPoint) => boolean;

/** Gives what the app sees instead of an operation's answer, or nothing. */
export type FaultRule = (point: OperationPoint) => Response | Error | undefined;

/** Gives what a batch returns for a key instead of its value, or nothing. */
export type BatchReadRule = (point: BatchReadPoint) => BatchReadFault | undefined;

/** What goes wrong at the app's operations: any number of rules, each with its own chance. */
export class OperationRules {
  kills = 0;
  struck = 0;
  private readonly killRules: KillRule[] = [];
  private faultRules: FaultRule[] = [];
  private readonly batchReadRules: BatchReadRule[] = [];
  /** The troubles have ended: nothing goes wrong any more. */
  isOver = false;

  constructor(
    faults: Faults,
    private readonly note: (text: string, invocation: InvocationRecord) => void,
  ) {
    faults.killAt = (point) => this.killsAt(point);
    faults.fault = (point) => this.faultAt(point);
    faults.batchRead = (point) => this.batchReadAt(point);
  }

  addKill(rule: KillRule): void {
    this.killRules.push((point) => !this.isOver && rule(point));
  }

  /** A rule that goes on when the troubles have ended. */
  addLastingKill(rule: KillRule): void {
    this.killRules.push(rule);
  }

  /** @returns what takes the rule away again */
  addFault(kind: OperationKind, rule: FaultRule): () => void {
    const ofKind: FaultRule = (point) => (point.kind === kind ? rule(point) : undefined);
    this.faultRules.push(ofKind);
    return () => {
      this.faultRules = this.faultRules.filter((other) => other !== ofKind);
    };
  }

  addBatchRead(rule: BatchReadRule): void {
    this.batchReadRules.push(rule);
  }

  /** From now on nothing goes wrong. */
  end(): void {
    this.isOver = true;
  }

  private killsAt(point: OperationPoint): boolean {
    if (!this.killRules.some((rule) => rule(point))) return false;
    this.kills += 1;
    this.note(`killed ${inWords(point)}`, point.invocation);
    return true;
  }

  private faultAt(point: OperationPoint): Response | Error | undefined {
    if (this.isOver) return undefined;
    for (const rule of this.faultRules) {
      const instead = rule(point);
      if (instead === undefined) continue;
      this.struck += 1;
      const what = instead instanceof Error ? instead.message : String(instead.status);
      this.note(`${what} ${inWords(point)}`, point.invocation);
      return instead;
    }
    return undefined;
  }

  private batchReadAt(point: BatchReadPoint): BatchReadFault | undefined {
    if (this.isOver) return undefined;
    const instead = this.batchReadRules.map((rule) => rule(point)).find((fault) => fault !== undefined);
    if (instead === undefined) return undefined;
    this.struck += 1;
    this.note(`${staleInWords(instead)} ${point.entityName ?? ''} ${point.key}`, point.invocation);
    return instead;
  }
}

function staleInWords(instead: BatchReadFault): string {
  if (instead === 'left-out') return 'a batch leaves out';
  if ('code' in instead) return `a batch tells ${instead.code} of`;
  return `a batch tells what was ${Date.now() - instead.asOf} ms ago of`;
}

function inWords({ when, kind, operation, key, invocation }: OperationPoint): string {
  const what = [kind, operation, key].filter((part) => part !== undefined).join(' ');
  return `${when} ${what} of ${invocation.kind} ${invocation.id.slice(0, 8)}`;
}

/** The error of a connection that gives no answer. */
export function noAnswer(): TypeError {
  return new TypeError('fetch failed');
}
