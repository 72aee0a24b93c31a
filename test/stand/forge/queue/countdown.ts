/** Something that is to happen the next so many times. */
export class Countdown {
  private left = 0;

  set(times: number): void {
    this.left = times;
  }

  /** Whether it is to happen this time. */
  take(): boolean {
    if (this.left <= 0) return false;
    this.left -= 1;
    return true;
  }
}
