import { PolicyError } from '../../failure/policy-error';
import { setAppProperty } from '../../jira/app-property';
import type { SendToJira } from '../../jira/jira-http';
import type { JiraNotTold } from './settings-api';

/** The display condition of the module in `manifest.yml` names this property, and the value that shows it. */
const property = 'remote-support-on-issues';

/**
 * Tells Jira whether issues show the app's panel. That only decides what is drawn; what the panel may do is decided by
 * its resolver. One call of Jira.
 *
 * @returns why Jira was not told, if it was not
 */
export async function showOnIssues(isShown: boolean, jira: SendToJira): Promise<JiraNotTold | undefined> {
  const value = isShown ? 'shown' : 'hidden';
  try {
    await setAppProperty(jira, { key: property, value }, 'say whether it is shown on issues');
    return undefined;
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return { message: error.message, advice: error.adviceOnPage };
  }
}
