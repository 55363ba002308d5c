/** @module What needs Node: worker threads and files. The rest of the kernel runs in a browser as well. */

export { allPairs, clusters, type ParallelOptions, type TextModule } from './parallel.js';
export { loadSnapshot, saveSnapshot } from './snapshot-file.js';
