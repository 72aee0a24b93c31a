import { Refusal } from './refusal';

/** Jira Cloud's published limits; tests may set others. */
export interface RateLimitSettings {
  /** Points an hour, for the app on all sites together. */
  pointsPerHour: number;
  quotaReason: 'jira-quota-global-based' | 'jira-quota-tenant-based';
  /** Writes that one issue takes in a window. */
  issueWrites: { count: number; windowMs: number }[];
}

export const publishedLimits: RateLimitSettings = {
  pointsPerHour: 65_000,
  quotaReason: 'jira-quota-global-based',
  issueWrites: [
    { count: 20, windowMs: 2_000 },
    { count: 100, windowMs: 30_000 },
  ],
};

/** Requests a second for one endpoint, by method. */
const burstByMethod: Record<string, number> = { GET: 100, POST: 100, PUT: 50, DELETE: 50 };

/** Endpoints with a burst limit of their own. */
const burstByEndpoint: Record<string, number> = {
  'GET /rest/api/3/issue/:issue': 150,
  'GET /rest/api/3/user': 150,
  'GET /rest/api/3/user/email': 200,
};

const HOUR = 3_600_000;

/**
 * The three limits that Jira applies side by side: points for each hour of the clock, a token bucket for each
 * endpoint and method, and writes to one issue in two sliding windows. A refused call counts nowhere.
 */
export class RateLimits {
  private readonly buckets = new Map<string, { tokens: number; at: number }>();
  private readonly writes = new Map<string, number[]>();
  private hour = 0;
  private spent = 0;

  constructor(readonly settings: RateLimitSettings) {}

  /** What is left of this hour's points. */
  pointsLeft(now: number): number {
    const spent = this.hour === hourOf(now) ? this.spent : 0;
    return Math.max(0, this.settings.pointsPerHour - spent);
  }

  /** Takes the points of an answered call. */
  spend(points: number, now: number): void {
    if (this.hour !== hourOf(now)) {
      this.hour = hourOf(now);
      this.spent = 0;
    }
    this.spent += points;
  }

  /**
   * Lets a call through or not.
   *
   * @param endpoint method and path of the route
   * @param issueId the issue that the call would write to
   * @throws Refusal 429 with `Retry-After` and `RateLimit-Reason`
   */
  admit(endpoint: string, issueId: string | undefined, now: number): void {
    this.admitQuota(now);
    const bucket = this.refill(endpoint, now);
    if (bucket.tokens < 1) throw limited('jira-burst-based', burstOf(endpoint), now + 1_000, now);
    if (issueId !== undefined) this.admitWrite(issueId, now);
    bucket.tokens -= 1;
  }

  /** The headers of an answer that was let through. */
  headers(endpoint: string, now: number): Record<string, string> {
    const left = this.pointsLeft(now);
    return {
      'X-RateLimit-Limit': String(burstOf(endpoint)),
      'X-RateLimit-Remaining': String(Math.floor(this.refill(endpoint, now).tokens)),
      ...(left < this.settings.pointsPerHour * 0.2 ? { 'X-RateLimit-NearLimit': 'true' } : {}),
    };
  }

  private admitQuota(now: number): void {
    if (this.pointsLeft(now) > 0) return;
    const reset = (hourOf(now) + 1) * HOUR;
    throw limited(this.settings.quotaReason, this.settings.pointsPerHour, reset, now);
  }

  private refill(endpoint: string, now: number): { tokens: number; at: number } {
    const rate = burstOf(endpoint);
    const bucket = this.buckets.get(endpoint) ?? { tokens: rate, at: now };
    bucket.tokens = Math.min(rate, bucket.tokens + ((now - bucket.at) / 1_000) * rate);
    bucket.at = now;
    this.buckets.set(endpoint, bucket);
    return bucket;
  }

  private admitWrite(issueId: string, now: number): void {
    const longest = Math.max(...this.settings.issueWrites.map(({ windowMs }) => windowMs));
    const recent = (this.writes.get(issueId) ?? []).filter((at) => at > now - longest);
    for (const { count, windowMs } of this.settings.issueWrites) {
      const within = recent.filter((at) => at > now - windowMs);
      const oldest = within[within.length - count];
      if (oldest !== undefined) throw limited('jira-per-issue-on-write', count, oldest + windowMs, now);
    }
    this.writes.set(issueId, [...recent, now]);
  }
}

/** The points of a call: one, and for a read those of the objects that it returns. */
export function pointsOf(method: string, reads: { core?: number; identity?: number } = {}): number {
  return method === 'GET' ? 1 + (reads.core ?? 0) + 2 * (reads.identity ?? 0) : 1;
}

function burstOf(endpoint: string): number {
  return burstByEndpoint[endpoint] ?? burstByMethod[endpoint.split(' ')[0] ?? ''] ?? 100;
}

function hourOf(now: number): number {
  return Math.floor(now / HOUR);
}

function limited(reason: string, limit: number, resetAt: number, now: number): Refusal {
  return new Refusal(
    429,
    { errorMessages: ['Rate limit exceeded.'], errors: {} },
    {
      'Retry-After': String(Math.max(1, Math.ceil((resetAt - now) / 1_000))),
      'X-RateLimit-Limit': String(limit),
      'X-RateLimit-Remaining': '0',
      'X-RateLimit-Reset': new Date(resetAt).toISOString(),
      'RateLimit-Reason': reason,
    },
  );
}
