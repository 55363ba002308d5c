// Builds the server, the command line and the console into dist/. With the argument "tools": benches and test programs into dist-tools/.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { root, run, runLater } from './run.mjs';

/** Compiles into an empty folder; what else is built beside it goes on meanwhile. */
async function compile(config, folder, beside = () => Promise.resolve(0)) {
  rmSync(join(root, folder), { recursive: true, force: true });
  mkdirSync(join(root, folder), { recursive: true });
  const ended = await Promise.all([runLater('tsc', ['-p', config]), beside()]);
  if (ended.some((code) => code !== 0)) process.exit(1);
  // The program runs its migrations from beside itself.
  cpSync(join(root, 'libs/db/migrations'), join(root, folder, 'libs/db/migrations'), {
    recursive: true,
    filter: (path) => !path.endsWith('.ts'),
  });
}

if (process.argv[2] === 'tools') {
  await compile('.config/tsconfig.tools.json', 'dist-tools');
  writeFileSync(join(root, 'dist-tools/.built'), '');
  process.exit(0);
}
await compile('.config/tsconfig.build.json', 'dist', async () =>
  existsSync(join(root, 'apps/console/index.html'))
    ? await runLater('vite', ['build', 'apps/console', '--logLevel', 'warn'])
    : 0,
);
for (const script of ['scripts/packages.mjs', 'scripts/blank-database.mjs'])
  if (run('node', [script]) !== 0) process.exit(1);
// The server sends the smaller one that a browser takes.
const built = join(root, 'dist/console');
if (existsSync(built))
  for (const file of readdirSync(built, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(?:js|css|html|svg)$/.test(file)) continue;
    const content = readFileSync(join(built, file));
    writeFileSync(join(built, `${file}.gz`), gzipSync(content, { level: 9 }));
    writeFileSync(join(built, `${file}.br`), brotliCompressSync(content));
  }
writeFileSync(join(root, 'dist/.built'), '');
