// Installs the kernel's peers in a temporary folder, as far as this machine has their tools.
// With the argument "bicm": the oracle of links alone.
// Python and pip are for datasketch, rensa and FastSketchLSH.
// Cargo is for gaoya, and builds it twice: plain, and for this processor. Prints their commands as JSON.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './run.mjs';

const PYTHON = ['datasketch==2.0.0', 'xxhash==4.1.0', 'rensa==0.5.0', 'FastSketchLSH==1.0.1', 'numpy==2.4.6'];
const BICM = ['bicm==3.4.0', 'numpy==2.4.6', 'scipy==1.17.1'];
const folder = join(tmpdir(), 'claque-peers');
const source = join(root, 'test/bench/peers');
const run = (command, args, env = {}) =>
  spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, ...env } }).status === 0;
const has = (command) => spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;
mkdirSync(folder, { recursive: true });
const peers = {};

/** The Python of a folder of its own, with these packages; null where they could not be installed. */
function pythonWith(name, packages) {
  const python = join(folder, name, 'bin/python');
  const ready =
    (existsSync(python) || run('python3', ['-m', 'venv', join(folder, name)])) &&
    run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...packages]);
  return ready ? python : null;
}

if (process.argv[2] === 'bicm') {
  const python = has('python3') ? pythonWith('bicm', BICM) : null;
  if (python !== null) peers.bicm = [python, join(source, 'bicm-links.py')];
  console.log(JSON.stringify(peers));
  process.exit(0);
}
if (has('python3')) {
  const python = pythonWith('venv', PYTHON);
  if (python !== null) peers.python = [python, join(source, 'peers.py')];
  else console.error('peers: the Python libraries could not be installed, they are left out');
} else console.error('peers: no python3, so datasketch, rensa and FastSketchLSH are left out');

if (has('cargo')) {
  for (const [name, flags] of Object.entries({ gaoya: '', 'gaoya (target-cpu=native)': '-C target-cpu=native' })) {
    const target = join(folder, flags === '' ? 'target' : 'target-native');
    const ready = run('cargo', ['build', '--quiet', '--release', '--manifest-path', join(source, 'gaoya/Cargo.toml')], {
      CARGO_TARGET_DIR: target,
      RUSTFLAGS: flags,
    });
    if (ready) peers[name] = [join(target, 'release/peer-gaoya')];
    else console.error(`peers: ${name} could not be built, it is left out`);
  }
} else console.error('peers: no cargo, so gaoya is left out');
console.log(JSON.stringify(peers));
