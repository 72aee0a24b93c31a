const { default: Sequencer } = require('@jest/test-sequencer');

/** What takes long comes first, so that in the end no worker is left alone with it. */
const first = [/\/together\/browser\//, /\/together\//, /^/];

/** Jest itself knows the times of former runs; in a new clone there are none, and it goes by the size of the files. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const place = ({ path }) => first.findIndex((pattern) => pattern.test(path));
    return super.sort(tests).sort((one, other) => place(one) - place(other));
  }
};
