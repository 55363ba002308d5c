// Preloaded into a server of a test: its clock runs ahead by the days that a file says. Timers run as they are.
import { readFileSync } from 'node:fs';

const file = process.env.CLAQUE_TEST_CLOCK;
const Real = Date;
let read = 0;
let shift = 0;
function now() {
  const real = Real.now();
  if (real - read > 20) {
    read = real;
    try {
      shift = Number(readFileSync(file, 'utf8')) * 86_400_000;
    } catch {
      shift = 0;
    }
  }
  return real + shift;
}
globalThis.Date = class Shifted extends Real {
  constructor(...args) {
    if (args.length === 0) super(now());
    else super(...args);
  }
  static now() {
    return now();
  }
};
