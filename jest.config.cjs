const project = {
  testEnvironment: 'node',
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2022',
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
};

/** @type {import('jest').Config} */
module.exports = {
  // All cores, instead of all but one: the machines that run this have two.
  maxWorkers: '100%',
  // Long enough for a loaded machine; nothing waits for it to pass.
  testTimeout: 60_000,
  projects: [
    {
      ...project,
      displayName: 'node',
      testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/browser/'],
    },
    {
      ...project,
      displayName: 'browser',
      testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
      // Only where one of these tests is run.
      globalSetup: '<rootDir>/test/browser/support/build-pages.ts',
    },
  ],
};
