import type { OperationPoint } from '../../stand/forge/faults';
import type { VirtualStand } from '../../stand/virtual-stand';
import { requestInWords } from './request-in-words';
import { storageInWords } from './storage-in-words';

/** One operation of the app, as it becomes known. */
interface Line {
  point: OperationPoint;
  /** The whole of what was asked, once it is known. */
  asked?: string;
  answered?: string;
}

type Answering = (request: Request) => Promise<Response>;

/** Says whether the app is killed at an operation. */
export type KillAt = (point: OperationPoint) => boolean;

/**
 * Writes down every call that the app makes from now on: of storage, Jira, appliance and queue, in order, with what
 * was asked and answered. Times and what they cost are left out. An invocation of the schedule that only looked and
 * found nothing is left out, too.
 */
export class Trace {
  private readonly lines: Line[] = [];
  private readonly waiting: Line[] = [];
  private killAt: KillAt = () => false;

  constructor({ platform, jira, appliance }: VirtualStand) {
    platform.faults.fault = (point) => this.note(point);
    platform.faults.killAt = (point) => this.kills(point);
    const handle = platform.store.handle.bind(platform.store);
    platform.store.handle = (operation, body) => {
      const line = this.next('storage');
      const answer = handle(operation, body);
      Object.assign(line, { asked: storageInWords(operation, body), answered: String(answer.status) });
      return answer;
    };
    const askJira = jira.handle.bind(jira);
    jira.handle = (request, actor) => this.follow('jira', request, (sent) => askJira(sent, actor));
    const askAppliance = appliance.handle.bind(appliance);
    appliance.handle = (request) => this.follow('appliance', request, askAppliance);
  }

  /** From now on the app is killed where this says so. */
  killWhere(killAt: KillAt): void {
    this.killAt = killAt;
  }

  /** The trace as a text: a line for each operation, below the invocation that made it. */
  toText(): string {
    const told: string[] = [];
    let current: string | undefined;
    for (const line of this.lines.filter(({ point }) => !isIdle(point))) {
      const { invocation } = line.point;
      if (invocation.id !== current) told.push(`${invocation.functionKey}: ${invocation.outcome}`);
      current = invocation.id;
      told.push(`  ${inWords(line)}`);
    }
    return told.join('\n');
  }

  private note(point: OperationPoint): undefined {
    if (point.when === 'after') return undefined;
    const line: Line = { point };
    this.lines.push(line);
    this.waiting.push(line);
    return undefined;
  }

  private kills(point: OperationPoint): boolean {
    if (!this.killAt(point)) return false;
    this.lines.push({ point, answered: `killed ${point.when} it` });
    return true;
  }

  /** The earliest operation of a kind of which it is not known yet what it asks. */
  private next(kind: OperationPoint['kind']): Line {
    const at = this.waiting.findIndex(({ point }) => point.kind === kind);
    const [line] = at < 0 ? [] : this.waiting.splice(at, 1);
    if (!line) throw new Error(`Something was asked of ${kind} that no invocation has begun.`);
    return line;
  }

  private async follow(kind: 'jira' | 'appliance', request: Request, answer: Answering): Promise<Response> {
    const line = this.next(kind);
    line.asked = await requestInWords(request);
    try {
      const response = await answer(request);
      line.answered = String(response.status);
      return response;
    } catch (error) {
      line.answered = 'no answer';
      throw error;
    }
  }
}

/** A run of the schedule that only looked, or that is not about sessions. */
function isIdle({ invocation }: OperationPoint): boolean {
  if (invocation.kind !== 'schedule') return false;
  if (invocation.functionKey === 'report-personal-data') return true;
  const { storage, jira, egress, pushes } = invocation;
  return storage.writes + jira.length + egress.length + pushes === 0;
}

function inWords({ point, asked, answered }: Line): string {
  const what = asked ?? [point.operation, point.key].filter(Boolean).join(' ');
  return [`${point.kind} ${what}`, answered].filter(Boolean).join(' → ');
}
