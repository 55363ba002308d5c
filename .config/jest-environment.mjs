// The environment of the tests: jest's own for Node, in a context with a plain global object. jest puts a proxy behind that object, so
// that each look at Math or Uint32Array leaves compiled code; an analysis looks millions of times, and took three to seven times as long.
import { createRequire } from 'node:module';

const vm = createRequire(import.meta.url)('node:vm');
const { TestEnvironment } = createRequire(import.meta.url)('jest-environment-node');

export default class PlainEnvironment extends TestEnvironment {
  constructor(config, context) {
    // The parent makes its context in its constructor, out of what it is given.
    const { createContext } = vm;
    vm.createContext = () => createContext(vm.constants.DONT_CONTEXTIFY);
    try {
      super(config, context);
    } finally {
      vm.createContext = createContext;
    }
  }
}
