import { setIssueProperty } from '../../jira/issue-property';
import { markerKey, type Marker } from '../../jira/marker';
import { refusalOf } from '../../jira/refusal';
import { write, type Write } from './write';

/** The marker on an issue that could not carry it from the first moment on, by which the app finds it again. */
export function markIssue(marker: Marker): Write {
  return write({
    stage: 'issue',
    read: async () => undefined,
    plan: () => ({ results: [] }),
    changes: (_, { issueKey }) => [{ what: 'marker', change: 'set', issueKey }],
    async apply(plan, { issueKey }, { jira }) {
      const property = { key: markerKey, value: marker };
      const action = `mark ${issueKey} as the issue of the session`;
      const refusal = await refusalOf(setIssueProperty(jira, issueKey, property, action));
      if (refusal === undefined) return plan;
      return { results: [{ kind: 'marker', issueKey, outcome: 'refused', ...refusal }] };
    },
  });
}
