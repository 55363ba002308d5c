/** The thread that analyzes: that takes long, and the server's own thread never waits for it. See `AnalysisThread`. */
import { parentPort, workerData } from 'node:worker_threads';
import { loadKnowledge } from '../../readers/seeds.js';
import { AnalysisThread, type ThreadData, type ToThread } from './analysis-thread.js';

const port = parentPort!;
const thread = new AnalysisThread(await loadKnowledge((workerData as ThreadData).seeds), (message) =>
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
