import type { DisplayConditions } from './manifest-schema';

/**
 * Whether a module is shown, as Jira decides it in the browser: by the properties that the app has stored about itself.
 * Source: Forge's entity property conditions: what is stored is compared as text, and what is absent equals nothing.
 */
export function isShown(
  conditions: DisplayConditions | undefined,
  appProperties: ReadonlyMap<string, unknown>,
): boolean {
  if (!conditions) return true;
  const { propertyKey, value } = conditions.entityPropertyEqualTo;
  return appProperties.has(propertyKey) && asText(appProperties.get(propertyKey)) === value;
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
