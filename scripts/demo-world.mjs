// Writes seeds/demo from the seeded generator (run after a build); committed, and checked for freshness.
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { ZipFile } from 'yazl';
import { writeWorld } from '../dist/libs/evaluation/world/folder.js';
import { makeWorld } from '../dist/libs/evaluation/world/world.js';
import { random } from '../dist/libs/kernel/index.js';

const world = makeWorld({
  seed: 20240601,
  genuine: 260,
  crowds: 1,
  rings: [
    { size: 24, level: 0, language: 'zh' },
    { size: 16, level: 0, language: 'en' },
    { size: 12, level: 0, language: 'zh' },
    { size: 40, level: 1, language: 'zh' },
  ],
});
// Three agencies were identified before; the fourth is for the analyst to find out.
world.agencies.forEach((agency, k) => {
  agency.kind = k < 3 ? 'agency' : '';
});
const folder = process.argv[2] ?? fileURLToPath(new URL('../seeds/demo', import.meta.url));
const papers = new ZipFile();
writeWorld(world, folder, (path, text) =>
  papers.addBuffer(Buffer.from(text), path, {
    mtime: new Date(2024, 0, 1),
    mode: 0o100644,
    forceDosTimestamp: true,
  }),
);
papers.end();
await pipeline(papers.outputStream, createWriteStream(join(folder, 'papers.zip')));

await writeLines(join(folder, 'lines.zip'));

/**
 * Six weeks of a lender's service line. They hold a flood of empty calls, and an outage in which everybody calls.
 * Several callers read one script. The one recording is a tone: nobody's voice.
 */
async function writeLines(path) {
  const next = random(20240601);
  const int = (n) => Math.floor(next() * n);
  const start = Date.UTC(2024, 3, 1) / 1000;
  const byHour = [0, 0, 0, 0, 0, 0, 0, 1, 4, 8, 9, 7, 5, 6, 8, 8, 7, 6, 3, 2, 1, 0, 0, 0];
  const rows = [];
  const line = '010-61000000';
  const customer = () => `139${String(20_000_000 + int(60_000_000))}`;
  const add = (at, caller, talk, transcript = '') => rows.push({ at, caller, talk, transcript });
  for (let day = 0; day < 42; day++)
    for (let hour = 0; hour < 24; hour++) {
      const mean = byHour[hour] * (day % 7 > 4 ? 0.25 : 1);
      for (let k = 0; k < mean; k++)
        if (next() < 0.6)
          add(start + (day * 24 + hour) * 3600 + int(3600), customer(), next() < 0.05 ? int(6) : 20 + int(400));
    }
  // 呼死你: the same few numbers, seconds apart, nothing said.
  const flood = start + (36 * 24 + 14) * 3600;
  for (let k = 0; k < 90; k++) add(flood + k * 25 + int(20), `17000${String(100_000 + (k % 15) * 7)}`, 1 + int(3));
  // An outage: short calls, and long ones just as many more.
  const outage = start + (31 * 24 + 10) * 3600;
  for (let k = 0; k < 80; k++) {
    add(outage + int(3000), customer(), 1 + int(4));
    add(outage + int(3000), customer(), 40 + int(300));
  }
  const script = (name, amount) =>
    `agent: Good morning, how can I help?\ncustomer: My name is ${name} and I call about my instalments of ${amount}. Under article seventy of the rules for credit cards I demand that interest stops today and that you give me sixty instalments, and I record this call and will send it to the regulator, to the newspapers and to your head office if you refuse me.\nagent: I will write that down and call you back.`;
  for (const [k, name] of ['Zhao', 'Qian', 'Sun', 'Li', 'Zhou', 'Wu'].entries())
    add(start + (33 * 24 + 9 + k) * 3600 + int(3000), customer(), 180 + int(60), script(name, 21_000 + 1_700 * k));
  rows.sort((x, y) => x.at - y.at);
  const cell = (text) => `"${text.replaceAll('"', '""')}"`;
  const time = (at) => `${new Date(at * 1000).toISOString().slice(0, 19)}+08:00`;
  const ids = rows.map((_, k) => `LN${String(k + 1).padStart(6, '0')}`);
  const csv = [
    'call_id,started_at,caller,callee,direction,ring_s,talk_s,outcome,debtor_ref,transcript',
    ...rows.map(
      (r, k) =>
        `${ids[k]},${time(r.at)},${r.caller},${line},inbound,${1 + (k % 12)},${r.talk},answered,,${r.transcript === '' ? '' : cell(r.transcript)}`,
    ),
  ].join('\n');
  const zip = new ZipFile();
  const about = { mtime: new Date(2024, 0, 1), mode: 0o100644, forceDosTimestamp: true };
  zip.addBuffer(Buffer.from(`${csv}\n`), 'calls.csv', about);
  const recorded = ids[rows.findIndex((r) => r.transcript !== '')];
  zip.addBuffer(tone(3), `recordings/${recorded}.wav`, about);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
}

/** Seconds of a tone that swells and fades, as WAV (PCM, 8 kHz, 8 bits). */
function tone(seconds) {
  const rate = 8000;
  const n = rate * seconds;
  const wav = Buffer.alloc(44 + n);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(36 + n, 4);
  wav.write('WAVEfmt ', 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(rate, 24);
  wav.writeUInt32LE(rate, 28);
  wav.writeUInt16LE(1, 32);
  wav.writeUInt16LE(8, 34);
  wav.write('data', 36);
  wav.writeUInt32LE(n, 40);
  for (let i = 0; i < n; i++)
    wav[44 + i] = 128 + Math.round(60 * Math.sin((2 * Math.PI * 440 * i) / rate) * Math.sin((Math.PI * i) / n));
  return wav;
}
