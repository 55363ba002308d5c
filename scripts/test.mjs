// Runs every test and names loudly what it skips. CLAQUE_REQUIRE_SERVERS=1 makes a missing server, CLAQUE_REQUIRE_DATA=1 missing data, a failure.
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { root, runLater } from './run.mjs';
import { cached, missing, startServers } from './servers.mjs';
import { weights } from './weights.mjs';

// The shell has no windows to draw: it takes half of the processor's time.
const chromium =
  process.env.CLAQUE_CHROMIUM ||
  ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    (p) => existsSync(p),
  ) ||
  '';
// Servers that somebody named are used; those that this machine has are started for the time of the tests.
const ENGINES = {
  postgres: 'CLAQUE_TEST_POSTGRES',
  postgres18: 'CLAQUE_TEST_POSTGRES18',
  redis: 'CLAQUE_TEST_REDIS',
  neo4j: 'CLAQUE_TEST_NEO4J',
  s3: 'CLAQUE_TEST_S3',
  imap: 'CLAQUE_TEST_IMAP',
  kafka: 'CLAQUE_TEST_KAFKA',
};
const required = process.env.CLAQUE_REQUIRE_SERVERS === '1';
const skipped = [];
if (chromium === '') skipped.push('browser tests (no Chromium; install it or set CLAQUE_CHROMIUM)');
const own = [];
for (const [name, variable] of Object.entries(ENGINES)) {
  if (process.env[variable]) continue;
  const why =
    missing(name) ?? (cached(name) || required ? null : `${name} (not fetched yet: node scripts/servers.mjs run true)`);
  if (why === null) own.push(name);
  else skipped.push(`contract tests on ${why}`);
}
const model = process.env.CLAQUE_TEST_WEIGHTS || weights(required);
if (model === '') skipped.push('tests of embeddings with a model (no weights; node scripts/weights.mjs)');
for (const what of skipped) console.log(`\n!!! SKIPPED: ${what}`);
if (skipped.length > 0 && required) {
  console.log('\nCLAQUE_REQUIRE_SERVERS=1: nothing may be skipped.\nTests: 0 passed, 1 failed');
  process.exit(1);
}
const started = own.length > 0 ? await startServers(own) : null;
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void started?.stop().then(() => process.exit(1)));
const folder = mkdtempSync(join(tmpdir(), 'claque-tests-'));
// PostgreSQL's own user must get through.
chmodSync(folder, 0o755);
const report = join(folder, 'report.json');
const code = await runLater(
  'jest',
  ['--config', '.config/jest.json', '--json', '--outputFile', report, ...process.argv.slice(2)],
  {
    NODE_OPTIONS: '--experimental-vm-modules --no-warnings',
    CLAQUE_CHROMIUM: chromium,
    CLAQUE_TEST_WEIGHTS: model,
    // What a failed test leaves goes with this folder.
    TMPDIR: folder,
    ...started?.env,
  },
);
let passed = 0;
let failed = code === 0 ? 0 : 1;
let pending = 0;
try {
  const r = JSON.parse(readFileSync(report, 'utf8'));
  passed = r.numPassedTests;
  failed = r.numFailedTests + r.numRuntimeErrorTestSuites;
  pending = r.numPendingTests;
  for (const { name, assertionResults } of r.testResults)
    for (const { status, fullName } of assertionResults)
      if (status === 'pending') skipped.push(`${relative(root, name)}: ${fullName}`);
} catch {
  // jest did not get as far as a report
}
rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
await started?.stop();
for (const what of skipped) console.log(`!!! SKIPPED: ${what}`);
console.log(`Tests: ${passed} passed, ${failed} failed${pending > 0 ? `, ${pending} skipped` : ''}`);
process.exit(code !== 0 || failed > 0 || passed === 0 ? 1 : 0);
