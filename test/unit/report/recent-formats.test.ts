import { compiledBuiltIn } from '../../../src/report/built-in-template';
import { displayFormat, type LocaleFormats } from '../../../src/report/display-format';
import { RecentFormats } from '../../../src/report/recent-formats';
import { renderReport } from '../../../src/report/render-report';
import { busySession } from './sample-sessions';

const noon = Date.UTC(2026, 6, 1, 12);

/** Counts the formats of times that are made meanwhile; they take the longest. */
function madeBy(work: () => unknown): number {
  const made = jest.spyOn(Intl, 'DateTimeFormat');
  work();
  const count = made.mock.calls.length;
  made.mockRestore();
  return count;
}

describe('the formats that are kept', () => {
  it('make the second report of a language and a time zone without a new format', () => {
    const formats = new RecentFormats(5);
    const render = () =>
      renderReport({
        session: busySession(),
        template: compiledBuiltIn('workLog'),
        locale: 'de-DE',
        timeZone: 'Europe/Berlin',
        formats,
      });
    expect(madeBy(render)).toBeGreaterThan(0);
    expect(madeBy(render)).toBe(0);
  });

  it('show the same as new ones, in every style and zone, in whichever order they were made', () => {
    const formats = new RecentFormats(5);
    for (const locale of ['en-US', 'de-DE', 'ja-JP', 'en-US', 'no locale']) {
      for (const zone of ['UTC', 'America/New_York', 'Asia/Tokyo', 'UTC', 'nowhere']) {
        expect(everythingShown(displayFormat(locale, zone, formats))).toEqual(
          everythingShown(displayFormat(locale, zone)),
        );
      }
    }
  });

  it('are those used last, up to a fixed number', () => {
    const formats = new RecentFormats(2);
    const numberIn = (locale: string) => displayFormat(locale, 'UTC', formats).number;
    const [english, german] = [numberIn('en-US'), numberIn('de-DE')];
    expect(numberIn('en-US')).toBe(english);
    numberIn('fr-FR');
    expect(numberIn('en-US')).toBe(english);
    expect(numberIn('de-DE')).not.toBe(german);
  });

  it('are those of time zones that exist: no other text of a template or a session is kept', () => {
    const formats = new Map<string, LocaleFormats>();
    const display = displayFormat('en-US', 'UTC', formats);
    display.time(noon, { zone: 'Asia/Tokyo' });
    display.time(noon, { zone: 'Bob Ray’s zone', style: 'Bob Ray’s style' });
    displayFormat('Bob Ray', 'Bob Ray', formats);
    expect([...formats.keys()]).toEqual(['en-US UTC', 'en-US Asia/Tokyo']);
  });

  it('do not lift the bound on how many formats one template may ask for', () => {
    const zones = Intl.supportedValuesOf('timeZone').slice(0, 200);
    const ask = (display: ReturnType<typeof displayFormat>) => {
      for (const zone of zones) display.time(noon, { zone });
    };
    expect(madeBy(() => ask(displayFormat('en-US', 'UTC')))).toBeLessThan(100);
    const formats = new RecentFormats(2);
    expect(madeBy(() => ask(displayFormat('en-US', 'UTC', formats)))).toBeLessThan(100);
  });
});

function everythingShown(display: ReturnType<typeof displayFormat>): unknown[] {
  const options = ['', 'short', 'medium', 'long', 'full', 'another'].flatMap((style) =>
    ['', 'Europe/Berlin', 'nowhere'].map((zone) => ({ style, zone })),
  );
  return [
    options.map((option) => [
      display.date(noon, option),
      display.time(noon, option),
      display.dateTime(noon, option),
    ]),
    [0, 1, 59, 3_661, 90_061].map((seconds) => display.duration(seconds)),
    [0, 1, 1_250_000, 5e15].map((bytes) => display.fileSize(bytes)),
    [undefined, 0, 2].map((digits) => display.number(1_234.5, digits)),
    display.list(['a', 'b', 'c']),
    [0, 1, 2].map((count) => display.pluralCategory(count)),
    [0, 1, 2].map((count) => display.words.say('chatLines', { count })),
  ];
}
