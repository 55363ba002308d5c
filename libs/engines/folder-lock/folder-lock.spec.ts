import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { FolderLock } from './folder-lock.js';

const folder = mkdtempSync(join(tmpdir(), 'claque-folder-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A process that takes locks at its parent's word; the product's own file, with types stripped by Node. */
const RIVAL = `
import { registerHooks } from 'node:module';
registerHooks({ resolve: (name, context, next) => next(name.startsWith('.') ? name.replace(/[.]js$/, '.ts') : name, context) });
const { FolderLock } = await import(process.argv[1]);
let lock = null;
process.on('message', ([what, folder]) => {
  if (what === 'take') {
    try { lock = FolderLock.take(folder); process.send('held'); }
    catch (error) { process.send(error.code ?? String(error)); }
  } else { lock?.release(); lock = null; process.send('free'); }
});
process.send('ready');
`;

interface Rival {
  readonly child: ChildProcess;
  readonly ask: (what: 'take' | 'release', folder: string) => Promise<string>;
}

async function rival(): Promise<Rival> {
  const file = new URL('./folder-lock.ts', `file://${process.cwd()}/libs/engines/folder-lock/`).href;
  const child = spawn(
    process.execPath,
    ['--no-warnings', '--experimental-transform-types', '--input-type=module', '-e', RIVAL, file],
    {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: { ...process.env, NODE_OPTIONS: '' },
    },
  );
  const heard = () =>
    new Promise<string>((resolve, reject) => {
      child.setMaxListeners(0);
      child.once('message', (m) => resolve(String(m)));
      child.once('exit', (code) => reject(new Error(`the rival ended with ${code}`)));
    });
  await heard();
  return {
    child,
    ask: (what, name) => {
      const answer = heard();
      child.send([what, name]);
      return answer;
    },
  };
}

describe('FolderLock', () => {
  it('lets one process in, and the next one after it', () => {
    const lock = FolderLock.take(folder);
    expect(FolderLock.held(folder)).toBe(true);
    expect(() => FolderLock.take(folder)).toThrow(`in use by process ${process.pid}`);
    lock.release();
    expect(FolderLock.held(folder)).toBe(false);
    FolderLock.take(folder).release();
  });

  it('is never held twice where four processes find a stale lock at once', async () => {
    const rivals = await Promise.all([rival(), rival(), rival(), rival()]);
    const outcomes = new Map<number, number>();
    for (let trial = 0; trial < 150; trial++) {
      const contested = join(folder, `t${trial}`);
      // What a killed process of this and of an earlier version leaves behind.
      FolderLock.take(contested).release();
      writeFileSync(join(contested, 'claque.lock'), trial % 2 === 0 ? '999999 12345\n' : '999999 12345 os\n');
      const answers = await Promise.all(rivals.map((r) => r.ask('take', contested)));
      const held = answers.filter((a) => a === 'held').length;
      outcomes.set(held, (outcomes.get(held) ?? 0) + 1);
      for (const a of answers) expect(['held', 'CLQ_FOLDER_LOCKED']).toContain(a);
      await Promise.all(rivals.map((r) => r.ask('release', contested)));
    }
    for (const { child } of rivals) child.kill('SIGKILL');
    // One of the four gets in each time.
    expect([...outcomes]).toEqual([[1, 150]]);
  }, 90_000);

  it('is free at the moment that its holder is killed, before anybody has reaped it', async () => {
    const { child, ask } = await rival();
    expect(await ask('take', folder)).toBe('held');
    expect(() => FolderLock.take(folder)).toThrow(`in use by process ${child.pid}`);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    FolderLock.take(folder).release();
  });

  it('asks no process id: one that was given again, and the same one in another container, change nothing', () => {
    for (const left of [`${process.pid} 1\n`, `1 1 os\n`, `${process.ppid} 1 os\n`]) {
      writeFileSync(join(folder, 'claque.lock'), left);
      FolderLock.take(folder).release();
    }
  });

  it('honors a live server of an earlier version, which locks by its id and start alone', () => {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
    const start = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    writeFileSync(join(folder, 'claque.lock'), `${process.ppid} ${start}\n`);
    expect(() => FolderLock.take(folder)).toThrow('CLQ_FOLDER_LOCKED');
    rmSync(join(folder, 'claque.lock'));
    FolderLock.take(folder).release();
  });
});
