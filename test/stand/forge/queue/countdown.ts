/** Something that should happen the next so many times. */
export class Countdown {
  private left = 0;

  set(times: number): void {
    this.left = times;
  }

  /** Whether it should happen this time. */
  take(): boolean {
    if (this.left <= 0) return false;
    this.left -= 1;
    return true;
  }
}
