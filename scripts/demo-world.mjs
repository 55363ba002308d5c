// Writes seeds/demo from the seeded generator (run after a build); committed, and checked for freshness.
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { ZipFile } from 'yazl';
import { writeWorld } from '../dist/libs/evaluation/world/folder.js';
import { makeWorld } from '../dist/libs/evaluation/world/world.js';

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
