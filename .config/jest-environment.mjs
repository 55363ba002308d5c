// The environment of the tests: jest's own for Node, in a context with a plain global object. jest puts a proxy behind that object, so
// that each look at Math or Uint32Array leaves compiled code; an analysis looks millions of times, and took three to seven times as long.
// Each test file has a folder for temporary files of its own, which goes with it: what a test or its processes forget is not kept.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const vm = createRequire(import.meta.url)('node:vm');
const { TestEnvironment } = createRequire(import.meta.url)('jest-environment-node');

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
  }

  async teardown() {
    await super.teardown();
    if (this.outside === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = this.outside;
    rmSync(this.own, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
