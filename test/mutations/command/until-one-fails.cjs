const { TestEnvironment } = require('jest-environment-node');

/** Of all files of a run: they share the process. */
let hasFailed = false;

/**
 * Leaves out all that comes once a test has failed: a mutation is noticed then. Jest’s own `--bail` writes no report.
 */
module.exports = class UntilOneFails extends TestEnvironment {
  async setup() {
    if (hasFailed) throw new Error('A test before has failed.');
    await super.setup();
  }

  handleTestEvent(event) {
    if (event.name === 'test_fn_failure' || event.name === 'hook_failure') hasFailed = true;
    if (event.name === 'test_start' && hasFailed) event.test.mode = 'skip';
  }
};
