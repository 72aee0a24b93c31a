import type { VirtualStand } from '../../stand/virtual-stand';

/** What the app answered with 200: from then on the app is responsible for it. */
interface AcceptedEvent {
  applianceId: string;
  /** The appliance's own name of the event. */
  name: string;
  lsid: string;
  /** Seconds by the appliance's clock, by which two events of one kind are told apart. */
  timestamp: number;
}

/** Listens in between the appliance and the web trigger. */
export class AcceptedEvents {
  private readonly accepted = new Set<string>();
  sent = 0;

  constructor({ platform }: VirtualStand) {
    const receive = platform.receiveWebTrigger.bind(platform);
    platform.receiveWebTrigger = async (request) => {
      this.sent += 1;
      const event = readEvent(request.url, await request.clone().text());
      const response = await receive(request);
      if (response.status === 200) this.accepted.add(JSON.stringify(event));
      return response;
    };
  }

  has(event: AcceptedEvent): boolean {
    const { applianceId, name, lsid, timestamp } = event;
    return this.accepted.has(JSON.stringify({ applianceId, name, lsid, timestamp }));
  }
}

function readEvent(url: string, body: string): AcceptedEvent {
  const form = new URLSearchParams(body);
  return {
    applianceId: new URL(url).searchParams.get('appliance') ?? '',
    name: form.get('event') ?? '',
    lsid: form.get('lsid') ?? '',
    timestamp: Number(form.get('timestamp')),
  };
}
