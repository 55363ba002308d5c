/** The thread that analyzes: that takes long, and the server's own thread never waits for it. See `AnalysisThread`. */
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { packageRoot } from '../../config/paths.js';
import { loadKnowledge } from '../../readers/seeds.js';
import { AnalysisThread, type ToThread } from './analysis-thread.js';

const port = parentPort!;
const thread = new AnalysisThread(await loadKnowledge(join(packageRoot(), 'seeds')), (message) =>
  port.postMessage(message),
);

port.on('message', (message: ToThread) => {
  thread.receive(message).catch((error: unknown) => {
    // Half a batch may stand in the network: a new thread starts with a new one.
    setImmediate(() => {
      throw error;
    });
  });
});
