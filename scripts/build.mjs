// Builds the server, the command line and the console into dist/.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.mjs';

rmSync(join(root, 'dist'), { recursive: true, force: true });
mkdirSync(join(root, 'dist'), { recursive: true });
if (run('tsc', ['-p', '.config/tsconfig.build.json']) !== 0) process.exit(1);
if (
  existsSync(join(root, 'apps/console/index.html')) &&
  run('vite', ['build', 'apps/console', '--logLevel', 'warn']) !== 0
)
  process.exit(1);
writeFileSync(join(root, 'dist/.built'), '');
