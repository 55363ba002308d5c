// Compiles libs/kernel/wasm/assembly (AssemblyScript) into libs/kernel/wasm/kernel.generated.ts.
// With "--check" it compiles again and compares the bytes. They are the same everywhere: package.json fixes the
// compiler.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { capture, root } from './run.mjs';

const target = join(root, 'libs/kernel/wasm/kernel.generated.ts');
const folder = mkdtempSync(join(tmpdir(), 'claque-wasm-'));
try {
  const { code, out } = capture('asc', [
    'libs/kernel/wasm/assembly/kernel.ts',
    ...['-o', join(folder, 'kernel.wasm')],
    ...['--runtime', 'stub', '--enable', 'simd', '-O3', '--converge', '--noAssert'],
    ...['--importMemory', '--initialMemory', '8'],
  ]);
  if (code !== 0) {
    console.error(out);
    process.exit(1);
  }
  const bytes = readFileSync(join(folder, 'kernel.wasm'));
  const text = `// Written by scripts/wasm.mjs from assembly/kernel.ts; do not edit. ${bytes.length} bytes.\nexport const WASM: string =\n  '${bytes.toString('base64')}';\n`;
  if (process.argv.includes('--check')) {
    if (readFileSync(target, 'utf8') !== text) {
      console.error('libs/kernel/wasm/kernel.generated.ts is stale: node scripts/wasm.mjs');
      process.exitCode = 1;
    }
  } else {
    writeFileSync(target, text);
    console.log(`${bytes.length} bytes`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
