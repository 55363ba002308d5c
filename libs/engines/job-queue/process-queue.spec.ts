import { jobQueueContract } from './job-queue.contract.js';
import { ProcessQueue } from './process-queue.js';

jobQueueContract(
  'in the process',
  () => new ProcessQueue(),
  () => {},
);
