import { playSession, workLogsOf } from './inspect';
import { createVirtualStand } from '../../stand/virtual-stand';

/** Run as a separate program, so that its memory can be measured: a session of 50,000 events, start to end. */
async function run(): Promise<void> {
  const stand = await createVirtualStand({ configuration: { attachFullReport: true } });
  playSession(stand, { preset: 'fifty-thousand-events' });
  await stand.advance(60);
  const [workLog] = workLogsOf(stand, 'SUP-1');
  const report = {
    workLogs: workLogsOf(stand, 'SUP-1').length,
    adf: JSON.stringify(workLog?.comment),
    attachments: stand.jira.site.issue('SUP-1')?.attachments.map(({ content }) => textOf(content)),
    events: stand.appliance.sessions().length,
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  };
  stand.stop();
  process.stdout.write(JSON.stringify(report));
}

function textOf(content: Uint8Array): { lines: number; isShortened: boolean } {
  const text = new TextDecoder().decode(content);
  return { lines: text.split('\n').length, isShortened: text.includes('left out') };
}

void run();
