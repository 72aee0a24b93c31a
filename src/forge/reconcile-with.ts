import type { Configuration } from '../configuration/configuration';
import type { CallMade } from '../delivery/attempt-made';
import { attemptPatience } from '../delivery/attempt-start';
import { applying, type ApplyPorts, type ReadPorts, type ReconcilePorts } from '../reconcile/ports';
import { renderInUse } from '../reconcile/render-in-use';
import { timeLeft } from '../jira/time-left';
import { renderReport } from '../report/render-report';
import { applianceForAttempt, applianceOf } from './appliance-of';
import { sendAsApp, sendAsAppWithin } from './jira-http';
import { representativeStorage } from './representative-storage';
import { sessionIssueStorage } from './session-issue-storage';
import { recentFormats } from './format-memory';
import { compileOwnTemplate } from './template-memory';
import { templateStorage } from './template-storage';
import { now } from './now';

/** What a session of that configuration is reconciled with. */
export function reconcileWith(configuration: Configuration): ReadPorts & ApplyPorts {
  return {
    appliance: applianceOf(configuration),
    jira: sendAsApp,
    render: renderInUse({
      templates: templateStorage,
      compile: compileOwnTemplate,
      renderWith: (template, session, { settings: { locale, timeZone } }, limit) =>
        renderReport({ session, template, locale, timeZone, limit, formats: recentFormats }),
    }),
    sessionIssues: sessionIssueStorage,
    representatives: representativeStorage,
    now,
  };
}

/** For an attempt that begins now. `note` is told of each call of Jira. */
export function reconcileInTime(
  configuration: Configuration,
  note: (call: CallMade) => void,
): ReconcilePorts {
  return applying({
    ...reconcileWith(configuration),
    appliance: applianceForAttempt(configuration),
    jira: sendAsAppWithin(timeLeft(attemptPatience, now), note),
  });
}
