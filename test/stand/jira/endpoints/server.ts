import { ok } from '../answer';
import { refusal } from '../refusal';
import { route, type Route } from '../route';
import { jiraTimestamp } from '../timestamps';

const serverInfo = route({
  method: 'GET',
  path: '/rest/api/3/serverInfo',
  anonymous: true,
  handle({ site, now }) {
    return ok({
      baseUrl: site.baseUrl,
      displayUrl: site.baseUrl,
      version: '1001.0.0-SNAPSHOT',
      versionNumbers: [1001, 0, 0],
      deploymentType: 'Cloud',
      buildNumber: 100_000,
      serverTime: jiraTimestamp(now),
      serverTimeZone: 'Etc/UTC',
      serverTitle: 'Jira',
    });
  },
});

const configuration = route({
  method: 'GET',
  path: '/rest/api/3/configuration',
  handle({ site }) {
    return ok({
      votingEnabled: true,
      watchingEnabled: true,
      unassignedIssuesAllowed: true,
      subTasksEnabled: true,
      issueLinkingEnabled: true,
      timeTrackingEnabled: site.timeTrackingEnabled,
      attachmentsEnabled: true,
      ...(site.timeTrackingEnabled
        ? {
            timeTrackingConfiguration: {
              workingHoursPerDay: 8,
              workingDaysPerWeek: 5,
              timeFormat: 'pretty',
              defaultUnit: 'minute',
            },
          }
        : {}),
    });
  },
});

/** The former search, which Jira Cloud has removed; whatever is asked, it is gone. */
const removedSearches: Route[] = ['GET', 'POST'].map((method) => ({
  method,
  path: '/rest/api/3/search',
  answer: () =>
    Promise.reject(
      refusal(410, 'The requested API has been removed. Please migrate to the /rest/api/3/search/jql API.'),
    ),
}));

export const serverRoutes = [serverInfo, configuration, ...removedSearches];
