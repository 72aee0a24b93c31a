import type { Recipient } from '../../../stand/appliance/outbound/recipient';
import type { SimulatedAppliance } from '../../../stand/appliance/simulated-appliance';
import { newAppliance } from './appliance-fixture';

export interface Post {
  readonly form: Record<string, string>;
}

export const jira: Recipient = {
  name: 'jira',
  url: 'https://example.com/hook?secret=s',
  events: [
    'support_conference_end',
    'support_conference_customer_exit_survey_completed',
    'support_conference_rep_exit_survey_completed',
  ],
};

/** An appliance with one recipient that notes what it gets and answers as it is told. */
export class ListeningRecipient {
  readonly appliance: SimulatedAppliance;
  posts: Post[] = [];
  /** What it answers next; 200 when they are used up, and no connection for 0. */
  answers: number[] = [];

  constructor() {
    this.appliance = newAppliance({ applianceId: 'east', send: (request) => this.#receive(request) });
    this.appliance.outbound.addRecipient(jira);
  }

  /** The external keys in the order in which they came. */
  get keys(): (string | undefined)[] {
    return this.posts.map(({ form }) => form.external_key);
  }

  /** Plays sessions with the external keys SUP-0, SUP-1 and so on to their ends; their lsids. */
  endSessions(count: number): string[] {
    return Array.from({ length: count }, (_, n) => {
      const { lsid } = this.appliance.startSession({ externalKey: `SUP-${n}` });
      this.appliance.endSession(lsid);
      return lsid;
    });
  }

  async #receive(request: Request): Promise<Response> {
    expect(request.method).toBe('POST');
    expect(request.headers.get('Content-Type')).toBe('application/x-www-form-urlencoded');
    this.posts.push({ form: Object.fromEntries(new URLSearchParams(await request.text())) });
    const status = this.answers.shift() ?? 200;
    if (status === 0) throw new TypeError('fetch failed');
    return new Response(null, { status });
  }
}
