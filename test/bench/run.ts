import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../libs/config/paths.js';
import { adversaryBench } from './adversary.bench.js';
import { consoleBench } from './console.bench.js';
import { dosesBench } from './doses.bench.js';
import { graphBench } from './graph.bench.js';
import { kernelBench } from './kernel.bench.js';
import { loadBench } from './load.bench.js';
import { nullsBench } from './nulls.bench.js';
import { papersComparingBench, papersDosesBench, papersReadingBench } from './papers.bench.js';
import { presetsBench } from './presets.bench.js';
import { readingBench } from './reading.bench.js';
import { ringsBench } from './rings.bench.js';
import { scanBench } from './scan.bench.js';
import { textBench } from './text.bench.js';

const [what = 'all', ...sizes] = process.argv.slice(2);
/** Prose at 120 columns, as every page of the documentation; tables and empty lines as they are. */
const wrapped = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line.startsWith('|') ? line : line.replace(/(?=.{121})(.{1,120})[ ]/g, '$1\n')))
    .join('\n');
const save = (name: string, title: string, lines: readonly string[]) => {
  const folder = join(packageRoot(), 'docs/bench');
  mkdirSync(folder, { recursive: true });
  const machine = `Node ${process.versions.node}, ${cpus().length} x ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB.`;
  writeFileSync(
    join(folder, `${name}.md`),
    wrapped(
      `# ${title}\n\nWritten by \`npm run bench -- ${name}\`. ${machine} Times differ from machine to machine: compare the ratios.\n\n${lines.join('\n')}\n`,
    ),
  );
};
if (what === 'kernel' || what === 'all')
  save(
    'kernel',
    'The kernel against its peers',
    await kernelBench(sizes.length > 0 ? sizes.map(Number) : [200_000, 1_000_000]),
  );
if (what === 'scan' || what === 'all')
  save('scan', 'A whole scan', scanBench(sizes.length > 0 ? sizes.map(Number) : [20_000, 200_000]));
if (what === 'rings' || what === 'all')
  save(
    'rings',
    'Rings: quality on seeded worlds, and growth',
    await ringsBench(Number(sizes[0] ?? 10), sizes.slice(1).map(Number)),
  );
if (what === 'adversary' || what === 'all')
  save('adversary', 'What a ring has to give up to stay unseen', await adversaryBench(Number(sizes[0] ?? 10)));
if (what === 'nulls') save('nulls', 'Links against two other nulls', await nullsBench(...sizes.map(Number)));
if (what === 'doses')
  save('doses', 'One dose at a time: whom a structure names', await dosesBench(...sizes.map(Number)));
if (what === 'text')
  save('text', 'Templates mined, and a complaint answered at once', await textBench(...sizes.map(Number)));
if (what === 'graph') save('graph', 'The graph at a million nodes', await graphBench(...sizes.map(Number)));
if (what === 'load') save('load', 'Complaints under load', await loadBench(...sizes.map(Number)));
if (what === 'console') save('console', 'The console in a browser', await consoleBench(...sizes.map(Number)));
if (what === 'reading')
  save('reading', 'Files read apart from the process that serves', await readingBench(...sizes.map(Number)));
if (what === 'papers-reading') save('papers-reading', 'Papers: reading them', await papersReadingBench());
if (what === 'papers-doses') save('papers-doses', 'Papers: copies by dose', papersDosesBench());
if (what === 'papers-comparing')
  save('papers-comparing', 'Papers: what comparing costs', await papersComparingBench(...sizes.map(Number)));
if (what === 'presets') save('presets', 'The same files through both presets', await presetsBench(sizes));
