import { candidateIndexContract, sketcherOf } from './candidate-index.contract.js';
import { MemoryIndex } from './memory-index.js';

candidateIndexContract(
  'memory',
  async (seed) => new MemoryIndex(sketcherOf(seed)),
  async () => {},
);
