import { align, tokens } from '../../../kernel/index.js';
import type { SlotType, TemplatePart } from '../../model/index.js';

/** Texts further apart than this are no copies of the letter. */
const LIMIT = 1500;

/** Where a copy wrote something into a slot, as UTF-16 units. */
export interface Filling {
  readonly slot: number;
  readonly type: SlotType;
  readonly start: number;
  readonly end: number;
}

/**
 * Where a copy wrote something into the slots of a letter.
 * What stands between two stretches of fixed text belongs to the slot between them.
 * Words that copies add elsewhere are nobody's filling.
 *
 * @param parts a template's parts in order.
 * @returns in the order of the text; none for a copy that cannot be laid on the letter.
 */
export function filled(parts: readonly TemplatePart[], copy: string): Filling[] {
  const values: number[] = [];
  // Slot in front of each token of the fixed text, and behind the last. An index into the result, or -1.
  const before: number[] = [];
  const slots: Extract<TemplatePart, { readonly slot: number }>[] = [];
  let waiting = -1;
  for (const part of parts) {
    if (!('fixed' in part)) {
      waiting = slots.push(part) - 1;
      continue;
    }
    for (const value of tokens(part.fixed).values) {
      values.push(value);
      before.push(waiting);
      waiting = -1;
    }
  }
  before.push(waiting);
  const written = tokens(copy);
  const partner = align(written.values, Uint32Array.from(values), LIMIT);
  const result: Filling[] = [];
  let last = -1;
  let from = 0;
  for (let k = 0; k <= written.length; k++) {
    const at = k === written.length ? values.length : partner[k];
    if (at === -1) continue;
    if (k > from) {
      // The slot between the two neighbors, where just one lies there.
      const open = before.slice(last + 1, at + 1).filter((s) => s !== -1);
      if (open.length === 1) {
        const { slot, type } = slots[open[0]];
        result.push({ slot, type, start: written.starts[from], end: written.ends[k - 1] });
      }
    }
    last = at;
    from = k + 1;
  }
  return result;
}

/** What a copy wrote into each slot, in the order of the slots; empty where nothing was written. */
export function fillings(parts: readonly TemplatePart[], copy: string): string[] {
  const found = new Map(filled(parts, copy).map((f) => [f.slot, copy.slice(f.start, f.end)]));
  return parts.flatMap((p) => ('fixed' in p ? [] : [found.get(p.slot) ?? '']));
}
