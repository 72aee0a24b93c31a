import { playSession } from '../../scenarios/support/inspect';
import { plantConfigurations, storedConfigurations } from '../../scenarios/support/stored';
import type { Preset } from '../../stand/appliance/generator/presets';
import type { Invocation } from '../../stand/forge/invocation';
import { createVirtualStand, type VirtualStand } from '../../stand/virtual-stand';
import { CallRecorder } from './call-recorder';
import { writtenDocument, type RecordedCall, type Recording } from './recording';
import { reportOfSize } from './report-of-size';

/** What is to be recorded. */
export interface EventToRecord {
  name: string;
  preset: Preset;
  /** How many configurations there are; one unless given. */
  configurations?: number;
  /** The report is filled up with further events to this many bytes. */
  reportBytes?: number;
}

/**
 * Plays a session on a stand, and records what one plain event of it makes the app ask for: an access token is there,
 * and the report is complete.
 *
 * @throws Error if the event needs more than one attempt
 */
export async function recordEvent(what: EventToRecord): Promise<Recording> {
  const stand = await createVirtualStand();
  try {
    multiplyConfigurations(stand, what.configurations ?? 1);
    const { lsid } = stand.appliance.startSession({ preset: what.preset, externalKey: 'SUP-1' });
    await keepToken(stand);
    if (what.reportBytes !== undefined) growReports(stand, what.reportBytes);
    const recorder = new CallRecorder('process-delivery');
    stand.platform.intercept = recorder.intercept;
    stand.appliance.endSession(lsid);
    await stand.advance(60);
    return recordingOf(what.name, recorder);
  } finally {
    stand.stop();
  }
}

/** The seeded configuration, and others for other appliances, each of which names many projects. */
function multiplyConfigurations(stand: VirtualStand, count: number): void {
  const [first] = storedConfigurations(stand);
  const projects = Array.from({ length: 45 }, (_, index) => ({ id: `${10_000 + index}`, key: `PR${index}` }));
  const changes = { writableProjects: { mode: 'these', projects } };
  const others = Array.from({ length: count - 1 }, (_, index) => {
    const id = `other-${index + 1}`;
    return { ...first, id, settings: { ...Object(first?.settings), ...changes, applianceId: id } as unknown };
  });
  plantConfigurations(stand, [first, ...others]);
}

/** The first event asks the appliance for an access token, and those after it find it in storage. */
async function keepToken(stand: VirtualStand): Promise<void> {
  playSession(stand, { preset: 'hardly-any-data' });
  await stand.advance(60);
}

function growReports({ appliance }: VirtualStand, bytes: number): void {
  const handle = appliance.handle.bind(appliance);
  appliance.handle = async (request) => {
    const answer = await handle(request);
    if (!request.url.includes('generate_report=SupportSession&')) return answer;
    return new Response(reportOfSize(await answer.text(), bytes), answer);
  };
}

function recordingOf(name: string, { invocations, calls }: CallRecorder): Recording {
  const [invocation, ...others] = invocations;
  if (!invocation || others.length > 0 || invocation.record.outcome !== 'ok') {
    throw new Error(`${name} is no plain event: it took ${invocations.length} attempts.`);
  }
  return {
    name,
    at: invocation.record.startedAt,
    event: invocation.event as Recording['event'],
    metadata: metadataOf(invocation),
    calls,
    shownLines: shownLinesOf(calls),
  };
}

function metadataOf({ metadata }: Invocation): Recording['metadata'] {
  return JSON.parse(JSON.stringify(metadata)) as Recording['metadata'];
}

/** How many lines of the chat the written report shows; `undefined` if it shows all of them. */
function shownLinesOf(calls: readonly RecordedCall[]): number | undefined {
  const document = writtenDocument(calls.map(({ asked }) => asked));
  const [, leftOut] = /"([\d,]+) earlier lines? (?:is|are) left out/.exec(document ?? '') ?? [];
  if (leftOut === undefined) return undefined;
  const report = calls.find(({ to }) => to === 'egress');
  const lines = report?.answer.match(/event_type="Chat Message"/g)?.length ?? 0;
  return lines - Number(leftOut.replaceAll(',', ''));
}
