import type { Corpus } from '../domain/corpus.js';
import { searchedOf } from '../domain/pipeline/groups/find-groups.js';
import { searchGroups } from '../domain/pipeline/groups/search.js';
import { dayNumber } from '../domain/text/dates.js';
import type { Answers } from './measure.js';

const BATCH_DAYS = 7;

export interface TimeToDetect {
  readonly ring: string;
  readonly difficulty: string;
  readonly size: number;
  /** Days from the ring's third complaint to the batch that put three of its members into a group. Null: never. */
  readonly days: number | null;
  /** Members who had complained by then. */
  readonly filed: number | null;
}

/**
 * When each ring would have been seen as a group. Complaints arrive in batches of a week, and groups are searched after each.
 * Letters are clustered once over the whole time, so a letter is known by its later copies too. That favors the first weeks.
 */
export function detectTimes(corpus: Corpus, answers: Answers, seed: number): TimeToDetect[] {
  const { complaints } = corpus;
  const table = corpus.get('traces');
  const { size } = corpus.get('households');
  const days = complaints.map((c) => dayNumber(c.receivedAt));
  const ringOf = new Map(answers.rings.flatMap((r, i) => r.debtors.map((d) => [d, i] as const)));
  const dated = days.filter((d) => !Number.isNaN(d));
  const first = dated.reduce((x, y) => Math.min(x, y), Number.POSITIVE_INFINITY);
  const last = dated.reduce((x, y) => Math.max(x, y), Number.NEGATIVE_INFINITY);
  const filed: number[][] = answers.rings.map(() => []);
  complaints.forEach((_, i) => {
    const r = ringOf.get(corpus.debtorOf(i));
    if (r !== undefined && !Number.isNaN(days[i])) filed[r].push(days[i]);
  });
  for (const list of filed) list.sort((x, y) => x - y);
  const found = new Array<number | null>(answers.rings.length).fill(null);
  for (let end = first + BATCH_DAYS; end < last + BATCH_DAYS; end += BATCH_DAYS) {
    const known = new Uint8Array(size);
    days.forEach((d, i) => {
      if (d < end) known[corpus.householdOf(i)] = 1;
    });
    const values = table.values.map((v) => {
      const places = v.places.filter((p) => days[p.complaint] < end);
      const units = Uint32Array.from(new Set(places.map((p) => corpus.householdOf(p.complaint)))).sort();
      return { ...v, places, units };
    });
    // Who has not complained yet was asked for nothing yet.
    const observed = table.observed.map((row) => row.map((asked, u) => (known[u] === 1 ? asked : 0)));
    const observedUnits = observed.map((row) => row.reduce((sum, x) => sum + x, 0));
    const searched = searchedOf(corpus, { values, observed, observedUnits }, seed);
    for (const group of searchGroups(searched)) {
      const inside = new Map<number, Set<string>>();
      for (const v of group.values)
        for (const p of searched.live[v].places) {
          const debtor = corpus.debtorOf(p.complaint);
          const r = ringOf.get(debtor);
          if (r === undefined) continue;
          const set = inside.get(r);
          if (set) set.add(debtor);
          else inside.set(r, new Set([debtor]));
        }
      for (const [r, debtors] of inside) if (debtors.size >= 3 && found[r] === null) found[r] = end;
    }
  }
  return answers.rings.map((ring, r): TimeToDetect => {
    const at = found[r];
    return {
      ring: ring.id,
      difficulty: ring.difficulty,
      size: ring.debtors.length,
      days: at === null || filed[r].length < 3 ? null : Math.max(0, at - filed[r][2]),
      filed: at === null ? null : filed[r].filter((d) => d < at).length,
    };
  });
}
