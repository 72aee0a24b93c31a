import FakeTimers, { type Clock } from '@sinonjs/fake-timers';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { z } from 'zod';
import {
  SimulatedAppliance,
  type SimulatedApplianceOptions,
} from '../../../stand/appliance/simulated-appliance';

export const host = 'support.example.com';
export const clientId = 'jira-account';
export const clientSecret = 'the-client-secret';
/** When the virtual clock of these tests begins: 2025-03-10, 09:00 UTC. */
export const beginning = Date.UTC(2025, 2, 10, 9);

/** Installs a virtual clock over the date and the timers, as the stand does. */
export function installClock(): Clock {
  return FakeTimers.install({
    now: beginning,
    toFake: ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
  });
}

export function newAppliance(options: Partial<SimulatedApplianceOptions> = {}): SimulatedAppliance {
  return new SimulatedAppliance({
    host,
    clientId,
    clientSecret,
    seed: 7,
    reportDelayMs: 0,
    send: () => Promise.resolve(new Response(null, { status: 200 })),
    ...options,
  });
}

export function basic(id: string, secret: string): string {
  return `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;
}

export function requestToken(appliance: SimulatedAppliance, secret = clientSecret): Promise<Response> {
  const headers = { Authorization: basic(clientId, secret) };
  const body = new URLSearchParams({ grant_type: 'client_credentials' });
  return appliance.handle(new Request(`https://${host}/oauth2/token`, { method: 'POST', headers, body }));
}

const tokenAnswer = z.object({ access_token: z.string() });

export async function newToken(appliance: SimulatedAppliance): Promise<string> {
  return tokenAnswer.parse(await (await requestToken(appliance)).json()).access_token;
}

/** GET with its own token, as the account usually does. */
export async function get(appliance: SimulatedAppliance, path: string): Promise<Response> {
  return getWith(appliance, path, await newToken(appliance));
}

export function getWith(appliance: SimulatedAppliance, path: string, token: string): Promise<Response> {
  const headers = { Authorization: `Bearer ${token}` };
  return appliance.handle(new Request(`https://${host}${path}`, { headers }));
}

/** The XML document of a report, as text; whatever the account asks is well-formed. */
export async function report(appliance: SimulatedAppliance, query: Record<string, string>): Promise<string> {
  return xmlOf(await get(appliance, `/api/reporting?${new URLSearchParams(query)}`));
}

export async function command(appliance: SimulatedAppliance, query: Record<string, string>): Promise<string> {
  return xmlOf(await get(appliance, `/api/command?${new URLSearchParams(query)}`));
}

async function xmlOf(answer: Response): Promise<string> {
  expect(answer.status).toBe(200);
  expect(answer.headers.get('Content-Type')).toContain('text/xml');
  const xml = await answer.text();
  expect(XMLValidator.validate(xml)).toBe(true);
  return xml;
}

/** The session's report, or its error. */
export function sessionReport(appliance: SimulatedAppliance, lsid: string): Promise<string> {
  return report(appliance, { generate_report: 'SupportSession', lsid });
}

/** The document as nested records and lists; attributes begin with `@`, repeated elements are lists. */
export function parseXml(xml: string): unknown {
  return new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    trimValues: false,
    parseTagValue: false,
    parseAttributeValue: false,
    htmlEntities: true,
  }).parse(xml);
}

/** All texts of the elements with this name, as they stand in the document. */
export function textsOf(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>([^<]*)</${name}>`, 'g'))].map(
    (match) => match[1] ?? '',
  );
}

/** All values of an attribute. */
export function attributesOf(xml: string, element: string, attribute: string): string[] {
  const form = new RegExp(`<${element} (?:[^>]* )?${attribute}="([^"]*)"`, 'g');
  return [...xml.matchAll(form)].map((match) => match[1] ?? '');
}
