/** A representative who is signed in to the console at this moment. */
export interface LoggedInRepresentative {
  /** As customers see them, if the appliance tells it. */
  name: string;
  /** In how many sessions they are. */
  sessions: number;
}
