import { benjaminiHochberg, LEAST_STRATUM, logPoissonTail, UnionFind, wilson } from '../../../kernel/index.js';
import { VALUE_TYPES } from '../../shared-values/value.js';
import { ascending, CARRIERS, type HeldCounter, heldCounter, type Searched, type Seed } from './seed.js';

/** False discovery rate over all stocks. */
const Q = 0.01;
const LEAST = 3;
/** One tie is anybody's. */
const LEAST_TIES = 2;
/** Share of those who use a stock who must hold a second trace: below it, it is how people write. */
const COMPANY = 0.2;
/** A value keeps a stock's people company where at least this share of its holders use the stock. */
const HALF = 0.5;
const MANY = 60;

interface Kept {
  readonly sentences: number;
  readonly units: readonly number[];
  /** Values that keep company. */
  readonly values: readonly number[];
  readonly logP: number;
}

/**
 * People who write from one stock of sentences and share numbers or accounts more than chance explains.
 * Each value may be held by two alone: what counts is how many of the people such values tie together.
 * Words make no group by themselves, and a stock joins nobody to anything.
 */
export function stocksInCompany(searched: Searched): Seed[] {
  const { live, incidence } = searched;
  const stocks = live.flatMap((v, i) => (v.kind === 'sentences' ? [i] : []));
  if (stocks.length === 0) return [];
  const count = heldCounter(incidence);
  const chance = new Chance(searched);
  const kept = stocks.map((s) => companyOf(searched, s, chance, count));
  const adjusted = benjaminiHochberg(
    kept.map((k) => k.logP),
    Math.max(1, stocks.length),
  );
  return kept.flatMap(({ sentences, units, values }, k): Seed[] => {
    if (adjusted[k] > Math.log(Q)) return [];
    const more = values.flatMap((v) => Array.from(incidence.holders(v)));
    return [
      {
        units: ascending([...units, ...more]),
        values: ascending([sentences, ...values]),
        logQ: adjusted[k],
        expected: Math.exp(adjusted[k]),
      },
    ];
  });
}

/** How many values that one hand gives out have how many holders, for each type. */
function sizesOf({ live }: Searched): ReadonlyMap<number, number>[] {
  const sizes = VALUE_TYPES.map(() => new Map<number, number>());
  for (const v of live)
    if (CARRIERS.has(v.kind)) sizes[v.type].set(v.units.length, (sizes[v.type].get(v.units.length) ?? 0) + 1);
  return sizes;
}

function companyOf(searched: Searched, sentences: number, chance: Chance, count: HeldCounter): Kept {
  const { live, incidence } = searched;
  const units = Array.from(incidence.holders(sentences));
  const none: Kept = { sentences, units, values: [], logP: 0 };
  const { values, held } = count(units);
  const own = values.filter((v, k) => CARRIERS.has(live[v].kind) && held[k] >= HALF * incidence.holders(v).length);
  if (own.length === 0) return none;
  const place = new Map(units.map((u, i) => [u, i]));
  const union = new UnionFind(units.length);
  const holding = new Uint32Array(units.length);
  for (const v of own) {
    let first = -1;
    for (const u of incidence.holders(v)) {
      const i = place.get(u);
      if (i === undefined) continue;
      holding[i] |= 1 << incidence.typeOf[v];
      if (first === -1) first = i;
      else union.join(first, i);
    }
  }
  if (!isCompany(incidence, sentences, holding)) return none;
  const ties = union.components(2).reduce((n, c) => n + c.length - 1, 0);
  const mean = chance.ties(sentences, units);
  return ties < LEAST_TIES || ties <= mean ? none : { sentences, units, values: own, logP: logPoissonTail(ties, mean) };
}

/** Whether enough hold one of the values. Of a kind that few channels ask for, those count who were asked. */
function isCompany(incidence: Searched['incidence'], sentences: number, holding: Uint32Array): boolean {
  const people = holding.reduce((n, mask) => n + (mask === 0 ? 0 : 1), 0);
  if (people >= Math.max(LEAST, COMPANY * holding.length)) return true;
  return VALUE_TYPES.some((_, t) => {
    const n = holding.reduce((sum, mask) => sum + ((mask >>> t) & 1), 0);
    return n >= LEAST && wilson(n, Math.max(n, incidence.seen(sentences, t))).low >= COMPANY;
  });
}

/** How many ties values make by chance among some people. */
class Chance {
  private readonly sizes: ReadonlyMap<number, number>[];
  /** Units of each stratum. */
  private readonly strata = new Map<number, number>();

  constructor(private readonly searched: Searched) {
    this.sizes = sizesOf(searched);
    const { stratumOf } = searched.incidence;
    for (const s of stratumOf) this.strata.set(s, (this.strata.get(s) ?? 0) + 1);
  }

  ties(sentences: number, units: readonly number[]): number {
    const { incidence } = this.searched;
    const crowding = this.crowding(units);
    let mean = 0;
    this.sizes.forEach((sizes, t) => {
      const asked = incidence.universe(t, t);
      if (asked === 0) return;
      const p = Math.min(1, (crowding * incidence.seen(sentences, t)) / asked);
      for (const [holders, values] of sizes) mean += values * tiesOf(holders, p);
    });
    return mean;
  }

  /**
   * How many times likelier two of a stratum are both among some people than two of all are. Its square root is what one is worth.
   * Values are taken to be shared within strata alone, so it is the most that strata explain. Small ones are taken together.
   */
  private crowding(units: readonly number[]): number {
    const { stratumOf, units: all } = this.searched.incidence;
    const own = new Map<number, number>();
    let [pooled, pool] = [0, 0];
    for (const n of this.strata.values()) if (n < LEAST_STRATUM) pool += n;
    for (const u of units) {
      const s = stratumOf[u];
      if (this.strata.get(s)! < LEAST_STRATUM) pooled++;
      else own.set(s, (own.get(s) ?? 0) + 1);
    }
    let both = pool === 0 ? 0 : pooled ** 2 / pool;
    for (const [s, n] of own) both += n ** 2 / this.strata.get(s)!;
    return Math.max(1, Math.sqrt((both * all) / units.length ** 2));
  }
}

/** Ties that a value makes on average where half of its holders are there. Each of them is with a chance. */
function tiesOf(holders: number, p: number): number {
  // Half of many are never there by chance.
  if (holders > MANY && p < HALF / 2) return 0;
  let mean = 0;
  let chance = (1 - p) ** holders;
  for (let h = 1; h <= holders; h++) {
    chance = p === 1 ? Number(h === holders) : (chance * (holders - h + 1) * p) / (h * (1 - p));
    if (h >= LEAST_TIES && h >= HALF * holders) mean += (h - 1) * chance;
  }
  return mean;
}
