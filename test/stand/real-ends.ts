import { z } from 'zod';

/** A Jira site instead of the simulated one. */
export interface RealJira {
  /** Without a slash at the end. */
  url: string;
  email: string;
  apiToken: string;
}

/** An appliance instead of the simulated one; plain http is fine on loopback. */
export interface RealAppliance {
  url: string;
  clientId: string;
  clientSecret: string;
}

const address = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''));

const jiraSchema = z.object({
  JIRA_URL: address,
  JIRA_EMAIL: z.string().min(1),
  JIRA_API_TOKEN: z.string().min(1),
});

const applianceSchema = z.object({
  APPLIANCE_URL: address,
  APPLIANCE_CLIENT_ID: z.string().min(1),
  APPLIANCE_CLIENT_SECRET: z.string().min(1),
});

/** The real Jira that the environment names, if it names one. @throws Error that says which variable is wrong */
export function realJiraOf(environment: NodeJS.ProcessEnv): RealJira | undefined {
  if (!environment.JIRA_URL) return undefined;
  const { JIRA_URL, JIRA_EMAIL, JIRA_API_TOKEN } = read(jiraSchema, environment);
  return { url: JIRA_URL, email: JIRA_EMAIL, apiToken: JIRA_API_TOKEN };
}

/** The real appliance that the environment names, if it names one. @throws Error that says which variable is wrong */
export function realApplianceOf(environment: NodeJS.ProcessEnv): RealAppliance | undefined {
  if (!environment.APPLIANCE_URL) return undefined;
  const { APPLIANCE_URL, APPLIANCE_CLIENT_ID, APPLIANCE_CLIENT_SECRET } = read(applianceSchema, environment);
  return { url: APPLIANCE_URL, clientId: APPLIANCE_CLIENT_ID, clientSecret: APPLIANCE_CLIENT_SECRET };
}

function read<T>(schema: z.ZodType<T>, environment: NodeJS.ProcessEnv): T {
  const reading = schema.safeParse(environment);
  if (reading.success) return reading.data;
  throw new Error(`The environment is not complete.\n${z.prettifyError(reading.error)}`);
}
