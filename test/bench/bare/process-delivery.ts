import { createHash } from 'node:crypto';
import api, { fetch, route } from '@forge/api';
import { Filter, FilterConditions, kvs, MetadataField } from '@forge/kvs';
import * as v from 'valibot';
import { readSession, renderDocument, type BareTemplate } from './render-document';
import type { BareSession } from './session-schema';

const messageSchema = v.object({ deliveryId: v.string(), configurationId: v.string(), lsid: v.string() });
const setSchema = v.object({ configurations: v.array(v.looseObject({ id: v.string() })) });
const configurationSchema = v.object({ id: v.string(), settings: v.object({ host: v.string() }) });
const tokenSchema = v.object({ value: v.string() });
const deliverySchema = v.looseObject({ updatedAt: v.number() });
const pageSchema = v.object({
  worklogs: v.array(
    v.object({ properties: v.optional(v.array(v.object({ value: v.looseObject({}) })), []) }),
  ),
});
const createdSchema = v.object({ id: v.string() });

type Message = v.InferOutput<typeof messageSchema>;

/** What the benchmark tells the bare loop, which does not look for it. */
export interface Told {
  /** How many lines of the chat have room in the report. */
  shownLines?: number;
}

/**
 * What somebody would write who wants one work log with the built-in report for each session, and nothing else: the
 * calls of the app for a plain event, with nothing that makes them safe. It is a measure, not a product.
 */
export function bareLoop(template: BareTemplate): (event: { body: unknown }, told: Told) => Promise<void> {
  return async ({ body }, { shownLines }) => {
    const message = v.parse(messageSchema, body);
    const { delivery, host } = await readWork(message);
    const session = readSession(await readReport(message, host));
    const comment = renderDocument(session, template, shownLines);
    if (await hasWorkLog(session)) return;
    const { id } = await createWorkLog(message, session, comment);
    await settle(message, delivery, { issueKey: session.external_key, workLogId: id });
  };
}

async function readWork({ deliveryId, configurationId, lsid }: Message) {
  const ofSession = `${configurationId}:${lsid}`;
  const { successfulKeys } = await kvs.batchGet<unknown>([
    keyOf('delivery', deliveryId),
    keyOf('delivery', `${ofSession}:customer-survey`),
    keyOf('delivery', `${ofSession}:representative-survey`),
    keyOf('configuration-set', 'set'),
    keyOf('circuit-breaker', configurationId),
    keyOf('session-issue', ofSession),
  ]);
  const values = new Map(successfulKeys.map(({ key, value }) => [key, value]));
  const { configurations } = v.parse(setSchema, values.get('set'));
  const configuration = configurations.find(({ id }) => id === configurationId);
  const { host } = v.parse(configurationSchema, configuration).settings;
  return { delivery: v.parse(deliverySchema, values.get(deliveryId)), host };
}

function keyOf(entityName: string, key: string) {
  return { entityName, key, options: { metadataFields: [MetadataField.EXPIRE_TIME] } };
}

async function readReport({ configurationId, lsid }: Message, host: string): Promise<string> {
  const token = v.parse(tokenSchema, await kvs.getSecret(`access-token:${configurationId}`));
  const response = await fetch(`https://${host}/api/reporting?generate_report=SupportSession&lsid=${lsid}`, {
    headers: { Authorization: `Bearer ${token.value}` },
  });
  return response.text();
}

async function hasWorkLog({ lsid, external_key: issueKey, start_time: start }: BareSession) {
  const startedAt = start.timestamp * 1000;
  const query = new URLSearchParams({
    startedAfter: String(startedAt - 1000),
    startedBefore: String(startedAt + 1000),
    expand: 'properties',
  });
  const response = await api.asApp().requestJira(route`/rest/api/3/issue/${issueKey}/worklog?${query}`);
  const { worklogs } = v.parse(pageSchema, await response.json());
  return worklogs.some(({ properties }) => properties.some(({ value }) => value.lsid === lsid));
}

async function createWorkLog({ configurationId, lsid }: Message, session: BareSession, comment: object) {
  const { external_key: issueKey, start_time: start, end_time: end } = session;
  const hash = createHash('sha256').update(JSON.stringify(comment)).digest('hex');
  const response = await api
    .asApp()
    .requestJira(route`/rest/api/3/issue/${issueKey}/worklog?adjustEstimate=leave&notifyUsers=false`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        started: new Date(start.timestamp * 1000).toISOString().replace('Z', '+0000'),
        timeSpentSeconds: Math.ceil((end.timestamp - start.timestamp) / 60) * 60,
        comment,
        properties: [{ key: 'remote-support-session', value: { configurationId, lsid, hash } }],
      }),
    });
  return v.parse(createdSchema, await response.json());
}

async function settle(
  { deliveryId }: Message,
  delivery: v.InferOutput<typeof deliverySchema>,
  found: { issueKey: string; workLogId: string },
): Promise<void> {
  const now = Date.now();
  const unchanged = FilterConditions.equalTo(delivery.updatedAt);
  const conditions = new Filter<{ updatedAt: number }>().and('updatedAt', unchanged);
  const attempts = [{ at: now, stage: 'work-log', outcome: 'done' }];
  await kvs
    .transact()
    .set(
      deliveryId,
      { ...delivery, ...found, state: 'done', updatedAt: now, attempts },
      {
        entityName: 'delivery',
        conditions,
      },
      { ttl: { unit: 'DAYS', value: 30 } },
    )
    .execute();
}
