import { z } from 'zod';
import type { VirtualStand } from '../../stand/virtual-stand';

const writtenSchema = z.object({ entityName: z.string().optional(), key: z.string(), value: z.unknown() });
const transactionSchema = z.object({ set: z.array(writtenSchema).default([]) });
const pollingSchema = z.object({ content: z.object({ begunAt: z.int(), cursor: z.int().optional() }) });
const setSchema = z.object({ configurations: z.array(z.unknown()) });

/**
 * Listens in on what the app writes: a cursor that goes back, a period that begins anew, a configuration that is
 * lost.
 */
export class DocumentWatch {
  readonly found: string[] = [];
  private readonly periods = new Map<string, { begunAt: number; cursor: number }>();
  private configurations = 0;

  /** @param isClockSet whether the appliance's clock is set back by hours, which takes the cursor back with it */
  constructor(
    { platform }: VirtualStand,
    private readonly isClockSet: boolean,
  ) {
    const { store } = platform;
    const handle = store.handle.bind(store);
    store.handle = (operation, body, disturb) => {
      const answer = handle(operation, body, disturb);
      if (answer.status < 300) this.lookAtAll(writtenBy(operation, body));
      return answer;
    };
  }

  private lookAtAll(written: readonly z.infer<typeof writtenSchema>[]): void {
    for (const { entityName, key, value } of written) {
      if (entityName === 'polling-document' && key.startsWith('state:')) this.lookAtPolling(key, value);
      if (entityName === 'configuration-set') this.lookAtSet(value);
    }
  }

  private lookAtPolling(key: string, value: unknown): void {
    const { begunAt, cursor } = pollingSchema.parse(value).content;
    const before = this.periods.get(key);
    if (before && before.begunAt !== begunAt) this.found.push(`The polling of ${key} began anew.`);
    if (before && before.cursor > (cursor ?? 0) && !this.isClockSet) {
      this.found.push(`The cursor of ${key} went back by ${before.cursor - (cursor ?? 0)} ms.`);
    }
    this.periods.set(key, { begunAt, cursor: cursor ?? 0 });
  }

  private lookAtSet(value: unknown): void {
    const { length } = setSchema.parse(value).configurations;
    if (length < this.configurations) this.found.push('A configuration was lost.');
    this.configurations = length;
  }
}

function writtenBy(operation: string, body: unknown): z.infer<typeof writtenSchema>[] {
  if (operation === 'entity/set') return [writtenSchema.parse(body)];
  return operation === 'transaction' ? transactionSchema.parse(body).set : [];
}
