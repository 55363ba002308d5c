// npm run bench [-- WHAT [SIZE...]], WHAT as in test/bench/run.ts: prints measurements.
// Writes docs/bench.
// Run it on an idle machine.
import { run } from './run.mjs';

if (run('node', ['scripts/prepare.mjs', 'tools']) !== 0) process.exit(1);
process.exit(run('node', ['--max-old-space-size=8192', 'dist-tools/test/bench/run.js', ...process.argv.slice(2)]));
