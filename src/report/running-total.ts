/** What the first so many of a row of entries take together. No entry is looked at before it is needed. */
export class RunningTotal {
  private readonly sums = [0];

  /**
   * @param entries how many there are
   * @param sizeOf the size of the entry with this index; not negative
   */
  constructor(
    readonly entries: number,
    private readonly sizeOf: (index: number) => number,
  ) {}

  /** What the first `count` entries take. */
  of(count: number): number {
    for (let known = this.sums.length; known <= count; known += 1) {
      this.sums.push((this.sums[known - 1] ?? 0) + this.sizeOf(known - 1));
    }
    return this.sums[count] ?? 0;
  }

  /** How many entries take at most so much. */
  within(room: number): number {
    let count = 0;
    while (count < this.entries && this.of(count + 1) <= room) count += 1;
    return count;
  }
}
