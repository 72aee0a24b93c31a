import { extname } from 'node:path';
import type { Bundle } from './bundle';
import { consoleShell, frameShell, pageShell, type ModulePage } from './shell';

/** Everything that the stand's web pages are made of, in memory. */
export interface ConsoleAssets {
  /** Answers a request for one of the pages or their files; undefined for any other address. */
  respond(request: Request): Response | undefined;
}

/** What the pages consist of, as bundled. */
export interface AssetSources {
  readonly appName: string;
  readonly pages: readonly ModulePage[];
  /** The console's and the pages' own files. */
  readonly shared: Bundle;
  /** The files of the app's resources by resource key. */
  readonly resources: ReadonlyMap<string, Bundle>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** Serves `/`, `/assets/…`, `/page/<module key>` and `/ui/<resource key>/…`; only for GET and HEAD. */
export function assetsFrom(sources: AssetSources): ConsoleAssets {
  return {
    respond(request) {
      if (request.method !== 'GET' && request.method !== 'HEAD') return undefined;
      return responseTo(new URL(request.url).pathname, sources);
    },
  };
}

function responseTo(path: string, { appName, pages, shared, resources }: AssetSources): Response | undefined {
  if (path === '/') return document(consoleShell(pages, appName));
  const [, area, key = '', ...rest] = path.split('/');
  const file = rest.join('/');
  if (area === 'assets') return fileOf(shared, [key, ...rest].join('/'));
  if (area === 'page') {
    const page = pages.find(({ moduleKey }) => moduleKey === key);
    return page === undefined ? missing(path) : document(pageShell(page, appName));
  }
  if (area !== 'ui') return undefined;
  const resource = resources.get(key);
  if (resource === undefined) return missing(path);
  return file === '' ? document(frameShell()) : fileOf(resource, file);
}

function fileOf(bundle: Bundle, path: string): Response {
  const contents = bundle.get(path);
  if (contents === undefined) return missing(path);
  return respondWith(contents, TYPES[extname(path)] ?? 'application/octet-stream');
}

function document(html: string): Response {
  return respondWith(html, 'text/html; charset=utf-8');
}

// The port may be another stand's tomorrow, so nothing is kept in the browser.
function respondWith(body: string | Uint8Array, type: string): Response {
  return new Response(body as BodyInit, { headers: { 'content-type': type, 'cache-control': 'no-store' } });
}

function missing(path: string): Response {
  return new Response(`There is no page at ${path}.`, {
    status: 404,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}
