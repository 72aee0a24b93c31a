import { noContent, ok } from '../answer';
import { attachmentJson } from '../json/entry-json';
import { Refusal, refusal } from '../refusal';
import { route, type Exchange } from '../route';
import type { Attachment } from '../site/issue';
import { holds } from '../site/permissions';
import { tooMany } from './comments';
import { permittedIssue, requireAccount, seenIssue } from './issue-access';

/** Most files in one request. */
const FILES_LIMIT = 60;

const postAttachments = route({
  method: 'POST',
  path: '/rest/api/3/issue/:issue/attachments',
  async handle(exchange) {
    const { site, request, now } = exchange;
    if (request.headers.get('X-Atlassian-Token') !== 'no-check') throw crossSiteRefusal();
    const forbidden = 'You do not have permission to create attachments for this issue.';
    const { issue } = permittedIssue(exchange, 'CREATE_ATTACHMENTS', 403, forbidden);
    const files = await filesOf(request);
    if (issue.attachments.length + files.length > site.issueLimits.attachments) throw tooMany('attachments');
    const author = requireAccount(exchange);
    const added: Attachment[] = files.map(({ file, content }) => ({
      id: site.nextId('attachment'),
      filename: file.name,
      mimeType: file.type || 'application/octet-stream',
      author,
      created: now,
      content,
    }));
    issue.attachments.push(...added);
    const items = added.map(({ filename }) => ({ field: 'Attachment', from: null, to: filename }));
    site.changed(issue, author, now, items);
    return ok(added.map((attachment) => attachmentJson(site, attachment)));
  },
});

const getContent = route({
  method: 'GET',
  path: '/rest/api/3/attachment/content/:attachment',
  handle(exchange) {
    const { attachment } = seenAttachment(exchange);
    const body = new TextDecoder().decode(attachment.content);
    return { status: 200, body, headers: { 'Content-Type': attachment.mimeType } };
  },
});

const deleteAttachment = route({
  method: 'DELETE',
  path: '/rest/api/3/attachment/:attachment',
  handle(exchange) {
    const { site, now } = exchange;
    const { attachment, issue, project } = seenAttachment(exchange);
    const account = requireAccount(exchange);
    const own = attachment.author === account;
    if (!holds(site, account, own ? 'DELETE_OWN_ATTACHMENTS' : 'DELETE_ALL_ATTACHMENTS', project)) {
      throw refusal(403, 'You do not have permission to delete this attachment.');
    }
    issue.attachments = issue.attachments.filter((other) => other !== attachment);
    site.changed(issue, account, now, [{ field: 'Attachment', from: attachment.filename, to: null }]);
    return noContent();
  },
});

function seenAttachment<Query, Body>(exchange: Exchange<Query, Body>) {
  const id = exchange.param('attachment');
  const holder = exchange.site.issues().find(({ attachments }) => attachments.some((one) => one.id === id));
  const attachment = holder?.attachments.find((one) => one.id === id);
  if (holder === undefined || attachment === undefined) {
    throw refusal(404, `The attachment with id '${id}' does not exist`);
  }
  return { ...seenIssue(exchange, holder.id), attachment };
}

async function filesOf(request: Request): Promise<{ file: File; content: Uint8Array }[]> {
  const form = await readForm(request);
  const files: { file: File; content: Uint8Array }[] = [];
  for (const [name, value] of form) {
    if (name !== 'file' || typeof value === 'string') {
      throw refusal(400, `The part '${name}' is no file of the name 'file'.`);
    }
    files.push({ file: value, content: new Uint8Array(await value.arrayBuffer()) });
  }
  if (files.length === 0) throw refusal(400, 'No file was sent.');
  if (files.length > FILES_LIMIT) throw tooMany('files in one request');
  return files;
}

async function readForm(request: Request): Promise<FormData> {
  if (!request.headers.get('Content-Type')?.startsWith('multipart/form-data')) {
    throw new Refusal(415, { errorMessages: ['Content type is not multipart/form-data.'], errors: {} });
  }
  try {
    return await request.formData();
  } catch {
    throw refusal(400, 'The multipart body cannot be read.');
  }
}

/** Jira answers plain text here. */
function crossSiteRefusal(): Refusal {
  return new Refusal(403, 'XSRF check failed', { 'Content-Type': 'text/plain;charset=UTF-8' });
}

export const attachmentRoutes = [postAttachments, getContent, deleteAttachment];
