/** npm run bench -- reading [SIZE]: rows read in this process and apart from it, beside csv-parse alone in the same run. */
import { closeSync, createReadStream, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parse } from 'csv-parse';
import { RowReader } from '../../libs/domain/intake/collector.js';
import { Readers } from '../../libs/readers/apart/apart.js';
import { fileSource } from '../../libs/readers/bytes.js';
import type { PaperItem } from '../../libs/readers/items.js';
import { readSource } from '../../libs/readers/read.js';
import { corpus } from './corpus.js';

async function csvAlone(path: string): Promise<number> {
  let rows = 0;
  for await (const _ of createReadStream(path).pipe(parse({ columns: false, relax_column_count: true }))) rows++;
  return rows;
}

/** Reads to the end and takes each row in, as an import does before it is stored. */
async function taken(items: AsyncIterable<PaperItem>): Promise<number> {
  const reader = new RowReader({ zone: 'Z' });
  let rows = 0;
  for await (const item of items) {
    if (!('row' in item)) continue;
    reader.read(item);
    rows++;
  }
  return rows;
}

export async function readingBench(size = 200_000): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'claque-bench-'));
  const path = join(folder, 'complaints.csv');
  const fd = openSync(path, 'w');
  writeSync(fd, 'complaint_id,received_at,text,institution,debtor_ref,contact_phone\n');
  for (const r of corpus(size))
    writeSync(fd, `${r.id},${r.date},"${r.text}",${r.institution},${r.debtor},${r.contact}\n`);
  closeSync(fd);
  const source = fileSource('complaints.csv', path);
  const readers = new Readers();
  const lines = [
    `${size} complaints, ${(statSync(path).size / 1e6).toFixed(0)} MB. Waits are those of the process that serves: how late its turn came.`,
    '',
    '| way | rows/s | beside csv-parse | wait p99 ms | longest wait ms |',
    '|---|---|---|---|---|',
  ];
  let alone = 0;
  const ways: readonly (readonly [string, () => Promise<number>])[] = [
    ['csv-parse alone', () => csvAlone(path)],
    ['read and taken in, in this process', () => taken(readSource(source, {}, false))],
    ['read apart, taken in here', () => taken(readers.read(source))],
  ];
  try {
    for (const [name, run] of ways) {
      const delay = monitorEventLoopDelay({ resolution: 5 });
      delay.enable();
      const begun = performance.now();
      const rows = await run();
      const rate = rows / ((performance.now() - begun) / 1000);
      delay.disable();
      if (alone === 0) alone = rate;
      lines.push(
        `| ${name} | ${Math.round(rate)} | ${(rate / alone).toFixed(2)} | ${(delay.percentile(99) / 1e6).toFixed(0)} | ${(delay.max / 1e6).toFixed(0)} |`,
      );
      console.log(lines.at(-1));
    }
  } finally {
    readers.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return lines;
}
