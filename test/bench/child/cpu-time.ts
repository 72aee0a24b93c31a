/** The CPU time of this process since it was made, in milliseconds: all of its threads, not the time that passes. */
export class CpuTime {
  private readonly began = process.cpuUsage();

  get ms(): number {
    const { user, system } = process.cpuUsage(this.began);
    return (user + system) / 1000;
  }
}
