import { CONTENT_RULES } from './chances.js';
import type { PaperItems } from './papers.js';

/** How often words stand on the papers of a form, each clump of them once. */
export class FormWords {
  private readonly counts = new Map<number, Map<number, number>>();
  private readonly sizes = new Map<number, number>();

  constructor(
    private readonly papers: readonly PaperItems[],
    private readonly clumpOf: Int32Array,
  ) {
    const byClump = new Map<number, number[]>();
    clumpOf.forEach((c, i) => {
      byClump.set(c, [...(byClump.get(c) ?? []), i]);
    });
    for (const list of byClump.values())
      for (const form of new Set(list.map((i) => papers[i].form))) {
        this.sizes.set(form, (this.sizes.get(form) ?? 0) + 1);
        const inForm = this.counts.get(form) ?? new Map<number, number>();
        this.counts.set(form, inForm);
        for (const w of new Set(list.filter((i) => papers[i].form === form).flatMap((i) => [...papers[i].wording])))
          inForm.set(w, (inForm.get(w) ?? 0) + 1);
      }
  }

  /** Share of their words beyond the form that both say, 0 to 1. Null where the form or what is left is too small to say. */
  share(a: number, b: number): number | null {
    const [p, q] = [this.papers[a], this.papers[b]];
    const together = this.clumpOf[a] === this.clumpOf[b] ? 1 : 2;
    const forms = [...new Set([p.form, q.form])];
    if (forms.reduce((s, f) => s + this.sizes.get(f)!, 0) - together < CONTENT_RULES.words.fewestOthers) return null;
    const own = (w: number, holds: number) => forms.reduce((s, f) => s + (this.counts.get(f)!.get(w) ?? 0), 0) <= holds;
    let both = 0;
    let either = 0;
    const [x, y] = [p.wording, q.wording];
    for (let i = 0, j = 0; i < x.length || j < y.length; ) {
      if (j >= y.length || (i < x.length && x[i] < y[j])) either += own(x[i++], 1) ? 1 : 0;
      else if (i >= x.length || y[j] < x[i]) either += own(y[j++], 1) ? 1 : 0;
      else {
        const beyond = own(x[i++], together) ? 1 : 0;
        j++;
        both += beyond;
        either += beyond;
      }
    }
    return either < CONTENT_RULES.words.least ? null : both / either;
  }
}

/** Bits of a share of the words beyond the form. */
export function wordsBits(share: number | null): number {
  if (share === null) return 0;
  return share >= 0.7 ? 5 : share >= 0.5 ? 3.5 : share >= 0.35 ? 1.5 : share < 0.15 ? -2 : 0;
}
