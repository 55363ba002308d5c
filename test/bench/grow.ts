/** One size of the growth measurement, in a process of its own so that its peak memory is its own: node grow.js SIZE. */
import { clusters } from '../../libs/kernel/index.js';
import { clusters as parallelClusters } from '../../libs/kernel/node/index.js';
import { Letters } from './letters.js';

const size = Number(process.argv[2]);
const options = { words: 3, characters: 4, seed: 1 };
const texts = { module: new URL('./letters.js', import.meta.url), argument: size, length: size };

let start = performance.now();
const found = await parallelClusters(texts, { ...options, workers: 2 });
const two = performance.now() - start;
const peak = process.resourceUsage().maxRSS * 1024;
// What making every text once costs, in one thread; the run makes those that resemble something twice, in two.
const letters = new Letters(size);
start = performance.now();
const sample = Math.min(size, 200_000);
const room = Buffer.alloc(1 << 16);
for (let i = 0; i < sample; i++) room.write(letters.text(i), 'utf16le');
const making = ((performance.now() - start) * size) / sample;
let one: number | null = null;
if (size <= 1_000_000) {
  const all = letters.all();
  start = performance.now();
  const again = await clusters(all, options);
  one = performance.now() - start;
  if (again.clusters.length !== found.clusters.length) throw new Error('one thread and two found different clusters');
}
console.log(JSON.stringify({ one, two, making, peak, clusters: found.clusters.length }));
