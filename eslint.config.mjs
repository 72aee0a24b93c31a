import { readdirSync } from 'node:fs';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** All folders but these know neither platform, clock, network nor environment: all of that is handed in. */
const core = 'src/!(entry|forge|ui)/**';

const forbidden = {
  forgePackages: { regex: '^@forge/', message: 'Only src/forge talks to the platform.' },
  forgePackagesButUi: {
    regex: '^@forge/(?!(react|bridge)(/|$))',
    message: 'A page runs in the browser: only @forge/react and @forge/bridge are there.',
  },
  platform: {
    regex: '/forge/',
    message: 'Dependencies point the other way: src/forge implements the ports.',
  },
  entries: { regex: '/entry/', message: 'Entries call the core and the platform, nobody calls entries.' },
  pages: { regex: '/ui/', message: 'Pages ask through the resolver, nothing else knows them.' },
  tests: { regex: '/(test|tools)/', message: 'What is deployed cannot depend on tests and tools.' },
  node: {
    regex: '^node:(?!crypto$)',
    message: 'Of Node the core uses only node:crypto: files, network and timers are handed in.',
  },
  nodeUnprefixed: {
    regex: '^(fs|http|https|net|os|path|process|timers|child_process)(/|$)',
    message: 'Write node: in front.',
  },
  appliance: {
    regex: '^([.]{2}/)+appliance/',
    message: 'How an appliance writes is known to src/appliance alone: see src/session.',
  },
  rooms: {
    regex:
      '^([.]{2}/)+(administration|appliance|configuration|delivery|jira|polling|reconcile|report|resolver|templates)/',
    message: 'Dependencies run downwards: what lies below all of them knows none of them.',
  },
  sessions: { regex: '^([.]{2}/)+session/', message: 'What several folders need knows nothing of sessions.' },
  zod: { regex: '^zod(/|$)', message: 'Only tests and the stand have zod. What is deployed uses valibot.' },
  drawers: {
    regex: '^[.]{1,2}/(.*/)?(utils|helpers|misc|common)$',
    message: 'Name the file for the one thing that it does.',
  },
};

/** A part of the stand that could be taken out and used elsewhere. */
const standsAlone = (others) => ({
  regex: `^([.][.]/)+(${others})(/|$)`,
  message: 'This part of the stand knows neither the app nor the other parts.',
});

const only = (...patterns) => ({
  'no-restricted-imports': ['error', { patterns: [forbidden.drawers, ...patterns] }],
});

/** What no folder of the core may import. */
const outsideCore = [
  forbidden.forgePackages,
  forbidden.platform,
  forbidden.entries,
  forbidden.pages,
  forbidden.tests,
  forbidden.node,
  forbidden.nodeUnprefixed,
  forbidden.zod,
];

/** What no page may import. */
const outsidePages = [
  forbidden.forgePackagesButUi,
  forbidden.platform,
  forbidden.entries,
  forbidden.tests,
  forbidden.appliance,
  forbidden.zod,
];

const uiFolders = readdirSync(new URL('src/ui', import.meta.url));

/** A page may use what all of them share, and nothing of another page. */
const pageBorders = uiFolders.map((folder) => {
  const others = uiFolders.filter((other) => other !== folder && other !== 'shared');
  const otherPages = {
    regex: `^([.][.]/)+(${others.join('|')})/`,
    message: 'Pages do not know each other: what two of them need is in src/ui/shared.',
  };
  return {
    files: [`src/ui/${folder}/**`],
    rules: only(...outsidePages, ...(others.length > 0 ? [otherPages] : [])),
  };
});

const noClock = 'The core reads no clock: take the time from the Clock that is handed in.';

/** One warm process serves many customers, so what a module keeps would be shared by them. */
const moduleState = [
  {
    selector: ':matches(Program, ExportNamedDeclaration) > VariableDeclaration[kind=/let|var/]',
    message: 'A module keeps no state: one process serves many customers.',
  },
  {
    selector:
      ':matches(Program, ExportNamedDeclaration) > VariableDeclaration > VariableDeclarator' +
      ' > NewExpression[callee.name=/^(Weak)?(Map|Set)$/][arguments.length=0]',
    message: 'An empty collection at module level is state: one process serves many customers.',
  },
];

const doubleCast = {
  selector: 'TSAsExpression > TSAsExpression[typeAnnotation.type="TSUnknownKeyword"]',
  message: 'Parse the value where it enters instead of casting it twice.',
};

const clock = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: noClock },
  { selector: 'CallExpression[callee.name="Date"]', message: noClock },
];

const lateImport = {
  selector: 'ImportExpression',
  message: 'Import at the top, where the rules can see it.',
};

const environment = ['process', 'console', 'globalThis', 'window', 'document', 'fetch', 'performance'];
const timers = ['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'];
const handedIn = [...environment, ...timers].map((name) => ({
  name,
  message: 'The core takes this handed in.',
}));

export default tseslint.config(
  {
    ignores: [
      'node_modules/',
      '.build/',
      '.forge/',
      'coverage/',
      'test/golden/',
      'src/report/compiled-built-ins.ts',
      'src/report/compiled-invitation.ts',
    ],
  },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { project: './test/tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', 250],
      'no-warning-comments': 'error',
      'no-restricted-syntax': ['error', doubleCast],
      ...only(),
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      // A port is asynchronous even where one of its implementations has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      // Ports are written with methods and implemented by plain objects, so taking one out of them is safe.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['src/**'],
    ignores: ['src/ui/**'],
    rules: { 'no-restricted-syntax': ['error', doubleCast, ...moduleState] },
  },
  {
    files: [core],
    rules: {
      ...only(...outsideCore, forbidden.appliance),
      'no-restricted-globals': ['error', ...handedIn],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: noClock },
        { object: 'URL', property: 'canParse', message: 'Wrong in a warm process: see parseUrl.' },
        { object: 'Math', property: 'random', message: 'The core takes its randomness handed in.' },
      ],
      'no-restricted-syntax': ['error', doubleCast, ...moduleState, ...clock, lateImport],
    },
  },
  { files: ['src/{appliance,session}/**'], rules: only(...outsideCore, forbidden.rooms) },
  {
    files: ['src/{failure,foundation,resolver}/**'],
    rules: only(...outsideCore, forbidden.rooms, forbidden.sessions),
  },
  {
    files: ['src/entry/**'],
    rules: only(
      forbidden.forgePackages,
      forbidden.appliance,
      forbidden.pages,
      forbidden.tests,
      forbidden.zod,
    ),
  },
  {
    files: ['src/forge/**'],
    rules: only(forbidden.entries, forbidden.pages, forbidden.tests, forbidden.zod),
  },
  ...pageBorders,
  { files: ['test/stand/forge/**'], rules: only(standsAlone('src|appliance|jira|console|server')) },
  { files: ['test/stand/appliance/**'], rules: only(standsAlone('src|forge|jira|console|server')) },
  { files: ['test/stand/jira/**'], rules: only(standsAlone('src|forge|appliance|console|server')) },
  {
    files: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    // Jest's asymmetric matchers, such as `expect.stringContaining`, are typed `any` and stand among typed values.
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    files: ['src/ui/**', 'test/stand/console/**'],
    plugins: { 'react-hooks': reactHooks },
    // The plugin's other rules serve the React Compiler, which neither Forge nor the console uses.
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
);
