#!/usr/bin/env node
// The command. Plain JavaScript that any Node can read, so that an old one is refused in words.
import { existsSync, readFileSync } from 'node:fs';
import * as modules from 'node:module';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';

const needed = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).engines.node.replace(
  '>=',
  '',
);
const older = (found, than) => {
  const [a, b] = [found, than].map((v) => v.split('.').map(Number));
  for (let i = 0; i < 3; i++) if ((a[i] || 0) !== (b[i] || 0)) return (a[i] || 0) < (b[i] || 0);
  return false;
};
if (older(process.versions.node, needed)) {
  console.error(
    `claque: CLQ_NODE_OLD: Claque needs Node ${needed} or newer, this is ${process.versions.node}. Run it through npm ("npm start", "npx claque"), which brings its own.`,
  );
  process.exit(1);
}
const entry = new URL('../dist/apps/cli/main.js', import.meta.url);
if (!existsSync(fileURLToPath(entry))) {
  console.error('claque: it is not built yet. Run "npm run build" first.');
  process.exit(1);
}
// A scan makes many short-lived rows: a larger nursery costs memory and saves a tenth of the time.
setFlagsFromString('--min-semi-space-size=64');
setFlagsFromString('--max-semi-space-size=128');
// Compiled code is kept beside the program: a start takes a fifth less. Where nothing can be written there, nothing is kept.
modules.enableCompileCache(fileURLToPath(new URL('../dist/.compiled', import.meta.url)));
const { main } = await import(entry.href);
process.exitCode = await main(process.argv.slice(2));
