// The longest files first, so that two workers end together. jest knows durations only where it ran before; a fresh machine does not.
const { relative } = require('node:path');
const Sequencer = require('@jest/test-sequencer').default;
/** Seconds of the long files; the others are short, and come by size. */
const SECONDS = require('./jest-seconds.json');

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const seconds = ({ path, context }) => SECONDS[relative(context.config.rootDir, path)] ?? 0;
    return [...super.sort(tests)].sort((x, y) => seconds(y) - seconds(x));
  }
};
