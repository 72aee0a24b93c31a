import { z } from 'zod';
import type { HostApi } from './host';

const answer = z.object({ result: z.unknown(), error: z.unknown() }).partial();

/** Which page is shown to whom. */
export interface PageIdentity {
  readonly module: string;
  readonly account: string | undefined;
  /** The key of the issue that it is shown on. */
  readonly issue: string | undefined;
  readonly theme: string;
}

/** Reaches the stand over its JSON endpoints `/stand/…`; rejects with the stand's own error text. */
export function httpHostApi({ module, account, issue, theme }: PageIdentity): HostApi {
  const post = async (path: string, body: object) => {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ module, account, issue, ...body }),
    });
    return resultOf(response);
  };
  return {
    async context() {
      const query = new URLSearchParams({ module, theme });
      if (account !== undefined) query.set('account', account);
      if (issue !== undefined) query.set('issue', issue);
      const response = await fetch(`/stand/context?${query.toString()}`);
      if (!response.ok) await resultOf(response);
      return z.record(z.string(), z.unknown()).parse(await response.json());
    },
    async invoke(functionKey, payload) {
      try {
        return await post('/stand/invoke', { functionKey, payload });
      } catch (error) {
        // The platform hands a resolver's error to the page with these words before its message.
        throw new Error(`There was an error invoking the function - ${messageOf(error)}`);
      }
    },
    fetchProduct: (restPath, init) => post('/stand/fetch-product', { restPath, init }),
    egress: (operation, payload) => post(`/stand/egress/${operation}`, Object(payload) as object),
  };
}

async function resultOf(response: Response): Promise<unknown> {
  const body = answer.safeParse(await response.json().catch(() => undefined));
  if (response.ok && body.success) return body.data.result;
  throw new Error(
    body.success ? errorText(body.data.error, response) : `The stand answered ${response.status}.`,
  );
}

function errorText(error: unknown, { status }: Response): string {
  if (typeof error === 'string') return error;
  const message = z.object({ message: z.string() }).safeParse(error);
  return message.success ? message.data.message : `The stand answered ${status}.`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
