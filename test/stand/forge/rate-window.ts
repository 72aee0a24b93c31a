/** Counts what was taken within the last so many milliseconds, and refuses what would be too much. */
export class RateWindow {
  private taken: { at: number; amount: number }[] = [];
  private total = 0;

  constructor(
    readonly limit: number,
    private readonly windowMs: number,
  ) {}

  /** Takes so much, unless that would exceed the limit: then nothing is taken. */
  tryTake(amount = 1): boolean {
    if (this.used() + amount > this.limit) return false;
    this.take(amount);
    return true;
  }

  /** Takes so much, even if that exceeds the limit (what a read will cost is known afterwards only). */
  take(amount: number): void {
    this.taken.push({ at: Date.now(), amount });
    this.total += amount;
  }

  isExhausted(): boolean {
    return this.used() >= this.limit;
  }

  remaining(): number {
    return Math.max(0, this.limit - this.used());
  }

  private used(): number {
    const oldest = Date.now() - this.windowMs;
    let forgotten = 0;
    for (const { at, amount } of this.taken) {
      if (at > oldest) break;
      forgotten += 1;
      this.total -= amount;
    }
    if (forgotten > 0) this.taken = this.taken.slice(forgotten);
    return this.total;
  }
}
