import { z } from 'zod';
import { issueDetail, type IssueDetail } from './issue-detail';
import { standState, type StandState } from './stand-state';

const refusal = z.object({ message: z.string().optional(), error: z.string().optional() });
const startAnswer = z.object({ result: z.object({ lsid: z.string() }) });

/** Something the appliance is told to do; each has its own body, see `test/stand/appliance/control.ts`. */
export type ApplianceAction = 'start' | 'chat' | 'end' | 'survey' | 'fault' | 'clear-faults';

/** The stand's state now. Rejects with an `Error` that says what to do where the stand is gone. */
export async function fetchState(): Promise<StandState> {
  return standState.parse(await jsonOf(await reach('/stand/state')));
}

/** One issue with everything on it. */
export async function fetchIssue(key: string): Promise<IssueDetail> {
  return issueDetail.parse(await jsonOf(await reach(`/control/jira/issue/${encodeURIComponent(key)}`)));
}

/** Makes the simulated appliance do something; gives its answer. */
export async function tellAppliance(action: ApplianceAction, body: object): Promise<unknown> {
  return post(`/control/appliance/${action}`, body);
}

/** Starts a session and gives its lsid. */
export async function startSession(order: {
  externalKey?: string;
  preset?: string;
  /** User names; the first one leads. */
  representatives?: readonly string[];
}): Promise<string> {
  return startAnswer.parse(await tellAppliance('start', order)).result.lsid;
}

/** Moves the virtual clock forward. */
export async function advanceClock(seconds: number): Promise<void> {
  await post('/stand/clock', { advanceSeconds: seconds });
}

/** Fires a scheduled trigger now. */
export async function fireSchedule(key: string): Promise<void> {
  await post(`/stand/schedule/${encodeURIComponent(key)}`, {});
}

async function post(path: string, body: object): Promise<unknown> {
  return jsonOf(
    await reach(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  );
}

async function reach(path: string, init?: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch {
    throw new Error('The stand does not answer. Is “npm start” still running?');
  }
}

async function jsonOf(response: Response): Promise<unknown> {
  const text = await response.text();
  const body = asJson(text);
  if (response.ok) return body;
  const said = refusal.safeParse(body);
  const reason = said.success ? (said.data.message ?? said.data.error) : undefined;
  throw new Error(reason ?? `The stand answered ${response.status}.`);
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
