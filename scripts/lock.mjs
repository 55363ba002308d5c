// Completes package-lock.json after "npm install". If a registry lacks the binaries of other platforms, npm leaves their
// entries out. Then "npm ci" refuses the whole file. Each missing entry gets its version from its parent.
// It gets its platform from its name. So npm skips it where it does not belong. Such an entry has no hash yet.
// At a registry that has the binaries, delete it and run "npm install --package-lock-only".
// The option --check names missing entries and entries without a hash.
import { readFileSync, writeFileSync } from 'node:fs';

const path = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(path, 'utf8'));
const OS = ['darwin', 'win32', 'linux', 'freebsd', 'netbsd', 'openbsd', 'sunos', 'aix', 'android', 'openharmony'];
const CPU = {
  arm64: 'arm64',
  x64: 'x64',
  ia32: 'ia32',
  ppc64: 'ppc64',
  s390x: 's390x',
  riscv64: 'riscv64',
  loong64: 'loong64',
  wasm32: 'wasm32',
  mips64el: 'mips64el',
  arm: 'arm',
};

const missing = [];
for (const [place, entry] of Object.entries(lock.packages))
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    // Node's own rule: the nearest node_modules on the way up.
    let folder = place;
    let found = false;
    for (;;) {
      if (lock.packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`]) found = true;
      if (found || folder === '') break;
      folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1));
    }
    if (!found) missing.push({ name, version: version.replace(/^[\^~]/, ''), dev: entry.dev === true });
  }
// A room of this project is a link and has no hash.
const bare = Object.entries(lock.packages)
  .filter(([place, { integrity, link }]) => place.includes('node_modules/') && !link && integrity === undefined)
  .map(([place]) => place);
if (process.argv.includes('--check')) {
  if (bare.length > 0) {
    console.error(`package-lock.json has no hash of ${bare.join(', ')}`);
    process.exitCode = 1;
  }
  if (missing.length > 0) {
    console.error(`package-lock.json lacks ${missing.map((m) => m.name).join(', ')}: node scripts/lock.mjs`);
    process.exitCode = 1;
  }
} else {
  for (const { name, version, dev } of missing) {
    const parts = name.split('/').at(-1).split('-');
    const os = OS.filter((o) => parts.includes(o));
    const cpu = Object.entries(CPU)
      .filter(([word]) => parts.includes(word) || parts.some((p) => word === 'arm' && /^arm(v\d|$)/.test(p)))
      .map(([, c]) => c);
    lock.packages[`node_modules/${name}`] = {
      version,
      ...(cpu.length > 0 ? { cpu } : {}),
      ...(dev ? { dev: true } : {}),
      optional: true,
      ...(os.length > 0 ? { os } : {}),
    };
  }
  const { '': own, ...rest } = lock.packages;
  lock.packages = { '': own, ...Object.fromEntries(Object.entries(rest).sort(([x], [y]) => x.localeCompare(y, 'en'))) };
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${missing.length} entries added`);
}
