import type { Random } from '../random';

/** An API account has at most so many valid tokens; one more invalidates the oldest. */
export const maximumTokens = 30;

/** The access tokens of the API account, with their ends in milliseconds by the machine's clock. */
export class TokenStore {
  /** A map keeps the order in which its keys came, so the first is the oldest. */
  readonly #expiries = new Map<string, number>();
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  issue(lifetimeSeconds: number): string {
    this.#forgetExpired();
    for (const oldest of this.#expiries.keys()) {
      if (this.#expiries.size < maximumTokens) break;
      this.#expiries.delete(oldest);
    }
    const token = this.#random.hex(64);
    this.#expiries.set(token, Date.now() + lifetimeSeconds * 1000);
    return token;
  }

  isValid(token: string): boolean {
    const expiry = this.#expiries.get(token);
    return expiry !== undefined && expiry > Date.now();
  }

  /** As regenerating the secret does. */
  revokeAll(): void {
    this.#expiries.clear();
  }

  get count(): number {
    this.#forgetExpired();
    return this.#expiries.size;
  }

  #forgetExpired(): void {
    for (const [token, expiry] of this.#expiries) {
      if (expiry <= Date.now()) this.#expiries.delete(token);
    }
  }
}
