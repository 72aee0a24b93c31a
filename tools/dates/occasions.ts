/** A moment and a machine at which the tests have to pass as at any other. */
export interface Occasion {
  readonly name: string;
  /** When the run begins. */
  readonly at: Date;
  /** `TZ` */
  readonly timeZone: string;
  /** `LANG` */
  readonly language: string;
  readonly why: string;
}

/**
 * Zone and language are paired with the moments, since the full product would find no more: every zone stands with a
 * moment at which its calendar day, its year or its distance to UTC is another than one would think, and each language
 * writes dates, numbers or letters in another way. What a moment breaks alone, it breaks with any language.
 */
export const occasions: readonly Occasion[] = [
  {
    name: 'midnight',
    at: new Date('2026-11-30T00:01:00Z'),
    timeZone: 'UTC',
    language: 'C.UTF-8',
    why: 'a day has just begun, so there is nearly nothing of today',
  },
  {
    name: 'early',
    at: new Date('2026-11-30T04:30:00Z'),
    timeZone: 'America/Los_Angeles',
    language: 'de_DE.UTF-8',
    why: 'today has few hours yet, and on this machine it is still yesterday',
  },
  {
    name: 'late',
    at: new Date('2026-11-30T23:59:00Z'),
    timeZone: 'Asia/Kolkata',
    language: 'tr_TR.UTF-8',
    why: 'the day and the month end during the run; half an hour off; i and I are not one letter',
  },
  {
    name: 'year-end',
    at: new Date('2026-12-31T23:58:00Z'),
    timeZone: 'Pacific/Kiritimati',
    language: 'ar_EG.UTF-8',
    why: 'the year ends during the run, and ended 14 hours ago on this machine; other digits, from right to left',
  },
  {
    name: 'leap-day',
    at: new Date('2028-02-29T11:30:00Z'),
    timeZone: 'Pacific/Chatham',
    language: 'ja_JP.UTF-8',
    why: '29 February, which is over on this machine; three quarters of an hour off',
  },
  {
    name: 'spring',
    at: new Date('2027-03-28T00:58:00Z'),
    timeZone: 'Europe/Berlin',
    language: 'fr_FR.UTF-8',
    why: 'an hour is left out during the run; 1,5 for one and a half',
  },
  {
    name: 'autumn',
    at: new Date('2027-11-07T05:58:00Z'),
    timeZone: 'America/New_York',
    language: 'sv_SE.UTF-8',
    why: 'an hour comes twice during the run; dates as 2027-11-07, and letters after z',
  },
];
