import { runInNewContext } from 'node:vm';
import Handlebars from 'handlebars/dist/handlebars.runtime.min.js';
import { precompiledWorkLog } from '../../../bench/bare/precompiled-work-log';
import { recordEvent } from '../../../bench/recording/record-event';
import { writtenDocument, type Recording } from '../../../bench/recording/recording';
import { ReplayedEvent } from '../../../bench/replay/replayed-event';
import type { Preset } from '../../../stand/appliance/generator/presets';
import { installForgeRuntime, type InvocationScope } from '../../../stand/forge/runtime';

/** The app is measured beside the bare loop. That says something only as long as both do the same. */

/** What the bare loop writes, replayed as the app's function was recorded: other calls are an error. */
async function writtenByBareLoop(recording: Recording): Promise<string | undefined> {
  // @forge/api takes hold of `fetch` when it is loaded, which must be after the platform is there.
  const { bareLoop } = await import('../../../bench/bare/process-delivery');
  const template = runInNewContext(`(${precompiledWorkLog()})`) as TemplateSpecification;
  const loop = bareLoop(Handlebars.template(template));
  const replayed = new ReplayedEvent(recording);
  const metadata: unknown = recording.metadata;
  const scope: InvocationScope = {
    metadata: metadata as InvocationScope['metadata'],
    fetch: async (...asked) => replayed.calls.answer(...asked),
    log: () => undefined,
  };
  await installForgeRuntime().inside(scope, () => replayed.run(loop));
  return writtenDocument(replayed.calls.asked);
}

const presets: Preset[] = ['short', 'three-representatives', 'long-chat'];

test.each(presets)('the bare loop makes the calls and writes the document of the app: %s', async (preset) => {
  const recording = await recordEvent({ name: preset, preset });
  const document = writtenDocument(recording.calls.map(({ asked }) => asked));
  expect(document).toContain('Remote support session');
  expect(await writtenByBareLoop(recording)).toBe(document);
});

test('the long chat has no room in a report, so that the bare loop is told how much of it to show', async () => {
  const { shownLines } = await recordEvent({ name: 'long chat', preset: 'long-chat' });
  expect(shownLines).toBeGreaterThan(100);
  const { shownLines: ofShort } = await recordEvent({ name: 'short', preset: 'short' });
  expect(ofShort).toBeUndefined();
});
