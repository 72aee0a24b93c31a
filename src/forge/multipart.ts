import { randomUUID } from 'node:crypto';
import type { TextFile } from '../jira/jira-http';

/**
 * A file as the multipart form data that Jira takes attachments in, in the part `file`. Jira wants the header
 * `X-Atlassian-Token` with it. It is put together as one text, since that is what the platform surely passes on.
 */
export function multipartOf({ name, text }: TextFile): { headers: Record<string, string>; body: string } {
  const boundary = `----remote-support-${randomUUID()}`;
  const part = [
    `--${boundary}`,
    `Content-Disposition: form-data; name="file"; filename="${name}"`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
    `--${boundary}--`,
    '',
  ];
  return {
    headers: {
      'Content-Type': `multipart/form-data; boundary=${boundary}`,
      'X-Atlassian-Token': 'no-check',
    },
    body: part.join('\r\n'),
  };
}
