/** The kernel as others install it: packed, put into an empty project, run in Node and in a real browser with the same bits. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Browser, chromium } from 'playwright-core';
import { packageRoot } from '../../libs/config/paths.js';

const folder = mkdtempSync(join(tmpdir(), 'claque-package-'));
const installed = join(folder, 'node_modules/@claque/kernel');
beforeAll(() => {
  execFileSync(process.execPath, [join(packageRoot(), 'scripts/kernel-package.mjs')], { stdio: 'inherit' });
  const packed = execFileSync('npm', ['pack', '--pack-destination', folder, '--silent'], {
    cwd: join(packageRoot(), 'dist/kernel'),
    encoding: 'utf8',
  }).trim();
  writeFileSync(join(folder, 'package.json'), '{ "type": "module", "private": true }');
  execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', '--silent', join(folder, packed)], {
    cwd: folder,
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Run in every place alike; gives text that must be the same everywhere. */
const PROGRAM = `
const texts = ${JSON.stringify(texts())};
const out = [];
for (const engine of ['wasm', 'js']) {
  const sketcher = kernel.createSketcher({ seed: 42, engine });
  out.push(texts.map((t) => [...sketcher.signature(t)].join(',')).join(';'));
}
if (out[0] !== out[1]) throw new Error('WASM and plain JavaScript differ');
const pairs = await kernel.allPairs(texts, { threshold: 0.5 });
const found = await kernel.clusters(texts, { threshold: 0.5 });
const index = new kernel.OnlineIndex({ capacity: 100, seed: 42 });
for (const t of texts) index.add(t);
const again = kernel.OnlineIndex.restore([...index.snapshot()], { capacity: 100, seed: 42 });
return JSON.stringify([out[0], [...pairs.a], [...pairs.similarity], found.clusters.map((c) => [...c]), again.query(texts[3]),
  kernel.similarity(texts[3], texts[5])]);
`;

function texts(): string[] {
  const letter =
    '我于2024年5月因公司倒闭失业，现申请停息挂账，依据《商业银行信用卡业务监督管理办法》第七十条协商个性化分期还款。';
  const english =
    'I am writing under section 609 of the Fair Credit Reporting Act to demand that you remove this account from my file at once.';
  return [
    '',
    'short',
    '短',
    letter,
    letter.replace('倒闭', '裁员'),
    `${letter}${english}`,
    english,
    english.toUpperCase(),
    'ﬁ ﷺ ㍿ Ωvi\u043elation 😀😀 x\u200by',
  ];
}

const expected = async () => {
  const kernel = (await import('../../libs/kernel/main.js')) as object;
  const run = new Function('kernel', `return (async () => { ${PROGRAM} })()`) as (k: object) => Promise<string>;
  return run(kernel);
};

describe('the kernel as a package', () => {
  it('has no dependency, a licence, a README and types for its few functions', () => {
    const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as Record<string, unknown>;
    expect(manifest['dependencies']).toBeUndefined();
    expect(readFileSync(join(installed, 'LICENSE'), 'utf8')).toContain('MIT');
    expect(readFileSync(join(installed, 'README.md'), 'utf8')).toContain("from '@claque/kernel'");
    const types = readFileSync(join(installed, 'main.d.ts'), 'utf8');
    for (const name of ['createSketcher', 'similarity', 'allPairs', 'clusters', 'OnlineIndex'])
      expect(types).toContain(name);
  });

  it('runs in Node, and its threads and files with it', async () => {
    writeFileSync(
      join(folder, 'run.mjs'),
      `import * as kernel from '@claque/kernel';
       import * as node from '@claque/kernel/node';
       const run = async () => { ${PROGRAM} };
       const texts = ${JSON.stringify(texts())};
       const two = await node.clusters(texts, { threshold: 0.5, workers: 2 });
       const one = await kernel.clusters(texts, { threshold: 0.5 });
       if (JSON.stringify(one) !== JSON.stringify(two)) throw new Error('threads differ');
       const index = new kernel.OnlineIndex({ capacity: 10 });
       index.add(texts[3]);
       await node.saveSnapshot(index, 'index.snapshot');
       if (node.loadSnapshot('index.snapshot', { capacity: 10 }).size !== 1) throw new Error('snapshot differs');
       process.stdout.write(await run());`,
    );
    const output = execFileSync(process.execPath, ['run.mjs'], { cwd: folder, encoding: 'utf8' });
    expect(output).toBe(await expected());
  });

  it('has types that hold, without those of Node', () => {
    writeFileSync(
      join(folder, 'typed.ts'),
      `import { allPairs, createSketcher, OnlineIndex, similarity, type Sketcher } from '@claque/kernel';
       import { loadSnapshot } from '@claque/kernel/node';
       const s: Sketcher = createSketcher({ seed: 1 });
       const slots: Uint32Array = s.signature('text');
       const j: number = similarity('a', 'b').jaccard;
       export const all = [slots, j, allPairs(['a']), OnlineIndex, loadSnapshot];\n`,
    );
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: {
          strict: true,
          noEmit: true,
          module: 'nodenext',
          target: 'es2023',
          lib: ['es2024', 'dom'],
          types: [],
        },
        files: ['typed.ts'],
      }),
    );
    const { status, stdout } = spawnSync(join(packageRoot(), 'node_modules/.bin/tsc'), ['-p', folder], {
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([0, '']);
  });
});

const executable = process.env['CLAQUE_CHROMIUM'] ?? '';
(executable === '' ? describe.skip : describe)('the kernel in a browser', () => {
  let server: Server;
  let browser: Browser;
  let address = '';
  beforeAll(async () => {
    const types: Record<string, string> = { '.js': 'text/javascript', '.html': 'text/html' };
    server = createServer((request, response) => {
      const path = new URL(request.url!, 'http://x').pathname;
      if (path === '/') {
        response.setHeader('content-type', 'text/html').end('<!doctype html><title>kernel</title>');
        return;
      }
      try {
        const body = readFileSync(join(installed, path));
        response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream').end(body);
      } catch {
        response.writeHead(404).end();
      }
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    address = `http://127.0.0.1:${(server.address() as { port: number }).port}/`;
    browser = await chromium.launch({
      executablePath: executable,
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
    });
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  it('gives the same bits as in Node', async () => {
    const page = await browser.newPage();
    await page.goto(address);
    const output = await page.evaluate(`import('/main.js').then((kernel) => (async () => { ${PROGRAM} })())`);
    const digest = (s: string) => createHash('sha256').update(s).digest('hex');
    expect(digest(output as string)).toBe(digest(await expected()));
  });
});
