import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import Handlebars from 'handlebars/dist/handlebars.min.js';
import { z } from 'zod';
import type { Session } from '../../src/session/session';
import { buildReportData, sortSession } from '../../src/report/build-report-data';
import { displayFormat } from '../../src/report/display-format';
import { handlebarsBlocks, valueHelpers } from '../../src/report/helper-names';
import { fieldOf } from '../../src/report/helper-values';
import { compileTemplate } from '../../src/report/compile-template';
import { RecentTemplates } from '../../src/report/recent-templates';
import { renderReport } from '../../src/report/render-report';
import type { ReportData } from '../../src/report/report-data';
import { chatLine, event, plainSession } from '../../src/report/sample-session-parts';
import { Shortening } from '../../src/report/shortening';
import { templateHelpers } from '../../src/report/template-helpers';
import { builtInTemplate } from '../../src/report/template-use';

const locale = 'en-US';
const timeZone = 'UTC';
const template = builtInTemplate('workLog');

/**
 * The built-in report for sessions of several lengths, beside what Handlebars alone takes for the same template with
 * the data that ends up in the report: what safety, bounds, shortening and Jira's format cost.
 */
export function measureReports(): void {
  for (const events of [20, 500, 50_000]) measureSession(sessionOf(events));
}

/** Mostly chat, with some files and notes. */
function sessionOf(events: number): Session {
  const names = ['Session Note Added', 'File Upload'];
  return plainSession({
    events: Array.from({ length: events }, (_, index) => {
      const name = index % 20 === 0 ? names[(index / 20) % 2] : undefined;
      if (name === undefined)
        return chatLine(index, `Line ${index}: ${'and so it goes on '.repeat(index % 4)}`);
      return event(name, { body: `Note ${index}`, filename: `file-${index}.log`, fileSize: 1_000 * index });
    }),
  });
}

function measureSession(session: Session): void {
  const cache = new RecentTemplates(50);
  const render = (kept = new RecentTemplates(1)) =>
    renderReport({ session, template: compileTemplate(template, kept), locale, timeZone });
  render(cache);
  const report = render(cache);
  const bare = bareRender(session, report.text);
  const cold = measured(() => render());
  const warm = measured(() => render(cache));
  const alone = measured(bare.render);
  console.log(
    `  ${session.events.length} events: ${cold.ms} ms with a template not yet compiled, ${warm.ms} ms with one that is ` +
      `(${warm.megabytes} MB allocated), ${kilobytes(JSON.stringify(report.adf))} KB of ADF; ` +
      `Handlebars alone ${alone.ms} ms (${alone.megabytes} MB), ${kilobytes(bare.render())} KB of HTML`,
  );
}

/** Handlebars without anything of the app around it, for as much of the chat as the report shows. */
function bareRender(session: Session, text: string): { render: () => string } {
  const environment = Handlebars.create();
  const display = displayFormat(locale, timeZone);
  const helpers = templateHelpers(template.format, display);
  for (const name of valueHelpers) {
    environment.registerHelper(name, function (this: unknown, ...args: unknown[]) {
      const { hash } = optionsSchema.parse(args.at(-1));
      return args.length > 1 ? helpers[name](args.slice(0, -1), hash) : fieldOf(this, name);
    });
  }
  const known = Object.fromEntries([...valueHelpers, ...handlebarsBlocks].map((name) => [name, true]));
  const compiled = environment.compile<ReportData>(template.text, { knownHelpers: known });
  const chatLines = text.match(/Line \d+:/g)?.length ?? 0;
  const shortening = new Shortening({ chatLines, listItems: 100, textLength: 4_096 }, display.words);
  const data = buildReportData(sortSession(session), { display, shortening });
  return { render: () => compiled(data) };
}

const optionsSchema = z.object({ hash: z.record(z.string(), z.unknown()) });

interface Measured {
  ms: string;
  megabytes: string;
}

/** The median of several runs, and what one of them allocates. */
function measured(work: () => unknown, runs = 15): Measured {
  const times = Array.from({ length: runs }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  }).sort((one, other) => one - other);
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  work();
  const allocated = process.memoryUsage().heapUsed - before;
  return {
    ms: (times[Math.floor(runs / 2)] ?? 0).toFixed(1),
    megabytes: (Math.max(0, allocated) / 1024 / 1024).toFixed(1),
  };
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc()');
}

function kilobytes(text: string): number {
  return Math.round(Buffer.byteLength(text) / 1024);
}
