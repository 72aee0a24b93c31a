/** Something in Jira that an administrator can choose. */
export interface Choice {
  id: string;
  label: string;
  /** A second line, such as a project's key. */
  description?: string;
}
