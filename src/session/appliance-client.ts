import type { ApiInfo } from './api-info';
import type { ListAnswer, ListedQuestions, ListedSession, ListedSurvey, ListingWindow } from './listing';
import type { LoggedInRepresentative } from './logged-in';
import type { RepresentativeAccount } from './representative-account';
import type { CreatedKey, WantedKey } from './session-key';
import type { ExitSurvey, Session, SurveyKind } from './session';

/**
 * What the app asks an appliance. Every method throws only `PolicyError`s: those of `callAppliance` and of the
 * reader of its answer; and what the token store throws.
 */
export interface ApplianceClient {
  /**
   * The session, or `undefined` if the report does not hold it (yet).
   *
   * @throws AnswerNotKnown if the appliance says what the app does not know, and the account may read reports
   */
  session(lsid: string): Promise<Session | undefined>;
  listing(window: ListingWindow): Promise<ListAnswer<ListedSession>>;
  /** The surveys of a session. @throws AnswerNotKnown as `session` */
  surveys(kind: SurveyKind, lsid: string): Promise<ExitSurvey[]>;
  /** The surveys of all sessions of a window. */
  surveysIn(kind: SurveyKind, window: ListingWindow): Promise<ListAnswer<ListedSurvey>>;
  /** What the surveys of all sessions of a window asked; not what was answered. */
  questionsIn(kind: SurveyKind, window: ListingWindow): Promise<ListAnswer<ListedQuestions>>;
  apiInfo(): Promise<ApiInfo>;
  /** Creates a key with which a customer joins a session. A lost answer leaves a key behind that nobody knows. */
  /** Who is signed in to the console. */
  loggedIn(): Promise<LoggedInRepresentative[]>;
  /** Sets the external key of a session that runs; the appliance refuses it for one that has ended. */
  setExternalKey(lsid: string, externalKey: string): Promise<void>;
  createSessionKey(wanted: WantedKey): Promise<CreatedKey>;
  /** The account by its id, else by its user name; `undefined` if there is none. */
  representativeAccount(wanted: {
    id?: string;
    username?: string;
  }): Promise<RepresentativeAccount | undefined>;
}

/** A client that signs in afresh and keeps no token. */
export interface TestClient {
  appliance: ApplianceClient;
  /** Whether the appliance has given an access token. */
  isSignedIn: () => boolean;
}
