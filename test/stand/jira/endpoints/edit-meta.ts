import { z } from 'zod';
import { ok } from '../answer';
import { flag } from '../query-parameters';
import { route } from '../route';
import { screenOf } from '../site/issue-fields';
import { holds } from '../site/permissions';
import { statusOf } from '../site/workflow';
import { seenIssue } from './issue-access';

/** The fields that can be edited: none without the permission, and none in a status that is not editable. */
const getEditMeta = route({
  method: 'GET',
  path: '/rest/api/3/issue/:issue/editmeta',
  query: z.strictObject({ overrideScreenSecurity: flag.optional(), overrideEditableFlag: flag.optional() }),
  handle(exchange) {
    const { site, accountId } = exchange;
    const { issue, project } = seenIssue(exchange);
    const mayEdit = holds(site, accountId, 'EDIT_ISSUES', project);
    const isOpen = mayEdit && !statusOf(project.workflow, issue.statusId).notEditable;
    const fields = isOpen ? screenOf(site, issue) : [];
    return ok({
      fields: Object.fromEntries(
        fields.map(({ fieldId, name, required }) => [fieldId, { key: fieldId, name, required }]),
      ),
    });
  },
});

export const editMetaRoutes = [getEditMeta];
