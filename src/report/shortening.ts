import type { Localizer } from './localize';
import type { LeftOut } from './report-data';
import { textStart } from '../foundation/text-start';

/** How much of a session goes into its report. */
export interface Bounds {
  /** The newest lines of the chat. */
  chatLines: number;
  /** Entries of each other list. */
  listItems: number;
  /** Length of each text in UTF-16 units, but for the newest line of the chat that a person wrote. */
  textLength: number;
  /** Length of that line's text: how a problem was solved often stands at the end of the chat. */
  newestLineLength: number;
}

/** As much as a check looks at: shortening would hide what a template does with a long session. */
export const everyEntry: Bounds = {
  chatLines: 10_000,
  listItems: 1_000,
  textLength: 32_767,
  newestLineLength: 32_767,
};

/** Applies the bounds while the data of a report is made, and counts what is lost. */
export class Shortening {
  readonly leftOut: LeftOut = { chatLines: 0, files: 0, notes: 0, events: 0, others: 0 };
  textsShortened = 0;
  /** Before it was shortened; the newest line of the chat does not count. */
  longestText = 0;
  /** Of all but the chat, before it was shortened. */
  longestList = 0;

  constructor(
    private readonly bounds: Bounds,
    private readonly words: Localizer,
  ) {}

  /** The first entries. */
  list<Item>(items: readonly Item[], counted: 'files' | 'notes' | 'events' | 'others' = 'others'): Item[] {
    this.longestList = Math.max(this.longestList, items.length);
    this.leftOut[counted] += Math.max(0, items.length - this.bounds.listItems);
    return items.slice(0, this.bounds.listItems);
  }

  /** The newest lines. */
  chat<Line>(lines: readonly Line[]): Line[] {
    const first = Math.max(0, lines.length - this.bounds.chatLines);
    this.leftOut.chatLines += first;
    return lines.slice(first);
  }

  /** The text, or `undefined` if there is none. A text that is too long ends with how much was cut off. */
  text(text: string | undefined): string | undefined {
    const whole = text?.trim();
    if (!whole) return undefined;
    this.longestText = Math.max(this.longestText, whole.length);
    return this.startOf(whole, this.bounds.textLength);
  }

  /** The same for the newest line of the chat that a person wrote, which is the last text to be shortened. */
  newestLine(text: string | undefined): string | undefined {
    const whole = text?.trim();
    return whole ? this.startOf(whole, this.bounds.newestLineLength) : undefined;
  }

  private startOf(whole: string, length: number): string {
    const start = textStart(whole, length);
    if (start === whole) return whole;
    this.textsShortened += 1;
    return `${start} … (${this.words.say('moreCharacters', { count: whole.length - start.length })})`;
  }

  /** The texts that are not empty. */
  texts(texts: readonly (string | undefined)[]): string[] {
    return this.list(texts.flatMap((text) => this.text(text) ?? []));
  }

  /** Whether the report lacks anything of the session. */
  get happened(): boolean {
    return this.textsShortened > 0 || Object.values(this.leftOut).some((count) => count > 0);
  }
}
