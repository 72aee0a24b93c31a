/** How far the events of one push have come. */
export interface Job {
  success: number;
  inProgress: number;
  failed: number;
  isCancelled: boolean;
}

/** The jobs of all queues, by queue and id. */
export class Jobs {
  private readonly jobs = new Map<string, Job>();

  open(queueName: string, jobId: string, events: number): Job {
    const job = { success: 0, inProgress: events, failed: 0, isCancelled: false };
    this.jobs.set(`${queueName}/${jobId}`, job);
    return job;
  }

  find(queueName: string, jobId: string): Job | undefined {
    return this.jobs.get(`${queueName}/${jobId}`);
  }
}

/** Moves one event out of those in progress; a cancelled one belongs nowhere. */
export function finish(job: Job, as: 'success' | 'failed' | 'cancelled'): void {
  job.inProgress -= 1;
  if (as !== 'cancelled') job[as] += 1;
}
