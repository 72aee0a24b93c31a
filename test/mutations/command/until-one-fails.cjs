const { TestEnvironment } = require('jest-environment-node');

/** Leaves out the rest of a file once one of its tests has failed: a mutation is noticed then. */
module.exports = class UntilOneFails extends TestEnvironment {
  #hasFailed = false;

  handleTestEvent(event) {
    if (event.name === 'test_fn_failure' || event.name === 'hook_failure') this.#hasFailed = true;
    if (event.name === 'test_start' && this.#hasFailed) event.test.mode = 'skip';
  }
};
