import { PolicyError, tryAgainOnPage, type RetryPolicy } from '../../failure/policy-error';
import { compareAndSwap, overtaken } from '../../foundation/compare-and-swap';

/** Others kept changing the document at the same moments. */
export class ErasureInterrupted extends PolicyError {
  readonly policy: RetryPolicy = { kind: 'retry' };
  readonly advice = 'Nothing to do: the app tries again by itself.';

  constructor(what: string) {
    super(`Closed accounts could not be removed from the ${what}, which others changed at the same moment.`);
  }

  override get adviceOnPage(): string {
    return tryAgainOnPage;
  }
}

/** How often a change is tried. */
const tries = 5;

/**
 * Changes a document, and tries again if another write came first.
 *
 * @param what completes “from the …”
 * @param change reads and replaces it once; false if another write came first
 * @throws ErasureInterrupted, and what `change` throws
 */
export async function changeDocument(what: string, change: () => Promise<boolean>): Promise<void> {
  const changed = await compareAndSwap(tries, async () => (await change()) || overtaken);
  if (changed === overtaken) throw new ErasureInterrupted(what);
}
