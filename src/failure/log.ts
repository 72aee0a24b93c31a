/** What may be added to a log line: short facts, never a secret, a token or text from a session. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** Where the app logs what it does. One line for each message. */
export interface Log {
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}
