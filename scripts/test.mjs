// Runs every test; names loudly what it skips. CLAQUE_REQUIRE_SERVERS=1 makes a skip a failure.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './run.mjs';

const chromium =
  process.env.CLAQUE_CHROMIUM ||
  ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((p) => existsSync(p)) ||
  '';
const postgres = process.env.CLAQUE_TEST_POSTGRES || '';
const missing = [];
if (chromium === '') missing.push('browser tests (no Chromium; install it or set CLAQUE_CHROMIUM)');
if (postgres === '') missing.push('contract tests on PostgreSQL (set CLAQUE_TEST_POSTGRES to a connection string)');
for (const what of missing) console.log(`\n!!! SKIPPED: ${what}`);
if (missing.length > 0 && process.env.CLAQUE_REQUIRE_SERVERS === '1') {
  console.log('\nCLAQUE_REQUIRE_SERVERS=1: nothing may be skipped.\nTests: 0 passed, 1 failed');
  process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), 'claque-test-'));
const report = join(folder, 'report.json');
const code = run(
  'jest',
  ['--config', '.config/jest.json', '--json', '--outputFile', report, ...process.argv.slice(2)],
  {
    NODE_OPTIONS: '--experimental-vm-modules --no-warnings',
    CLAQUE_CHROMIUM: chromium,
  },
);
let passed = 0;
let failed = code === 0 ? 0 : 1;
try {
  const r = JSON.parse(readFileSync(report, 'utf8'));
  passed = r.numPassedTests;
  failed = r.numFailedTests + r.numRuntimeErrorTestSuites;
} catch {
  // jest did not get as far as a report
}
rmSync(folder, { recursive: true, force: true });
for (const what of missing) console.log(`!!! SKIPPED: ${what}`);
console.log(`Tests: ${passed} passed, ${failed} failed`);
process.exit(code !== 0 || failed > 0 || passed === 0 ? 1 : 0);
