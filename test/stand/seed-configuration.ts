import { z } from 'zod';

/** What the stand enters on the app's admin page, the secret included. */
export interface SeededSettings {
  name: string;
  applianceId: string;
  host: string;
  clientId: string;
  clientSecret: string;
  [setting: string]: unknown;
}

const savedSchema = z.object({ ok: z.literal(true), value: z.object({ id: z.string() }) });
/** What is asked before it is saved. */
const askedSchema = z.object({
  problem: z.object({ kind: z.literal('needs-confirmation'), keys: z.array(z.string()) }),
});
const urlSchema = z.object({ ok: z.literal(true), value: z.object({ url: z.string() }) });

export interface SeededConfiguration {
  configurationId: string;
  outboundEventUrl: string;
}

/**
 * Enters a configuration as an administrator does, through the admin page's own resolver: with a yes to whatever is
 * asked.
 *
 * @throws Error with the app's answer if it refuses
 */
export async function seedConfiguration(
  callAdmin: (name: string, payload?: unknown) => Promise<unknown>,
  { clientSecret, ...given }: Partial<SeededSettings>,
): Promise<SeededConfiguration> {
  const settings = { name: 'Help desk', writableProjects: { mode: 'all' }, ...given };
  const save = (confirmed?: string[]) =>
    callAdmin('saveConfiguration', { settings, clientSecret, confirmed });
  const answer = await save();
  const asked = askedSchema.safeParse(answer);
  const saved = read(savedSchema, asked.success ? await save(asked.data.problem.keys) : answer);
  const { applianceId = 'default' } = settings;
  const { value } = read(urlSchema, await callAdmin('outboundEventUrl', { applianceId }));
  return { configurationId: saved.value.id, outboundEventUrl: value.url };
}

function read<T>(schema: z.ZodType<T>, answer: unknown): T {
  const reading = schema.safeParse(answer);
  if (reading.success) return reading.data;
  throw new Error(`The app refused the stand's configuration: ${JSON.stringify(answer)}`);
}
