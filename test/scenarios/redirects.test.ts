import { stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { administer } from './support/administer';
import { deliveryOf, hour, minute, warmStand } from './support/deliveries';
import { causesOf, playSession, workLogsOf } from './support/inspect';

afterEach(stopVirtualStands);

const elsewhere = 'https://collector.beyondtrustcloud.com/caught';

/** From now on the appliance sends whoever asks for a path to another host. */
function redirect(stand: VirtualStand, path: RegExp, status: number): void {
  const handle = stand.appliance.handle.bind(stand.appliance);
  stand.appliance.handle = (request) =>
    path.test(new URL(request.url).pathname)
      ? Promise.resolve(new Response(null, { status, headers: { Location: elsewhere } }))
      : handle(request);
}

/** The hosts that anything was sent to. */
function hostsAsked({ platform }: VirtualStand): string[] {
  const urls = platform.ledger.all().flatMap(({ egress }) => egress.map(({ url }) => new URL(url).host));
  return [...new Set(urls)];
}

describe('an appliance that redirects is not followed', () => {
  test.each([301, 302, 303, 307, 308])(
    'with %i for a report: its token stays where it belongs',
    async (status) => {
      const stand = await warmStand({ retryLimit: 0 });
      redirect(stand, /\/api\/reporting/, status);
      const lsid = playSession(stand);
      await stand.advance(minute);
      expect(hostsAsked(stand)).toEqual(['helpdesk.beyondtrustcloud.com']);
      expect(deliveryOf(stand, lsid).state).toBe('parked');
      expect(causesOf([deliveryOf(stand, lsid)]).join()).toContain(`${status}`);
      expect(workLogsOf(stand, 'SUP-1')).toHaveLength(0);
    },
  );

  test.each([302, 307])('with %i for a token: its secret stays where it belongs', async (status) => {
    const stand = await warmStand();
    redirect(stand, /\/oauth2\/token/, status);
    await stand.advance(2 * hour);
    playSession(stand);
    await stand.advance(minute);
    const { settings } = await administer(stand, 'readConfiguration', { id: stand.configurationId });
    await administer(stand, 'testConnection', {
      settings,
      clientSecret: stand.applianceCredentials.clientSecret,
    });
    expect(hostsAsked(stand)).toEqual(['helpdesk.beyondtrustcloud.com']);
  });
});
