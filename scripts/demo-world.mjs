// Writes seeds/demo from the seeded generator (run after a build); committed, and checked for freshness.
import { fileURLToPath } from 'node:url';
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
writeWorld(world, process.argv[2] ?? fileURLToPath(new URL('../seeds/demo', import.meta.url)), false);
