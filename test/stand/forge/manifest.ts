import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import {
  manifestSchema,
  uiModuleTypes,
  type ConsumerModule,
  type EntitySchema,
  type FunctionModule,
  type IndexedProperty,
  type ScheduledTriggerModule,
  type UiModule,
  type WebTriggerModule,
} from './manifest-schema';

/** A manifest.yml as the local platform understands it. */
export interface Manifest {
  appId: string;
  functions: Map<string, FunctionModule>;
  webTriggers: WebTriggerModule[];
  scheduledTriggers: ScheduledTriggerModule[];
  consumers: ConsumerModule[];
  uiModules: UiModule[];
  resources: { key: string; path: string }[];
  scopes: string[];
  /** Addresses of `external.fetch.backend`, remotes resolved to their URL. */
  backendAddresses: string[];
  /** Whether an administrator may consent to more of them at run time. */
  hasConfigurableEgress: boolean;
  entities: EntitySchema[];
  /** Values of issue properties that Jira is asked to index. */
  indexedProperties: IndexedProperty[];
  environmentVariables: { key: string; default?: string | undefined }[];
}

type RawManifest = z.infer<typeof manifestSchema>;

/** The manifest cannot be run: it is malformed, or a module names a function that is not there. */
export class ManifestError extends Error {
  override readonly name = 'ManifestError';
}

const propertyModuleType = 'jira:entityProperty';

const lastRead = new Map<string, { text: string; manifest: Manifest }>();

/**
 * Reads a manifest file. One that has not changed since is not parsed again: a test process starts hundreds of stands.
 * @throws ManifestError
 */
export function readManifest(path: string): Manifest {
  const text = readFileSync(path, 'utf8');
  const known = lastRead.get(path);
  if (known?.text === text) return known.manifest;
  const manifest = parseManifest(text, path);
  lastRead.set(path, { text, manifest });
  return manifest;
}

/**
 * Reads the text of a manifest.
 * @param origin where the text is from, for messages
 * @throws ManifestError
 */
export function parseManifest(text: string, origin = 'manifest.yml'): Manifest {
  const result = manifestSchema.safeParse(parse(text));
  if (!result.success) {
    throw new ManifestError(`${origin} cannot be run locally:\n${z.prettifyError(result.error)}`);
  }
  const raw = result.data;
  const manifest: Manifest = {
    appId: raw.app.id.split('/').at(-1) ?? raw.app.id,
    functions: new Map(raw.modules.function.map((module) => [module.key, module])),
    webTriggers: raw.modules.webtrigger,
    scheduledTriggers: raw.modules.scheduledTrigger,
    consumers: raw.modules.consumer,
    uiModules: uiModulesOf(raw.modules),
    resources: raw.resources,
    scopes: raw.permissions.scopes,
    backendAddresses: backendAddressesOf(raw),
    hasConfigurableEgress: raw.permissions.external.configurable.enabled,
    entities: raw.app.storage.entities,
    indexedProperties: raw.modules[propertyModuleType].flatMap(({ propertyKey, values }) =>
      values.map((value) => ({ propertyKey, ...value })),
    ),
    environmentVariables: raw.environment.variables,
  };
  checkFunctionReferences(manifest, origin);
  return manifest;
}

function uiModulesOf(modules: RawManifest['modules']): UiModule[] {
  return uiModuleTypes.flatMap((type) => modules[type].map((module) => ({ ...module, type })));
}

function backendAddressesOf(raw: RawManifest): string[] {
  return raw.permissions.external.fetch.backend.flatMap((entry) => {
    if (typeof entry === 'string') return [entry];
    if ('address' in entry) return [entry.address];
    return raw.remotes.flatMap(({ key, baseUrl }) => (key === entry.remote && baseUrl ? [baseUrl] : []));
  });
}

function checkFunctionReferences(manifest: Manifest, origin: string): void {
  const references = [
    ...[...manifest.webTriggers, ...manifest.scheduledTriggers, ...manifest.consumers].map((module) => ({
      key: module.key,
      function: module.function,
    })),
    ...manifest.uiModules.flatMap(({ key, resolver }) =>
      resolver ? [{ key, function: resolver.function }] : [],
    ),
  ];
  const missing = references.filter((reference) => !manifest.functions.has(reference.function));
  if (missing.length === 0) return;
  const list = missing.map((reference) => `${reference.key} → ${reference.function}`).join(', ');
  throw new ManifestError(`${origin}: these modules name a function that is not declared: ${list}.`);
}
