/** npm run bench -- kernel: text to signature and all pairs, against npm minhash in the same run, interleaved. */
import minhashPackage from 'minhash';
import { candidateComponents, random, SLOTS, shingles, signature, Tokenizer, verify } from '../../libs/kernel/index.js';
import { corpus } from './corpus.js';
import { calibrate } from './scan.bench.js';

const { Minhash } = minhashPackage as { Minhash: new (o: { numPerm: number }) => { update(s: string): void } };

export function kernelBench(): string[] {
  const texts = [...corpus(20_000)].map((r) => r.text);
  const median = (list: number[]) => [...list].sort((x, y) => x - y)[Math.floor(list.length / 2)];
  const ours: number[] = [];
  const theirs: number[] = [];
  const loops: number[] = [];
  const tokenizer = new Tokenizer();
  const into = new Uint32Array(SLOTS);
  const next = random(3);
  for (let round = 0; round < 5; round++) {
    loops.push(calibrate());
    let start = performance.now();
    for (const t of texts) signature(shingles(tokenizer.read(t)), into);
    ours.push((1000 * (performance.now() - start)) / texts.length);
    // The peer takes over a millisecond a document: a sample is enough.
    const sample = Array.from({ length: 150 }, () => texts[Math.floor(next() * texts.length)]);
    start = performance.now();
    for (const t of sample) {
      const m = new Minhash({ numPerm: 128 });
      const words = t.includes(' ') ? t.split(' ') : [...t];
      const width = t.includes(' ') ? 5 : 4;
      for (let i = 0; i + width <= words.length; i++) m.update(words.slice(i, i + width).join(' '));
    }
    theirs.push((1000 * (performance.now() - start)) / sample.length);
  }
  const start = performance.now();
  const sets = texts.map((t) => shingles(tokenizer.read(t)));
  const rows = new Uint32Array(sets.length * SLOTS);
  sets.forEach((s, i) => {
    signature(s, rows.subarray(i * SLOTS, (i + 1) * SLOTS));
  });
  const pairs = verify(
    sets,
    rows,
    candidateComponents(rows, (i) => sets[i].length === 0),
    0.7,
  );
  const all = performance.now() - start;
  const lines = [
    '| what | median | |',
    '|---|---|---|',
    `| calibration loop | ${(median(loops) / 1000).toFixed(2)} s | |`,
    `| libs/kernel, plain JS, text to signature (128 slots) | ${median(ours).toFixed(1)} us/doc | 1.0 |`,
    `| npm minhash 0.0.9, 128 permutations | ${median(theirs).toFixed(0)} us/doc | ${(median(theirs) / median(ours)).toFixed(0)} times as long |`,
    `| libs/kernel, 20,000 texts to exactly verified pairs J >= .7 | ${(all / 1000).toFixed(2)} s | ${pairs.a.length} pairs |`,
  ];
  console.log(lines.join('\n'));
  return lines;
}
