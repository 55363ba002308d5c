/** npm run bench -- scan [SIZE...]: the whole scan on generated complaints, beside a calibration loop of the same run. */
import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../libs/config/paths.js';
import { corpus } from './corpus.js';

/** A fixed loop of integer arithmetic: what it takes tells how fast this machine was today. */
export function calibrate(): number {
  const start = performance.now();
  let h = 1;
  for (let i = 0; i < 200_000_000; i++) h = (Math.imul(h ^ i, 0x85ebca6b) ^ (h >>> 13)) | 0;
  return performance.now() - start + (h === 42 ? 1 : 0);
}

interface Summary {
  in: Record<string, number>;
  out: Record<string, number>;
  run: { ms: Record<string, number>; totalMs: number; peakMemoryBytes: number };
}

const scan = (input: string, folder: string): { wall: number; summary: Summary } => {
  const start = performance.now();
  const out = join(folder, 'out');
  execFileSync(process.execPath, [join(packageRoot(), 'scripts/claque.mjs'), 'scan', input, '--out', out], {
    stdio: 'ignore',
  });
  return {
    wall: performance.now() - start,
    summary: JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8')) as Summary,
  };
};

export function scanBench(sizes: readonly number[]): string[] {
  const lines = [
    '| input | complaints | MB | matches | clusters | calibration s | scan s | ratio | us a complaint | peak MB |',
    '|---|---|---|---|---|---|---|---|---|---|',
  ];
  const row = (name: string, input: string, folder: string) => {
    const loop = calibrate();
    const { wall, summary } = scan(input, folder);
    const n = summary.in['complaints'];
    lines.push(
      `| ${name} | ${n} | ${(statSync(input).size / 1e6).toFixed(0)} | ${summary.out['matches']} | ${summary.out['clusters']} | ${(loop / 1000).toFixed(2)} | ${(wall / 1000).toFixed(1)} | ${(wall / loop).toFixed(1)} | ${((1000 * wall) / n).toFixed(0)} | ${(summary.run.peakMemoryBytes / 1e6).toFixed(0)} |`,
    );
    console.log(lines.at(-1));
    console.log(
      Object.entries(summary.run.ms)
        .map(([step, ms]) => `${step} ${(ms / 1000).toFixed(1)}`)
        .join(', '),
    );
  };
  const folder = mkdtempSync(join(tmpdir(), 'claque-bench-'));
  try {
    row('CFPB 2023-06', join(packageRoot(), 'test/data/fixtures/cfpb-2023-06-first-half.csv.gz'), folder);
    for (const size of sizes) {
      const input = join(folder, `${size}.csv`);
      const fd = openSync(input, 'w');
      writeSync(fd, 'complaint_id,received_at,text,institution,debtor_ref,contact_phone\n');
      let piece: string[] = [];
      for (const r of corpus(size)) {
        piece.push(`${r.id},${r.date},"${r.text}",${r.institution},${r.debtor},${r.contact}\n`);
        if (piece.length === 5000) {
          writeSync(fd, piece.join(''));
          piece = [];
        }
      }
      writeSync(fd, piece.join(''));
      closeSync(fd);
      row(`generated, seed 1`, input, folder);
      rmSync(input);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return lines;
}
