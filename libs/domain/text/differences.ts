import { align, MASK_TOKEN, NUMBER_TOKEN, tokens } from '../../kernel/index.js';

/** A stretch of a text that the other text has too (`same`), or has not. */
export interface Segment {
  readonly text: string;
  readonly same: boolean;
}

/** Tokens that have one value however they are written. */
const SLOTS: ReadonlySet<number> = new Set([NUMBER_TOKEN, MASK_TOKEN]);

/** Texts further apart than this are marked as different from where they part. */
const LIMIT = 1500;

/** Two texts with what differs marked in both; the segments of each put together are the text itself. */
export function differences(a: string, b: string): { a: Segment[]; b: Segment[] } {
  const x = tokens(a);
  const y = tokens(b);
  const partner = align(x.values, y.values, LIMIT);
  const inB = new Uint8Array(y.length);
  const inA = new Uint8Array(x.length);
  for (let i = 0; i < x.length; i++) {
    if (partner[i] === -1) continue;
    // Two numbers, or two masks, fill the same slot; they are the same text only if they are written alike.
    if (a.slice(x.starts[i], x.ends[i]) !== b.slice(y.starts[partner[i]], y.ends[partner[i]]) && SLOTS.has(x.values[i]))
      continue;
    inA[i] = 1;
    inB[partner[i]] = 1;
  }
  return { a: segments(a, x.starts, x.ends, inA), b: segments(b, y.starts, y.ends, inB) };
}

function segments(text: string, starts: Uint32Array, ends: Uint32Array, same: Uint8Array): Segment[] {
  const result: Segment[] = [];
  let from = 0;
  let current = true;
  for (let i = 0; i < same.length; i++) {
    const is = same[i] === 1;
    if (is === current) continue;
    // A change that starts a difference begins at its token. One that ends a difference begins after the last token.
    const at = is ? ends[i - 1] : starts[i];
    if (at > from) result.push({ text: text.slice(from, at), same: current });
    from = at;
    current = is;
  }
  if (from < text.length) result.push({ text: text.slice(from), same: current });
  return result;
}
