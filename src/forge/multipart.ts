import { randomUUID } from 'node:crypto';
import type { TextFile } from '../jira/jira-http';

/**
 * A file as the multipart form data in which Jira takes attachments, in the part `file`. Jira requires the header
 * `X-Atlassian-Token` with it. The body is one text, because the platform is sure to pass that on.
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
