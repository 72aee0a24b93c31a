import { receiveOutboundEvent as receive } from '../delivery/receive-outbound-event';
import { receiveDependencies } from '../forge/wiring/receive-dependencies';

/** What the platform hands to a web trigger's function. */
export interface WebTriggerRequest {
  method: string;
  body?: string;
  queryParameters?: Record<string, string[] | undefined>;
}

/** The web trigger `outbound-events`: the answer names one of the static outputs in `manifest.yml`. */
export async function receiveOutboundEvent(request: WebTriggerRequest): Promise<{ outputKey: string }> {
  const parameters = request.queryParameters ?? {};
  const outputKey = await receive(
    {
      method: request.method,
      query: { appliance: parameters.appliance?.[0], secret: parameters.secret?.[0] },
      body: request.body ?? '',
    },
    receiveDependencies(),
  );
  return { outputKey };
}
