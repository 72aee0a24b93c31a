import type { Stand } from './stand';

/** An address of a person or a machine, whoever it belongs to. */
const address =
  /[\w.+-]+@[\w-]+\.[\w.-]+|\b(?:\d{1,3}\.){3}\d{1,3}\b|\b(?:[\w-]+\.)+(?:com|org|net|example)\b/i;

/** What is shorter may be part of a word. */
const shortestName = 4;

/**
 * The lines that the app has written into its log, or that the platform wrote of what it threw, in which there is an
 * address, or the name of somebody who has to do with the simulated appliance or with Jira.
 */
export function linesWithPeople({ platform, appliance, jira }: Stand): string[] {
  const lines = new Set(
    platform.ledger.all().flatMap(({ logs, error = '', outcome }) => [
      ...logs.map(({ text }) => withoutFrames(text)),
      // If an invocation was killed the stand says so by itself.
      outcome === 'killed' ? '' : error,
    ]),
  );
  const names = [...new Set([...namesOnAppliance(appliance), ...namesInJira(jira)])];
  const all = [...lines].join('\n');
  const told = names.filter((name) => name.length >= shortestName && all.includes(name));
  return [...lines].filter((line) => address.test(line) || told.some((name) => line.includes(name)));
}

function namesOnAppliance(appliance: Stand['appliance']): string[] {
  const sessions = appliance.sessions().map(({ lsid }) => appliance.session(lsid));
  return sessions.flatMap(({ customers, representatives }) => [
    ...customers.flatMap(({ name = '', company = '', hostname = '' }) => [name, company, hostname]),
    ...representatives.flatMap(
      ({ displayName, publicDisplayName = '', privateDisplayName = '', username = '' }) => [
        displayName,
        publicDisplayName,
        privateDisplayName,
        username,
      ],
    ),
  ]);
}

function namesInJira({ site }: Stand['jira']): string[] {
  return [...site.users.values()].flatMap(({ accountId, displayName }) => [accountId, displayName]);
}

/** The frames of a stack name the files of the app. */
function withoutFrames(text: string): string {
  return text.replace(/^ +at .*$/gm, '');
}
