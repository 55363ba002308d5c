/** The command from anywhere and on the Node that a machine has: what the pages say about it is so. */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { ended, root, temporary } from './cli.js';

const folder = realpathSync(temporary());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const OLD = ['--import', join(root, 'test/e2e/old-node.mjs')];
const start = (script: string, args: readonly string[], env: Record<string, string> = {}) =>
  spawn(process.execPath, [...OLD, script, ...args], {
    cwd: folder,
    env: { ...process.env, NODE_OPTIONS: '', ...env },
  });
const command = join(root, 'scripts/claque.mjs');

describe('the command, typed in another folder on an older Node', () => {
  it('runs on the Node that Claque brings, with the paths of that folder and its exit codes', async () => {
    const rows = Array.from({ length: 3 }, (_, k) => `C${k},2024-05-0${k + 1},a text of its own ${k}`);
    writeFileSync(join(folder, 'mine.csv'), ['complaint_id,received_at,text', ...rows, 'C9,2024-05-09,'].join('\n'));
    const scan = await ended(start(command, ['scan', 'mine.csv', '--out', 'out']));
    expect([scan.code, scan.out]).toEqual([0, expect.stringContaining('4 complaints in, 3 with text')]);
    // An empty text is neither refused nor passed over in silence.
    expect(scan.out).toMatch(/1 complaint without text: taken in;.*1 件投诉没有正文/);
    expect(readdirSync(join(folder, 'out'))).toContain('report.html');
    expect((await ended(start(command, ['frob']))).code).toBe(2);
  });

  it('ends the server when it is asked to end', async () => {
    const server = start(command, ['serve'], { CLAQUE_FOLDER: join(folder, 'data'), CLAQUE_PORT: '0' });
    await new Promise<void>((resolve, reject) => {
      server.stdout.on('data', (d: Buffer) => d.toString().includes('ready at') && resolve());
      server.once('close', (code) => reject(new Error(`it ended with ${code}`)));
    });
    const end = ended(server);
    server.kill('SIGTERM');
    expect((await end).code).toBe(0);
  });

  it('says what to run where nothing is installed', async () => {
    const bare = join(folder, 'bare');
    mkdirSync(join(bare, 'scripts'), { recursive: true });
    cpSync(command, join(bare, 'scripts/claque.mjs'));
    const { code, err } = await ended(start(join(bare, 'scripts/claque.mjs'), ['--version']));
    expect([code, err]).toEqual([1, expect.stringMatching(/CLQ_NODE_OLD: .* run "npm run build" in .*bare/)]);
  });
});

describe('what is said of Node', () => {
  const semver = createRequire(import.meta.url)('semver') as {
    satisfies(version: string, range: string): boolean;
    minVersion(range: string): { version: string };
  };
  const read = (name: string) => readFileSync(join(root, name), 'utf8');
  const { engines, devDependencies } = JSON.parse(read('package.json')) as {
    engines: { node: string };
    devDependencies: { node: string };
  };
  const [, needed] = /NEEDED = '([\d.]+)'/.exec(read('scripts/claque.mjs')) ?? [];

  it('is the same in package.json and on the first page', () => {
    const [, least] = /^Node \((\d+) or newer\)/m.exec(read('README.md')) ?? [];
    expect(semver.minVersion(engines.node).version).toBe(`${least}.0.0`);
  });

  it('is what every dependency asks for', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { dev?: boolean; optional?: boolean; engines?: { node?: string } }>;
    };
    const asked = Object.entries(packages).filter(([name, p]) => name !== '' && !p.dev && !p.optional);
    expect(asked.length).toBeGreaterThan(200);
    for (const version of [needed ?? '', devDependencies.node])
      expect(
        asked.flatMap(([name, p]) => (semver.satisfies(version, p.engines?.node ?? '*') ? [] : [`${name} ${version}`])),
      ).toEqual([]);
  });

  it('stands on every page that shows a command: from where it is typed', () => {
    const pages = ['README.md', ...readdirSync(join(root, 'docs')).map((n) => `docs/${n}`)].filter((n) =>
      n.endsWith('.md'),
    );
    const showing = pages.filter((n) => read(n).includes('npx claque'));
    expect(showing).toContain('README.md');
    for (const page of showing) expect([page, read(page)]).toEqual([page, expect.stringMatching(/in the clone/i)]);
    expect(read('README.md')).toContain('node /path/to/claque/scripts/claque.mjs');
  });
});
