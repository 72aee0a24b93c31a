import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { build, type BuildOptions, type Plugin } from 'esbuild';

/** Files of a bundle by their path below its address, for example `console.js`. */
export type Bundle = ReadonlyMap<string, Uint8Array>;

const COMMON = {
  bundle: true,
  write: false,
  minify: true,
  target: 'es2022',
  logLevel: 'error',
  legalComments: 'none',
  absWorkingDir: join(__dirname, '..', '..', '..'),
  define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}', global: 'globalThis' },
  loader: { '.svg': 'dataurl', '.png': 'dataurl' },
} as const satisfies BuildOptions;

/** Bundles the console and the page around a module's UI Kit; what they share is in files of its own. */
export async function bundleStandPages(): Promise<Bundle> {
  return run({
    ...COMMON,
    entryPoints: {
      console: join(__dirname, 'app', 'main.tsx'),
      page: join(__dirname, 'ui-kit', 'page', 'main.tsx'),
    },
    outdir: 'out',
    format: 'esm',
    splitting: true,
    jsx: 'automatic',
    plugins: [icons(), withoutFeatureGates()],
  });
}

/** Bundles a UI Kit resource as the platform does: one script, `React` in scope of its JSX. */
export async function bundleResource(entry: string): Promise<Bundle> {
  return run({
    ...COMMON,
    entryPoints: { bundle: entry },
    outdir: 'out',
    format: 'iife',
    jsx: 'transform',
    jsxFactory: 'React.createElement',
    jsxFragment: 'React.Fragment',
  });
}

async function run(options: BuildOptions): Promise<Bundle> {
  const { outputFiles = [] } = await build(options);
  const out = join(COMMON.absWorkingDir, 'out');
  return new Map(outputFiles.map(({ path, contents }) => [path.slice(out.length + 1), contents]));
}

/** Provides `stand:icons`: every core icon of Atlaskit by its name. */
function icons(): Plugin {
  const folder = dirname(createRequire(__filename).resolve('@atlaskit/icon/core/add'));
  return {
    name: 'stand-icons',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^stand:icons$/ }, ({ path }) => ({ path, namespace: 'stand' }));
      onLoad({ filter: /.*/, namespace: 'stand' }, () => ({
        contents: iconModule(readdirSync(folder)),
        resolveDir: __dirname,
      }));
    },
  };
}

/**
 * Atlaskit asks a feature gate service about each of its trial features, and brings a copy of that service's client
 * with each package. Without one all gates are shut; here that is so from the start.
 */
function withoutFeatureGates(): Plugin {
  return {
    name: 'stand-feature-gates',
    setup({ onResolve }) {
      onResolve({ filter: /^@atlaskit\/platform-feature-flags(\/.*)?$/ }, () => ({
        path: join(__dirname, 'feature-gates.ts'),
      }));
    },
  };
}

function iconModule(files: readonly string[]): string {
  const names = files.filter((file) => file.endsWith('.js')).map((file) => file.slice(0, -'.js'.length));
  const imports = names.map((name, index) => `import i${index} from '@atlaskit/icon/core/${name}';`);
  const entries = names.map((name, index) => `${JSON.stringify(name)}: i${index}`);
  return `${imports.join('\n')}\nexport default { ${entries.join(', ')} };`;
}
