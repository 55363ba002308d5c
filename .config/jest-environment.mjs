// The environment of the tests: jest's own for Node, in a context with a plain global object. jest puts a proxy behind that object, so
// that each look at Math or Uint32Array leaves compiled code; an analysis looks millions of times, and took three to seven times as long.
// Each test file has a folder for temporary files of its own, which goes with it: what a test or its processes forget is not kept.
// Processes that it leaves are ended first, by name. An embedded database whose files vanish turns for ever and hears no signal. So the
// folder of a file that failed stays until the whole run ends: a test that ran out of time may still hold a database in it.
import { appendFileSync, chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const vm = createRequire(import.meta.url)('node:vm');
const { TestEnvironment } = createRequire(import.meta.url)('jest-environment-node');

/** Processes by their parents; empty where the system does not tell. */
function children() {
  const found = new Map();
  let all = [];
  try {
    all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    // not Linux
  }
  for (const pid of all)
    try {
      // The name stands in brackets and may hold anything.
      const [state, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      if (state !== 'Z') found.set(Number(parent), [...(found.get(Number(parent)) ?? []), Number(pid)]);
    } catch {
      // it ended meanwhile
    }
  return found;
}

/** Ends what this process has begun and not ended, with all that is below; tells what it was. */
function endLeft() {
  const all = children();
  const below = (pid) => (all.get(pid) ?? []).flatMap((child) => [child, ...below(child)]);
  const ended = [];
  for (const pid of below(process.pid))
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').slice(0, 4).join(' ');
      process.kill(pid, 'SIGKILL');
      ended.push(command);
    } catch {
      // it ended meanwhile
    }
  return ended;
}

/** Seconds of processors that this process and the children that it waited for took so far. */
function cpuSeconds() {
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / 100;
}

export default class PlainEnvironment extends TestEnvironment {
  constructor(config, context) {
    const outside = process.env.TMPDIR;
    // Set before the parent copies the variables for the test.
    const own = mkdtempSync(join(tmpdir(), 'claque-test-'));
    // PostgreSQL's own user must get through, where a test starts a server of its own.
    chmodSync(own, 0o755);
    process.env.TMPDIR = own;
    // The parent makes its context in its constructor, out of what it is given.
    const { createContext } = vm;
    vm.createContext = () => createContext(vm.constants.DONT_CONTEXTIFY);
    try {
      super(config, context);
    } finally {
      vm.createContext = createContext;
    }
    this.own = own;
    this.outside = outside;
    this.path = context.testPath;
    this.failed = false;
    if (process.env.CLAQUE_TEST_CPU) this.begun = [cpuSeconds(), Date.now()];
  }

  handleTestEvent({ name }) {
    if (['test_fn_failure', 'hook_failure', 'error'].includes(name)) this.failed = true;
  }

  async teardown() {
    await super.teardown();
    if (this.outside === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = this.outside;
    for (const command of endLeft()) process.stdout.write(`left by ${this.path}, and ended: ${command}\n`);
    if (this.begun) {
      const [cpu, at] = this.begun;
      appendFileSync(
        process.env.CLAQUE_TEST_CPU,
        `${Math.round(cpuSeconds() - cpu)} ${Math.round((Date.now() - at) / 1000)} ${this.path}\n`,
      );
    }
    if (!this.failed) rmSync(this.own, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
