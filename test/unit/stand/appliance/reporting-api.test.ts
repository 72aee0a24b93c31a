import type { Clock } from '@sinonjs/fake-timers';
import { namespaces } from '../../../stand/appliance/settings';
import type { SimulatedAppliance } from '../../../stand/appliance/simulated-appliance';
import {
  attributesOf,
  beginning,
  get,
  installClock,
  newAppliance,
  report,
  sessionReport,
  textsOf,
} from './appliance-fixture';

const seconds = beginning / 1000;
const unknownLsid = 'f'.repeat(32);

async function found(
  appliance: SimulatedAppliance,
  query: Record<string, string | number>,
): Promise<string[]> {
  const text = Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)]));
  const full = await report(appliance, { generate_report: 'SupportSession', ...text });
  return attributesOf(full, 'session', 'lsid');
}

describe('The Reporting API', () => {
  let clock: Clock;
  beforeEach(() => {
    clock = installClock();
  });
  afterEach(() => {
    clock.uninstall();
  });

  /** One that ran from 9:00 to 9:10, one from 9:05 on, one that broke off at 9:06. */
  function threeSessions(): {
    appliance: SimulatedAppliance;
    ended: string;
    running: string;
    broken: string;
  } {
    const appliance = newAppliance();
    const ended = appliance.startSession({ startedAgoSeconds: 0 }).lsid;
    clock.tick(300_000);
    const running = appliance.startSession({ startedAgoSeconds: 0 }).lsid;
    const broken = appliance.startSession({ startedAgoSeconds: 0 }).lsid;
    clock.tick(60_000);
    appliance.endSession(broken, { abnormally: true });
    clock.tick(240_000);
    appliance.endSession(ended);
    return { appliance, ended, running, broken };
  }

  it('finds sessions by lsid, in whatever letter case, and by several', async () => {
    const { appliance, ended, running } = threeSessions();
    expect(await found(appliance, { lsid: ended.toUpperCase() })).toEqual([ended]);
    expect(await found(appliance, { lsids: `${ended},${running},${unknownLsid}` })).toEqual([ended, running]);
  });

  it('finds running and broken sessions by start, from the very second on', async () => {
    const { appliance, ended, running, broken } = threeSessions();
    expect(await found(appliance, { start_time: seconds, duration: 0 })).toEqual([ended, running, broken]);
    expect(await found(appliance, { start_time: seconds + 1, duration: 0 })).toEqual([running, broken]);
    expect(await found(appliance, { start_time: seconds, duration: 299 })).toEqual([ended]);
    expect(await found(appliance, { start_time: seconds, duration: 300 })).toEqual([ended, running, broken]);
  });

  it('finds by end only what closed normally, from the very second on', async () => {
    const { appliance, ended } = threeSessions();
    const end = seconds + 600;
    expect(await found(appliance, { end_time: seconds, duration: 0 })).toEqual([ended]);
    expect(await found(appliance, { end_time: end, duration: 0 })).toEqual([ended]);
    expect(await found(appliance, { end_time: end + 1, duration: 0 })).toEqual([]);
    expect(await found(appliance, { end_time: seconds, duration: 600 })).toEqual([ended]);
    expect(await found(appliance, { end_time: seconds, duration: 599 })).toEqual([]);
  });

  it('counts the duration in days if a date is given', async () => {
    const { appliance, ended, running, broken } = threeSessions();
    expect(await found(appliance, { start_date: '2025-03-10', duration: 1 })).toEqual([
      ended,
      running,
      broken,
    ]);
    expect(await found(appliance, { end_date: '2025-03-10', duration: 0 })).toEqual([ended]);
    expect(await found(appliance, { end_date: '2025-03-09', duration: 1 })).toEqual([]);
    expect(await found(appliance, { start_date: '2025-03-11', duration: 0 })).toEqual([]);
  });

  it.each([
    [{ lsid: 'zz' }, 'Invalid lsid.'],
    [{ lsids: `${unknownLsid},` }, 'Invalid lsid.'],
    [{}, 'Missing required parameter: start_date.'],
    [{ start_time: '1' }, 'Missing required parameter: duration.'],
    [{ start_time: 'now', duration: '0' }, 'Invalid start_time.'],
    [{ end_date: '2025-13-40', duration: '0' }, 'Invalid end_date.'],
    [{ end_time: '1', duration: 'P1D' }, 'Invalid duration.'],
    [
      { end_time: '1', start_time: '1', duration: '0' },
      'Only one of start_time, start_date, end_time, end_date may be used.',
    ],
    [{ lsid: unknownLsid }, 'No session information matching your chosen criteria was found.'],
  ])('answers %j with HTTP 200 and the error "%s"', async (query, message) => {
    const parameters = { generate_report: 'SupportSession', ...query } as Record<string, string>;
    expect(textsOf(await report(newAppliance(), parameters), 'error')).toEqual([message]);
  });

  it('writes an error as the whole document or inside the root, as set', async () => {
    const appliance = newAppliance();
    expect(await sessionReport(appliance, 'x')).toMatch(
      /\?>\n<error xmlns="https:\/\/www\.beyondtrust\.com\/namespaces\/API\/reporting">Invalid lsid\.<\/error>\n$/,
    );
    appliance.configure({ errorShape: 'child' });
    expect(await sessionReport(appliance, 'x')).toMatch(
      /<session_list xmlns="[^"]+"><error>Invalid lsid\.<\/error><\/session_list>/,
    );
  });

  it('answers “nothing found” with an empty list if set so', async () => {
    const appliance = newAppliance();
    appliance.configure({ nothingFound: 'empty-list' });
    expect(await sessionReport(appliance, unknownLsid)).toMatch(/<session_list xmlns="[^"]+"\/>/);
  });

  it.each(Object.entries(namespaces))('uses the namespace %s', async (name, base) => {
    const appliance = newAppliance({ namespace: name as keyof typeof namespaces });
    const { lsid } = appliance.startSession();
    expect(await sessionReport(appliance, lsid)).toContain(`<session_list xmlns="${base}/reporting">`);
  });

  it('lists ids, external keys and recordings, and no single session', async () => {
    const appliance = newAppliance();
    const plain = appliance.startSession({ externalKey: 'A "quoted" <key>' }).lsid;
    const recorded = appliance.startSession({ preset: 'three-representatives' }).lsid;
    const query = { generate_report: 'SupportSessionListing', start_time: '0', duration: '0' };
    const xml = await report(appliance, query);
    expect(attributesOf(xml, 'session_summary', 'lsid')).toEqual([plain, recorded]);
    expect(textsOf(xml, 'external_key')).toEqual(['A "quoted" &lt;key&gt;']);
    expect(attributesOf(xml, 'session_summary', 'has_recording')).toEqual(['0', '1']);
    const single = await report(appliance, { generate_report: 'SupportSessionListing', lsid: plain });
    expect(single).toContain('<error xmlns=');
  });

  it('summarises by representative, team or site', async () => {
    const appliance = newAppliance();
    for (let n = 0; n < 3; n += 1) appliance.startSession({ representatives: ['rcastillo'] });
    const query = { generate_report: 'SupportSessionSummary', start_time: '0', duration: '0' };
    const xml = await report(appliance, { ...query, report_type: 'rep' });
    expect(textsOf(xml, 'display_name')).toEqual(['Rosa Castillo']);
    expect(textsOf(xml, 'total_sessions')).toEqual(['3']);
    expect(await report(appliance, query)).toContain('Missing required parameter: report_type.');
    expect(await report(appliance, { ...query, report_type: 'x' })).toContain('Invalid report_type.');
    expect(textsOf(await report(appliance, { ...query, report_type: 'site' }), 'display_name')).toEqual([
      'Default',
    ]);
  });

  it('gives exit surveys once they are answered, each to its own report', async () => {
    const appliance = newAppliance();
    const { lsid } = appliance.startSession({ representatives: ['mlindqvist'], customer: 'Zoë <1>' });
    appliance.endSession(lsid);
    const ask = (name: string): Promise<string> =>
      report(appliance, { generate_report: name, lsid, report_type: 'rep' });
    expect(await ask('SupportCustExitSurvey')).toContain('No exit survey information');
    clock.tick(5_000);
    appliance.answerCustomerSurvey(lsid, {
      rating: '5',
      comments: 'Great!\nThank you <3',
      colours: ['red', 'blue'],
      skipped: [],
    });
    const xml = await ask('SupportCustExitSurvey');
    expect(attributesOf(xml, 'exit_survey', 'timestamp')).toEqual([String(seconds + 5)]);
    expect(xml).toContain('<submitted_by type="customer">Zoë &lt;1&gt;</submitted_by>');
    expect(textsOf(xml, 'name')).toEqual(['rating', 'comments', 'colours', 'skipped']);
    expect(textsOf(xml, 'answer')).toEqual(['5', 'Great!\\nThank you &lt;3', 'red', 'blue']);
    expect(textsOf(xml, 'primary_rep')).toEqual(['Maja Lindqvist']);
    expect(xml.match(/<answer_list>/g)).toHaveLength(3);
    expect(await ask('SupportRepExitSurvey')).toContain('No exit survey information');
    appliance.answerRepresentativeSurvey(lsid, { solved: 'yes' });
    expect(textsOf(await ask('SupportRepExitSurvey'), 'answer')).toEqual(['yes']);
    const session = await sessionReport(appliance, lsid);
    expect(session).toContain('<cust_survey_list><cust_exit_survey gsnumber="1">');
    expect(session).toContain('<rep_survey_list><rep_exit_survey gsnumber="2">');
    expect(session).toContain('event_type="Customer Exit Survey"');
  });

  it('gives the surveys of a period with id=all, and their time under the other name if set', async () => {
    const appliance = newAppliance();
    const { lsid } = appliance.startSession();
    appliance.endSession(lsid);
    appliance.answerCustomerSurvey(lsid, { rating: '1' });
    appliance.configure({ surveyTimeAttribute: 'ts' });
    const query = {
      generate_report: 'SupportCustExitSurvey',
      report_type: 'rep',
      end_time: '0',
      duration: '0',
    };
    expect(await report(appliance, query)).toContain('Missing required parameter: id.');
    const xml = await report(appliance, { ...query, id: 'all' });
    expect(attributesOf(xml, 'exit_survey', 'ts')).toEqual([String(seconds)]);
  });

  it('refuses an account without the right, an unknown report, and everything while it is off', async () => {
    const appliance = newAppliance();
    const { lsid } = appliance.startSession();
    expect(await report(appliance, { generate_report: 'toString' })).toContain('Invalid report type.');
    appliance.configure({ permissions: { command: 'full_access', reporting: false, configuration: true } });
    expect(await sessionReport(appliance, lsid)).toContain('does not have permission');
    appliance.configure({ xmlApiEnabled: false });
    expect(await sessionReport(appliance, lsid)).toContain('not enabled');
  });

  it('logs what was asked, and no secret', async () => {
    const appliance = newAppliance();
    const { lsid } = appliance.startSession();
    await get(appliance, `/api/reporting?generate_report=SupportSession&lsid=${lsid}&secret=hush`);
    await get(appliance, `/api/command?action=get_api_info`);
    expect(appliance.calls).toEqual([
      { at: beginning, method: 'POST', path: '/oauth2/token', status: 200 },
      { at: beginning, method: 'GET', path: '/api/reporting', name: 'SupportSession', status: 200 },
      { at: beginning, method: 'POST', path: '/oauth2/token', status: 200 },
      { at: beginning, method: 'GET', path: '/api/command', name: 'get_api_info', status: 200 },
    ]);
    appliance.clearCalls();
    expect(appliance.calls).toEqual([]);
  });
});
