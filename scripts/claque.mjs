#!/usr/bin/env node
// The command. Plain JavaScript that any Node from 20 on can read. A Node too old hands over to Claque's own.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import * as modules from 'node:module';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';

// The oldest Node on which every dependency runs: typeorm asks for it. Claque brings a newer one (devDependencies).
const NEEDED = '24.11.0';
const folder = fileURLToPath(new URL('..', import.meta.url));
const older = (found, than) => {
  const [a, b] = [found, than].map((v) => v.split('.').map(Number));
  for (let i = 0; i < 3; i++) if ((a[i] || 0) !== (b[i] || 0)) return (a[i] || 0) < (b[i] || 0);
  return false;
};

if (older(process.versions.node, NEEDED)) runOnOwnNode();
else await runHere();

/** Runs the same command on the Node that was installed with Claque, wherever the command was typed. */
function runOnOwnNode() {
  const own = ['node', 'node.exe'].map((name) => `${folder}node_modules/node/bin/${name}`).find(existsSync);
  if (own === undefined) {
    console.error(
      `claque: CLQ_NODE_OLD: Claque runs on Node ${NEEDED} or newer, this is ${process.versions.node}. It brings its own: run "npm run build" in ${folder} first.`,
    );
    process.exitCode = 1;
    return;
  }
  const child = spawn(own, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(`claque: CLQ_NODE_OLD: ${own} does not start (${error.code}). Run "npm ci" in ${folder} again.`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    process.exitCode = code === null ? 128 + (constants.signals[signal] ?? 0) : code;
  });
}

async function runHere() {
  const entry = new URL('../dist/apps/cli/main.js', import.meta.url);
  if (!existsSync(fileURLToPath(entry))) {
    console.error(`claque: it is not built yet. Run "npm run build" in ${folder} first.`);
    process.exitCode = 1;
    return;
  }
  // A scan makes many short-lived rows: a larger nursery costs memory and saves a tenth of the time.
  setFlagsFromString('--min-semi-space-size=64');
  setFlagsFromString('--max-semi-space-size=128');
  // Compiled code is kept beside the program: a start takes a fifth less. Where nothing can be written there, nothing is kept.
  modules.enableCompileCache(fileURLToPath(new URL('../dist/.compiled', import.meta.url)));
  const { main } = await import(entry.href);
  process.exitCode = await main(process.argv.slice(2));
}
