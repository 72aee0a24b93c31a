import type { ExitSurvey, SurveyQuestion } from './session';

/** Which sessions a listing holds. */
export interface ListingWindow {
  /** `end_time`: closed sessions that ended in the window. `start_time`: also those that still run. */
  by: 'end_time' | 'start_time';
  /** Milliseconds since 1970 UTC by the appliance's clock, inclusive; rounded down to the second. */
  since: number;
  /** 0 reaches to the present. */
  durationSeconds: number;
}

/** What a list of an appliance tells, read entry by entry. */
export interface ListAnswer<Entry> {
  entries: Entry[];
  /** How many entries there are that name no session, as far as can be read. */
  unreadable: number;
  /**
   * What the appliance said in place of a list, if the app does not know it and the account may read reports:
   * mostly “nothing found” in another language. Short and cleaned. Nothing may be taken for settled by it.
   */
  unknownAnswer?: string;
}

/** A session as the listing tells it: enough to know that it ended and whether it is of interest. */
export interface ListedSession {
  lsid: string;
  externalKey?: string;
  /** Milliseconds since 1970 UTC by the appliance's clock, if the listing gives times. */
  startedAt?: number;
  endedAt?: number;
  /** Absent if the listing does not say. */
  hasRecording?: boolean;
  /** Its entry is not well-formed: nothing is known of the session but its id. */
  isBroken?: true;
}

/** A survey as a report of many sessions tells it: enough to know whose it is and when it was submitted. */
export type ListedSurvey = Pick<ExitSurvey, 'submittedAt'> & { lsid: string };

/** A question without what was answered. */
export type AskedQuestion = Pick<SurveyQuestion, 'name' | 'label' | 'reportHeader'>;

/** A survey as far as it tells what was asked. */
export interface ListedQuestions {
  questions: AskedQuestion[];
}
