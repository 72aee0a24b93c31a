/** A fixed text with `{places}` for values; by plural category of `count` where its words change with it. */
export type Phrase = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** Every fixed text of the built-in templates and of reports. The other languages have the same keys. */
export const english = {
  remoteSupportSession: 'Remote support session',
  sessionWith: 'Remote support session with {customer}',
  sessionBy: 'Remote support session by {representative}',
  sessionByWith: 'Remote support session by {representative} with {customer}',
  representatives: { one: 'Representative', other: 'Representatives' },
  customers: { one: 'Customer', other: 'Customers' },
  owner: 'owner',
  computer: 'Computer',
  problem: 'Problem',
  start: 'Start',
  end: 'End',
  duration: 'Duration',
  externalKey: 'External key',
  teams: { one: 'Team', other: 'Teams' },
  jumpGroup: 'Jump group',
  onTheAppliance: 'On the appliance',
  sessionId: 'Session ID',
  whatWasDone: 'What was done',
  filesTransferred: { one: '{count} file transferred', other: '{count} files transferred' },
  filesMoved: { one: '{count} file moved', other: '{count} files moved' },
  filesDeleted: { one: '{count} file deleted', other: '{count} files deleted' },
  fileNamesLeftOut: { one: '{count} file name is left out', other: '{count} file names are left out' },
  systemInformationRetrieved: 'System information retrieved',
  systemInformationRetrievedAt: 'System information retrieved at {time}',
  commandShellOpened: { one: 'Command shell opened', other: 'Command shell opened {count} times' },
  screenRecorded: 'Screen recorded',
  screenshotsTaken: { one: '{count} screenshot taken', other: '{count} screenshots taken' },
  notes: 'Notes',
  notesLeftOut: { one: '{count} note is left out.', other: '{count} notes are left out.' },
  customerSurvey: 'Customer survey',
  representativeSurvey: 'Representative survey',
  representativeSurveyBy: 'Representative survey by {name}',
  chatLines: { one: 'Chat ({count} line)', other: 'Chat ({count} lines)' },
  earlierLinesLeftOut: {
    one: '{count} earlier line is left out.',
    other: '{count} earlier lines are left out.',
  },
  readWholeTranscript: 'Read the whole transcript',
  reportShortened: {
    one: 'This report is shortened: {count} further entry is left out.',
    other: 'This report is shortened: {count} further entries are left out.',
  },
  commentShortened: {
    one: 'This comment is shortened: {count} further entry is left out.',
    other: 'This comment is shortened: {count} further entries are left out.',
  },
  unnamed: 'Unnamed',
  unnamedRepresentative: 'Unnamed representative',
  question: 'Question',
  roleCustomer: 'Customer',
  roleRepresentative: 'Representative',
  roleSystem: 'System',
  roleUnknown: 'Unknown',
  chatTranscript: 'Chat transcript',
  sessionRecording: 'Session recording',
  commandShellRecording: 'Command shell recording {number}',
  moreCharacters: { one: '{count} more character', other: '{count} more characters' },
  leftOut: 'Left out, because the report would be too long: {list}.',
  leftOutChatLines: {
    one: '{count} earlier line of the chat',
    other: '{count} earlier lines of the chat',
  },
  leftOutFiles: { one: '{count} file', other: '{count} files' },
  leftOutNotes: { one: '{count} note', other: '{count} notes' },
  leftOutEvents: { one: '{count} event', other: '{count} events' },
  leftOutOthers: { one: '{count} further entry', other: '{count} further entries' },
  restTooLong: 'The rest of this report is left out, because it would be too long for Jira.',
  restTooMuchWork: 'The rest of this report is left out, because its template does too much work.',
} as const satisfies Record<string, Phrase>;

export type WordKey = keyof typeof english;

/** The fixed texts in one language. */
export type Words = Readonly<Record<WordKey, Phrase>>;
