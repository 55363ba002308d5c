// Files that wait run beside files that compute, so that neither processor stands still. Long ones begin early, those with a browser or
// with Neo4j one after the other. jest knows durations only where it ran before; a fresh machine does not.
const { relative } = require('node:path');
const Sequencer = require('@jest/test-sequencer').default;
/** The first files, in their order: that of docs/decisions/2026-11-30-test-time-workers.md. The others are short, and come by size. */
const ORDER = new Map(require('./jest-order.json').map((path, place) => [path, place]));

module.exports = class Ordered extends Sequencer {
  sort(tests) {
    const place = ({ path, context }) => ORDER.get(relative(context.config.rootDir, path)) ?? ORDER.size;
    return [...super.sort(tests)].sort((x, y) => place(x) - place(y));
  }
};
