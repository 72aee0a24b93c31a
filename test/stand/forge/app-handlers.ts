import { ManifestError, type Manifest } from './manifest';
import type { HandlerContext } from './runtime-metadata';

/** A function of the app as the platform calls it. */
export type AppHandler = (event: unknown, context: HandlerContext) => unknown;

/** Imports one of the app's files, by its path in `src` without an ending: gives what it exports. */
export type LoadModule = (path: string) => Promise<Record<string, unknown>>;

/**
 * Finds the app's function for each function module of the manifest (`handler: entry/receive.receive` is the export
 * `receive` of `src/entry/receive.ts`).
 * @returns the functions by key of their module
 * @throws ManifestError when the app lacks one
 */
export async function appHandlers(
  manifest: Manifest,
  loadModule: LoadModule,
): Promise<Map<string, AppHandler>> {
  const handlers = new Map<string, AppHandler>();
  for (const { key, handler } of manifest.functions.values()) {
    const [path = '', name = ''] = handler.split('.');
    const exported = (await loadModule(path))[name];
    if (!isHandler(exported)) throw new ManifestError(`The app exports no function for ${handler} (${key}).`);
    handlers.set(key, exported);
  }
  return handlers;
}

function isHandler(value: unknown): value is AppHandler {
  return typeof value === 'function';
}
