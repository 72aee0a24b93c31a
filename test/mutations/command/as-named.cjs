const { default: Sequencer } = require('@jest/test-sequencer');

/** In the order in which the files are named: what notices most quickly comes first. */
module.exports = class AsNamed extends Sequencer {
  sort(tests) {
    const place = ({ path }) => process.argv.findIndex((argument) => path.endsWith(argument));
    return [...tests].sort((one, other) => place(one) - place(other));
  }
};
