import { textElement } from '../xml/xml-text';
import type { CommandTarget } from './command-api';
import { XmlApiError } from './xml-answer';

const queueForm = /^(general|rep:\d+|team:\d+|rep_username:.+|issue:.+)$/;
const defaultLifetimeSeconds = 86_400;

/**
 * `generate_session_key`: a key of seven digits that a customer types in to join the queue, and its link.
 *
 * @throws XmlApiError for another type than `support`, a queue that is none, or a lifetime that is no number.
 */
export function sessionKeyXml(
  parameters: URLSearchParams,
  { host, now, random, directory }: CommandTarget,
): string {
  const queue = parameters.get('queue_id') ?? '';
  const username = /^rep_username:(.+)$/.exec(queue)?.[1];
  if (parameters.get('type') !== 'support') throw new XmlApiError('Invalid type.');
  if (!queueForm.test(queue)) throw new XmlApiError('Invalid queue_id.');
  if (username !== undefined && !directory.some((account) => account.username === username)) {
    throw new XmlApiError('No representative with this username exists.');
  }
  const ttl = parameters.get('ttl') ?? String(defaultLifetimeSeconds);
  if (!/^[1-9]\d{0,8}$/.test(ttl)) throw new XmlApiError('Invalid ttl.');
  const key = String(random.integer(1_000_000, 9_999_999));
  const url = `https://${host}/?ak=${random.hex(32)}`;
  return (
    textElement('type', 'support') +
    textElement('expires', new Date(now + Number(ttl) * 1000).toISOString()) +
    textElement('queue', queue) +
    textElement('external_key', parameters.get('session.custom.external_key') ?? undefined) +
    textElement('short_key', key) +
    textElement('key_url', url) +
    textElement('mail_subject', 'Your support session') +
    textElement(
      'mail_body',
      `To start your support session, open ${url}\nor enter ${key} at https://${host}/`,
    )
  );
}
