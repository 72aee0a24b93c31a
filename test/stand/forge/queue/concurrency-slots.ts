export interface ConcurrencyLimit {
  key: string;
  limit: number;
}

/** Counts what runs under each concurrency key of the installation, and keeps who waits in line. */
export class ConcurrencySlots<Waiter extends { concurrency: ConcurrencyLimit | undefined }> {
  private readonly running = new Map<string, number>();
  private line: Waiter[] = [];

  /** Takes a slot, or puts the waiter at the end of the line. */
  takeOrWait(waiter: Waiter): boolean {
    if (this.tryTake(waiter.concurrency)) return true;
    this.line.push(waiter);
    return false;
  }

  /** Gives a slot back; who may start now, in the order of waiting, has its slot already. */
  release(limit: ConcurrencyLimit | undefined): Waiter[] {
    if (!limit) return [];
    this.running.set(limit.key, this.count(limit.key) - 1);
    const starting = this.line.filter(
      (waiter) => waiter.concurrency?.key === limit.key && this.tryTake(waiter.concurrency),
    );
    this.line = this.line.filter((waiter) => !starting.includes(waiter));
    return starting;
  }

  clear(): void {
    this.line = [];
  }

  private tryTake(limit: ConcurrencyLimit | undefined): boolean {
    if (!limit) return true;
    const count = this.count(limit.key);
    if (count >= limit.limit) return false;
    this.running.set(limit.key, count + 1);
    return true;
  }

  private count(key: string): number {
    return this.running.get(key) ?? 0;
  }
}
