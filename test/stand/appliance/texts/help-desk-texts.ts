import { englishTexts } from './english';
import { germanTexts } from './german';
import { hostileTexts } from './hostile';
import { japaneseTexts } from './japanese';

export type Speaker = 'customer' | 'representative';
export type ChatLine = readonly [from: Speaker, text: string];

/** One matter that a customer calls about, and how the talk about it goes. */
export interface Topic {
  readonly issue: string;
  readonly details: string;
  readonly lines: readonly ChatLine[];
}

export interface CallingCustomer {
  readonly name: string;
  readonly company: string;
  readonly companyCode: string;
}

/** What is said and written at the help desk in one language. */
export interface HelpDeskTexts {
  readonly customers: readonly CallingCustomer[];
  readonly topics: readonly Topic[];
  /** Said while something long is under way; `{n}` is a running number. */
  readonly meanwhile: readonly ChatLine[];
  readonly notes: readonly string[];
  /** What customers answer to the legal agreement, as the appliance words it. */
  readonly agreements: readonly string[];
  readonly files: readonly string[];
}

export const languages = ['english', 'german', 'japanese', 'hostile'] as const;
export type Language = (typeof languages)[number];

/** `hostile` is no language, but texts that try to become more than text. */
export const helpDeskTexts: Readonly<Record<Language, HelpDeskTexts>> = {
  english: englishTexts,
  german: germanTexts,
  japanese: japaneseTexts,
  hostile: hostileTexts,
};
