import { assetsFrom } from '../../../stand/console/assets';

const bytes = (text: string) => new TextEncoder().encode(text);

const assets = assetsFrom({
  appName: 'Remote </script> Support',
  pages: [
    { moduleKey: 'remote-support-admin', resourceKey: 'admin', entry: '/x/index.tsx', isWholePage: true },
    {
      moduleKey: 'project-page',
      resourceKey: 'issue',
      entry: '/x/issue.tsx',
      title: 'Remote support',
      isWholePage: true,
    },
    { moduleKey: 'panel', resourceKey: 'issue', entry: '/x/issue.tsx', title: 'A panel', isWholePage: false },
  ],
  shared: new Map([['console.js', bytes('console')]]),
  resources: new Map([['admin', new Map([['bundle.js', bytes('app')]])]]),
});

const get = (path: string, init?: RequestInit) =>
  assets.respond(new Request(`http://127.0.0.1${path}`, init));

describe('the pages of the stand', () => {
  it('serve the console with the names of the pages', async () => {
    const html = await get('/')?.text();
    expect(html).toContain('"title":"Administration"');
    expect(html).toContain('"title":"Remote support"');
    expect(html).toContain('/assets/console.js');
  });

  it('keep data from ending the script element that it stands in', async () => {
    const html = await get('/')?.text();
    expect(html?.match(/<\/script>/g)).toHaveLength(2);
  });

  it('serve a module’s page, whatever its query', async () => {
    const html = await get('/page/remote-support-admin?theme=dark')?.text();
    expect(html).toContain('"resourceKey":"admin"');
    expect(html).toContain('/assets/page.js');
  });

  it('install the bridge in the frame before the app’s bundle', async () => {
    const html = (await get('/ui/admin/')?.text()) ?? '';
    expect(html.indexOf('installBridge')).toBeGreaterThan(0);
    expect(html.indexOf('installBridge')).toBeLessThan(html.indexOf('bundle.js'));
    expect(await get('/ui/admin/bundle.js')?.text()).toBe('app');
  });

  it('serve scripts as scripts, and nothing from a cache', () => {
    const response = get('/assets/console.js');
    expect(response?.headers.get('content-type')).toContain('text/javascript');
    expect(response?.headers.get('cache-control')).toBe('no-store');
  });

  it.each(['/assets/other.js', '/page/other', '/ui/other/', '/ui/admin/other.js'])(
    'answer 404 for %s',
    (path) => {
      expect(get(path)?.status).toBe(404);
    },
  );

  it('leave other addresses and other methods to the stand', () => {
    expect(get('/stand/state')).toBeUndefined();
    expect(get('/', { method: 'POST' })).toBeUndefined();
  });
});
