import type { HistoryEntry, Issue } from '../site/issue';
import type { JiraSite } from '../site/jira-site';
import { jiraTimestamp } from '../timestamps';
import { accountJson } from './user-json';

/** How many changes come along with an issue; older ones are fetched on their own. */
const mostChanges = 100;

/** The latest changes of an issue, the newest first, as `GET /issue` answers them on demand. */
export function changelogJson(site: JiraSite, issue: Issue) {
  const { history } = issue;
  const latest = history.slice(-mostChanges).reverse();
  return {
    startAt: 0,
    maxResults: latest.length,
    total: history.length,
    histories: latest.map((entry) => entryJson(site, entry, String(history.indexOf(entry) + 1))),
  };
}

function entryJson(site: JiraSite, { at, author, items }: HistoryEntry, id: string) {
  return {
    id,
    author: accountJson(site, author),
    created: jiraTimestamp(at),
    items: items.map(({ field, from, to, ids }) => ({
      field,
      fieldtype: 'jira',
      fieldId: field,
      from: ids?.from ?? from,
      fromString: from,
      to: ids?.to ?? to,
      toString: to,
    })),
  };
}
