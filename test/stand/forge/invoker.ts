import type { AppHandler } from './app-handlers';
import type { Faults } from './faults';
import type { Installation } from './installation';
import { Invocation, throughJson, type InvocationEnd, type PlatformFetch } from './invocation';
import type { InvocationKind, InvocationRecord, Ledger } from './ledger';
import type { Manifest } from './manifest';
import type { ForgeRuntime } from './runtime';
import { handlerContext, runtimeMetadata } from './runtime-metadata';
import type { SeededRandom } from './seeded-random';

/** What is to be run, and for whom. */
export interface InvocationRequest {
  kind: InvocationKind;
  /** The module type as the manifest names it, such as `webtrigger`. */
  moduleType: string;
  moduleKey: string;
  functionKey: string;
  event: unknown;
  accountId?: string | undefined;
}

export interface InvokerParts {
  manifest: Manifest;
  installation: Installation;
  handlers: () => Map<string, AppHandler>;
  runtime: ForgeRuntime;
  ledger: Ledger;
  random: SeededRandom;
  faults: Faults;
  platformFetch: PlatformFetch;
  onActivity: () => void;
}

/** Source: Forge's invocation limits; consumers and schedules may have a longer one set. */
const timeLimitSeconds: Record<InvocationKind, number> = {
  resolver: 25,
  webTrigger: 55,
  schedule: 55,
  consumer: 55,
};

type BackendKind = Exclude<InvocationKind, 'resolver'>;

const moduleTypes: Record<BackendKind, string> = {
  webTrigger: 'webtrigger',
  schedule: 'scheduledTrigger',
  consumer: 'consumer',
};

/** What to run for a module that no page calls. */
export function backendRequest(
  kind: BackendKind,
  module: { key: string; function: string },
  event: unknown,
): InvocationRequest {
  const { key: moduleKey, function: functionKey } = module;
  return { kind, moduleType: moduleTypes[kind], moduleKey, functionKey, event };
}

/** Starts invocations and knows how many are running. */
export class Invoker {
  running = 0;

  constructor(private readonly parts: InvokerParts) {}

  /** Begins an invocation now; its record is there at once. The end never rejects. */
  invoke(request: InvocationRequest): { record: InvocationRecord; end: Promise<InvocationEnd> } {
    const { manifest, installation, random, ledger, runtime, faults, platformFetch, onActivity } = this.parts;
    const { kind, moduleKey, functionKey, moduleType, accountId } = request;
    const handler = this.parts.handlers().get(functionKey);
    if (!handler) throw new Error(`The manifest has no function ${functionKey}.`);
    const startedAt = Date.now();
    const timeLimitMs = this.timeLimitSecondsOf(request) * 1000;
    const record = ledger.open({ id: random.uuid(), kind, moduleKey, functionKey }, startedAt);
    const metadata = runtimeMetadata({
      installation,
      manifest,
      functionKey,
      moduleType,
      moduleKey,
      accountId,
      invocationId: record.id,
      remainingMs: () => startedAt + timeLimitMs - Date.now(),
    });
    const event = throughJson(request.event);
    const parts = { record, metadata, event, timeLimitMs, platformFetch, runtime, faults, onActivity };
    const context = handlerContext(installation, accountId);
    const run = () => handler(event, context);
    return { record, end: this.counted(new Invocation(parts).run(run)) };
  }

  private async counted(end: Promise<InvocationEnd>): Promise<InvocationEnd> {
    this.running += 1;
    this.parts.onActivity();
    try {
      return await end;
    } finally {
      this.running -= 1;
      this.parts.onActivity();
    }
  }

  private timeLimitSecondsOf({ kind, functionKey }: InvocationRequest): number {
    const mayBeSet = kind === 'consumer' || kind === 'schedule';
    const set = mayBeSet ? this.parts.manifest.functions.get(functionKey)?.timeoutSeconds : undefined;
    return set ?? timeLimitSeconds[kind];
  }
}
