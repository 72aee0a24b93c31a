import { z } from 'zod';
import { requireAdf } from '../adf';
import { noContent, ok } from '../answer';
import { fieldDefinitionJson } from '../json/field-json';
import { statusJson } from '../json/project-json';
import { expandable } from '../query-parameters';
import { fieldRefusal, refusal, type Refusal } from '../refusal';
import { route, type Exchange } from '../route';
import { changeFields } from '../site/change-issue';
import type { Issue } from '../site/issue';
import { holds } from '../site/permissions';
import type { Project } from '../site/project';
import { readFields, requireFields } from '../site/read-fields';
import { statusOf, transitionsFrom, type Transition, type TransitionValidator } from '../site/workflow';
import { permittedIssue, requireAccount, seenIssue } from './issue-access';
import { fieldValues, properties } from './schemas';

const path = '/rest/api/3/issue/:issue/transitions';

const addedComment = z.strictObject({ add: z.strictObject({ body: z.json() }) });

const transitionBody = z.strictObject({
  transition: z.strictObject({ id: z.string() }).optional(),
  fields: fieldValues.optional(),
  update: z.strictObject({ comment: z.array(addedComment).optional() }).optional(),
  /** Are in the documented body, which editing shares, and lead to nothing. */
  properties,
});

const listTransitions = route({
  method: 'GET',
  path,
  query: z.strictObject({
    expand: expandable('transitions.fields').optional(),
    transitionId: z.string().optional(),
  }),
  handle(exchange) {
    const { site, query, accountId } = exchange;
    const { issue, project } = seenIssue(exchange);
    const may = holds(site, accountId, 'TRANSITION_ISSUES', project);
    const available = may ? transitionsFrom(project.workflow, issue.statusId) : [];
    const wanted = available.filter(
      ({ id }) => query.transitionId === undefined || id === query.transitionId,
    );
    const transitions = wanted.map((transition) =>
      transitionJson(exchange, project, transition, query.expand !== undefined),
    );
    return ok({ expand: 'transitions', transitions });
  },
});

const postTransition = route({
  method: 'POST',
  path,
  body: transitionBody,
  handle(exchange) {
    const { site, body, now } = exchange;
    const forbidden =
      'It seems that you have tried to perform an operation which you are not permitted to perform.';
    const { issue, project } = permittedIssue(exchange, 'TRANSITION_ISSUES', 400, forbidden);
    const transition = requireTransition(project, issue, body.transition?.id);
    const values = readFields({ site, project }, transition.screen, body.fields ?? {});
    requireFields(transition.screen, values);
    if (transition.validator) throw refusalBy(transition.validator);
    const comments = (body.update?.comment ?? []).map(({ add }) =>
      requireAdf(add.body, 'comment', 'Comment body is not valid!'),
    );
    const account = requireAccount(exchange);
    moveTo(exchange, issue, project, transition, account);
    changeFields(site, issue, values, account, now);
    for (const document of comments) {
      const id = site.nextId('comment');
      const written = { author: account, updateAuthor: account, created: now, updated: now };
      issue.comments.push({ id, body: document, properties: new Map(), ...written });
    }
    return noContent();
  },
});

function refusalBy({ messages = [], fields = {} }: TransitionValidator): Refusal {
  return fieldRefusal(fields, ...messages);
}

function requireTransition(project: Project, issue: Issue, id: string | undefined): Transition {
  if (id === undefined) throw fieldRefusal({ transition: "Missing 'transition' identifier" });
  const available = transitionsFrom(project.workflow, issue.statusId);
  const transition = available.find((candidate) => candidate.id === id);
  if (transition === undefined) throw refusal(400, `Transition id '${id}' is not valid for this issue.`);
  return transition;
}

/** An issue that is opened again loses its resolution, as the usual workflows see to. */
function moveTo(
  exchange: Pick<Exchange<unknown, unknown>, 'site' | 'now'>,
  issue: Issue,
  project: Project,
  transition: Transition,
  author: string,
): void {
  const from = statusOf(project.workflow, issue.statusId);
  const to = statusOf(project.workflow, transition.to);
  issue.statusId = to.id;
  const ids = { from: from.id, to: to.id };
  const items = [{ field: 'status', from: from.name, to: to.name, ids }];
  exchange.site.changed(issue, author, exchange.now, items);
  if (to.category !== 'done') issue.fields.delete('resolution');
}

function transitionJson(
  exchange: Pick<Exchange<unknown, unknown>, 'site'>,
  project: Project,
  transition: Transition,
  withFields: boolean,
) {
  const { site } = exchange;
  const shown = transition.screen.filter(({ fieldId }) => !transition.hidden?.includes(fieldId));
  const fields = shown.map((field) => [field.fieldId, fieldDefinitionJson(site, project, field)] as const);
  return {
    id: transition.id,
    name: transition.name,
    to: statusJson(site, statusOf(project.workflow, transition.to)),
    hasScreen: transition.screen.length > 0,
    isGlobal: transition.from.length === 0,
    isInitial: false,
    isAvailable: true,
    isConditional: false,
    isLooped: false,
    ...(withFields ? { fields: Object.fromEntries(fields) } : {}),
  };
}

export const transitionRoutes = [listTransitions, postTransition];
