/** What an administrator should know before settings are stored, and may want all the same. */
export type SettingsRemark =
  /** The appliance does not take the new account, which would replace one that is stored. */
  | { code: 'account-refused'; host: string; cause: string }
  /** Whether the appliance takes the new account is not known. */
  | { code: 'account-not-tried'; host: string; cause: string }
  /** It has no client secret, as after an import, and is to be enabled. */
  | { code: 'no-client-secret'; name: string }
  /** It takes no outbound events, and does not poll. */
  | { code: 'takes-nothing'; name: string }
  /** Nothing that it could write is switched on. */
  | { code: 'writes-nothing'; name: string }
  /** Others that are enabled have the same Appliance Id, but another appliance. */
  | {
      code: 'shares-appliance-id';
      name: string;
      applianceId: string;
      others: { name: string; host: string }[];
    }
  /** Jira would not assign issues of these projects to this person. */
  | {
      code: 'not-assignable';
      role: 'default-assignee' | 'representative';
      person: string;
      projects: string[];
    }
  | RuleRemark;

/** What keeps survey rules from being followed. They are counted from 1. */
export type RuleRemark =
  /** No status is called so, nor a transition of the issues that were looked at. No project: in all of Jira. */
  | { code: 'rule-target-missing'; rules: number[]; transition: string; projects: string[] }
  /** The screen of the transition requires fields that the app does not fill, and that issues lack. */
  | { code: 'rule-fields-missing'; rules: number[]; transition: string; project: string; fields: string[] }
  /** The screen does not offer the resolution. `isMoved`: the issue is moved without it. */
  | {
      code: 'rule-resolution-missing';
      rules: number[];
      transition: string;
      project: string;
      resolution: string;
      isMoved: boolean;
    };
