import type { VirtualStand } from '../../stand/virtual-stand';

/** Which sessions of an appliance are broken, and how. Ask for sessions that are played later by their ids. */
export interface Poison {
  /** The platform kills every attempt at it, once the report has come. */
  killed: Set<string>;
  /** Its report never comes. */
  hanging: Set<string>;
  /** No connection is there whenever its report is asked for. */
  unconnected: Set<string>;
}

/** Lets sessions break what handles them. Every other session is answered as usual. */
export function poison(stand: VirtualStand): Poison {
  const poisoned: Poison = { killed: new Set(), hanging: new Set(), unconnected: new Set() };
  const handle = stand.appliance.handle.bind(stand.appliance);
  let isDeadly = false;
  stand.appliance.handle = async (request) => {
    const lsid = new URL(request.url).searchParams.get('lsid') ?? '';
    if (poisoned.hanging.has(lsid)) return new Promise<never>(() => undefined);
    if (poisoned.unconnected.has(lsid))
      throw new TypeError('fetch failed', { cause: { code: 'UND_ERR_SOCKET' } });
    const answer = await handle(request);
    isDeadly = poisoned.killed.has(lsid);
    return answer;
  };
  stand.platform.faults.killAt = ({ invocation, kind, when }) => {
    if (invocation.kind !== 'consumer' || kind !== 'appliance' || when !== 'after') return false;
    const isKilled = isDeadly;
    isDeadly = false;
    return isKilled;
  };
  return poisoned;
}

/** How often the queue's consumer was started, and how often it was killed. */
export function consumersOf({ platform }: VirtualStand, mark: number) {
  const consumers = platform.ledger.since(mark).filter(({ kind }) => kind === 'consumer');
  return {
    started: consumers.length,
    killed: consumers.filter(({ outcome }) => outcome === 'killed').length,
  };
}
