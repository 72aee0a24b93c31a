import { z } from 'zod';
import { jsonResponse } from './json-response';

/** Source: Atlassian's user privacy guide for app developers. */
const accountsInRequest = 90;
const cycleMs = 7 * 24 * 3_600_000;

const requestSchema = z.object({
  accounts: z
    .array(
      z.object({
        accountId: z.string().regex(/^[A-Za-z0-9:-]{1,128}$/),
        updatedAt: z.iso.datetime({ offset: true }),
      }),
    )
    .min(1)
    .max(accountsInRequest),
});

export interface AccountReport {
  /** Milliseconds since the epoch. */
  at: number;
  accountIds: string[];
}

/**
 * Atlassian's personal data reporting API, as far as one installation sees it: accounts that were closed, or whose
 * profile was changed after what the app says it has read.
 */
export class AccountReports {
  /** The reports that were taken, oldest first. */
  readonly taken: AccountReport[] = [];
  /** Accounts that were reported again before the cycle was over, each time. */
  readonly tooEarly: string[] = [];
  /** Closed accounts that were reported although the app had been told. */
  readonly toldBefore: string[] = [];
  /** Until then every report is answered with 429. */
  limitedUntil = 0;
  private readonly closed = new Set<string>();
  private readonly told = new Set<string>();
  private readonly changedAt = new Map<string, number>();
  private readonly lastReportedAt = new Map<string, number>();

  /** @param isAllowed whether the manifest has the scope report:personal-data */
  constructor(private readonly isAllowed: boolean) {}

  /** Somebody closes their account. */
  close(accountId: string): void {
    this.closed.add(accountId);
  }

  /** Somebody changes their profile now. */
  change(accountId: string): void {
    this.changedAt.set(accountId, Date.now());
  }

  answer(body: unknown): Response {
    if (!this.isAllowed) return jsonResponse(403, refusal('The scope report:personal-data is missing.'));
    const seconds = Math.ceil((this.limitedUntil - Date.now()) / 1000);
    if (seconds > 0) return jsonResponse(429, {}, { 'Retry-After': String(seconds) });
    const request = requestSchema.safeParse(body);
    if (!request.success) return jsonResponse(400, refusal('The accounts are not of the documented shape.'));
    const { accounts } = request.data;
    this.note(accounts.map(({ accountId }) => accountId));
    const asked = accounts.flatMap(({ accountId, updatedAt }) => {
      const status = this.statusOf(accountId, Date.parse(updatedAt));
      return status === undefined ? [] : [{ accountId, status }];
    });
    return asked.length === 0 ? jsonResponse(204) : jsonResponse(200, { accounts: asked });
  }

  private note(accountIds: string[]): void {
    const at = Date.now();
    for (const accountId of accountIds) {
      if (at - (this.lastReportedAt.get(accountId) ?? 0) < cycleMs) this.tooEarly.push(accountId);
      if (this.told.has(accountId)) this.toldBefore.push(accountId);
      this.lastReportedAt.set(accountId, at);
    }
    this.taken.push({ at, accountIds });
  }

  private statusOf(accountId: string, readAt: number): 'closed' | 'updated' | undefined {
    if (this.closed.has(accountId)) {
      this.told.add(accountId);
      return 'closed';
    }
    return (this.changedAt.get(accountId) ?? 0) > readAt ? 'updated' : undefined;
  }
}

function refusal(errorMessage: string): { errorType: string; errorMessage: string } {
  return { errorType: 'invalid-request', errorMessage };
}
