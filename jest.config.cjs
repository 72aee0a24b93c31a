const alone = require('./test/together/alone.json');

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

/** Options that choose no files; any other argument may, and then each file is run by itself. */
const choosesNoFiles =
  /^(-i|--runInBand|--(json|silent|verbose|ci|colors|forceExit|logHeapUsage|maxWorkers|outputFile|reporters|cacheDirectory|no-cache)(=.*)?)$/;
/** Those among them whose value stands beside them. */
const withValue = ['-t', '--testNamePattern', '-w', '--maxWorkers', '--outputFile', '--selectProjects'];

const given = process.argv.slice(2);
const choosesFile = (argument, at) =>
  !choosesNoFiles.test(argument) && !withValue.includes(argument) && !withValue.includes(given[at - 1]);
/** A part can be named, too. */
const isWhole = given.some((argument) => argument.includes('together')) || !given.some(choosesFile);

// Whatever jest runs as a file of its own loads the app and its packages anew, and runs them cold, which takes longer
// than most files' tests. So the whole suite is run in a few parts, as test/together says.
const together = ['<rootDir>/test/together/*.test.ts', ...alone.map((file) => `<rootDir>/test/${file}`)];
const eachByItself = ['<rootDir>/test/{unit,scenarios,campaign,fuzz,traces}/**/*.test.{ts,tsx}'];

/** @type {import('jest').Config} */
module.exports = {
  // All cores, instead of all but one: the machines that run this have two.
  maxWorkers: '100%',
  // Long enough for a loaded machine; nothing waits for it to pass.
  testTimeout: 60_000,
  testSequencer: '<rootDir>/test/together/longest-first.cjs',
  projects: [
    {
      ...project,
      displayName: 'node',
      testMatch: isWhole ? together : eachByItself,
    },
    {
      ...project,
      displayName: 'browser',
      testMatch: [isWhole ? '<rootDir>/test/together/browser/*.test.ts' : '<rootDir>/test/browser/*.test.ts'],
      // Only where one of these tests is run.
      globalSetup: '<rootDir>/test/browser/support/build-pages.ts',
    },
  ],
};
