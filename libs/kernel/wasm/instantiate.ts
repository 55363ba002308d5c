import { WASM } from './kernel.generated.js';

/** What assembly/kernel.ts exports; addresses and counts are integers. */
export interface Exports {
  setup(keys: number, table: number, expansions: number, masks: number, scratch: number): void;
  hashText(
    text: number,
    size: number,
    values: number,
    flags: number,
    words: number,
    characters: number,
    out: number,
  ): number;
  /** Into 128 slots at byte 3072. */
  sketch(hashes: number, n: number): void;
  sketchMany(hashes: number, offsets: number, count: number, out: number): void;
  compact(out: number): void;
  compare(
    i: number,
    m: number,
    heads: number,
    width: number,
    tailStarts: number,
    tails: number,
    marks: number,
    sizes: number,
    threshold: number,
    out: number,
  ): number;
  tokensSeen(): number;
}

let compiled: WebAssembly.Module | null | undefined;

/** An instance with a memory of its own, or null where the runtime lacks WebAssembly SIMD or is big-endian. */
export function instantiate(): { exports: Exports; memory: WebAssembly.Memory } | null {
  if (compiled === undefined) compiled = compile();
  if (compiled === null) return null;
  const memory = new WebAssembly.Memory({ initial: 8 });
  const instance = new WebAssembly.Instance(compiled, { env: { memory } });
  return { exports: instance.exports as unknown as Exports, memory };
}

function compile(): WebAssembly.Module | null {
  if (typeof WebAssembly === 'undefined' || new Uint8Array(Uint16Array.of(1).buffer)[0] !== 1) return null;
  const bytes = Uint8Array.from(atob(WASM), (c) => c.charCodeAt(0));
  return WebAssembly.validate(bytes) ? new WebAssembly.Module(bytes) : null;
}
