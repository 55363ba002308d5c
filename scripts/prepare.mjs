// Before "npm start" and "npm test": installs what is missing and builds what is stale.
// With "tools" it builds benches and test programs too; with "packages" it installs and builds nothing.
// Runs on the machine's own Node. What npm says of that Node's age is left out: nothing else runs on it.
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, runLater } from './run.mjs';

const time = (path) => (existsSync(join(root, path)) ? statSync(join(root, path)).mtimeMs : 0);
if (
  time('node_modules/.package-lock.json') < time('package-lock.json') ||
  !existsSync(join(root, 'node_modules/.bin/node'))
) {
  console.log('claque: installing packages (once, about a minute) ...');
  if (run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']) !== 0) process.exit(1);
  pruneRuntimes();
}
/** The runtime that reads pictures brings a library for each system, 240 MB in all: those of others go. */
function pruneRuntimes() {
  const libraries = join(root, 'node_modules/onnxruntime-node/bin/napi-v6');
  if (!existsSync(libraries)) return;
  for (const system of readdirSync(libraries))
    for (const processor of readdirSync(join(libraries, system)))
      if (system !== process.platform || processor !== process.arch)
        rmSync(join(libraries, system, processor), { recursive: true });
}
if (process.argv[2] === 'packages') process.exit(0);

const newest = (folder) => {
  let latest = 0;
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    latest = Math.max(latest, entry.isDirectory() ? newest(path) : statSync(join(root, path)).mtimeMs);
  }
  return latest;
};
const sources = Math.max(
  ...['apps', 'libs', 'detectors', 'graph-schema', '.config'].map(newest),
  time('package-lock.json'),
  time('tsconfig.json'),
);
const stale = [];
if (time('dist/.built') < sources) {
  console.log('claque: building ...');
  stale.push([]);
}
if (process.argv[2] === 'tools' && time('dist-tools/.built') < Math.max(sources, newest('test'))) {
  console.log('claque: building the tools of tests ...');
  stale.push(['tools']);
}
const ended = await Promise.all(stale.map((what) => runLater('node', ['scripts/build.mjs', ...what])));
if (ended.some((code) => code !== 0)) process.exit(1);
