/**
 * The null model: what a world looks like in which people hold values by chance.
 * Every value keeps its type and its number of holders in each stratum.
 * Every unit stays in its stratum (a lender's week). Who holds which value is dealt out again.
 * What is common to a stratum, such as the crowd that a piece of news brings, stays in the null.
 * Only who holds what with what goes. A permutation test in strata.
 * (P. Good, "Permutation, Parametric, and Bootstrap Tests of Hypotheses", 3rd ed., 2005, ch. 3.)
 */
import { PackedIncidence } from './incidence.js';
import { LEAST_STRATUM } from './strata.js';

export class NullModel {
  /** Units observed in each type, ordered by stratum. Also where the deck of each holding begins, and its size. */
  private readonly decks: Uint32Array[] = [];
  private readonly begin: Uint32Array;
  private readonly size: Uint32Array;
  /** Decks as they are dealt from, and how far: made once, and laid out again for each world. */
  private dealing: { readonly decks: Uint32Array[]; readonly dealt: Uint32Array[] } | null = null;

  /** @param incidence its strata are numbered below the number of units. */
  constructor(private readonly incidence: PackedIncidence) {
    const strata = incidence.stratumOf;
    const { familyOf, units, observed, values, starts, holding, typeOf } = incidence;
    this.begin = new Uint32Array(holding.length);
    this.size = new Uint32Array(holding.length);
    const beginOf: Uint32Array[] = [];
    const sizeOf: Uint32Array[] = [];
    for (let t = 0; t < familyOf.length; t++) {
      const count = new Uint32Array(units + 1);
      for (let u = 0; u < units; u++) if ((observed[u] >>> t) & 1) count[strata[u]]++;
      // Small strata are pooled into one more, numbered `units`.
      let pooled = 0;
      for (let s = 0; s < units; s++)
        if (count[s] < LEAST_STRATUM) {
          pooled += count[s];
          count[s] = 0;
        }
      count[units] = pooled;
      const start = new Uint32Array(units + 2);
      for (let s = 0; s <= units; s++) start[s + 1] = start[s] + count[s];
      const next = start.slice();
      const deck = new Uint32Array(start[units + 1]);
      for (let u = 0; u < units; u++)
        if ((observed[u] >>> t) & 1) deck[next[count[strata[u]] === 0 ? units : strata[u]]++] = u;
      this.decks.push(deck);
      beginOf.push(start);
      sizeOf.push(count);
    }
    for (let v = 0; v < values; v++) {
      const t = typeOf[v];
      for (let k = starts[v]; k < starts[v + 1]; k++) {
        const own = strata[holding[k]];
        const s = sizeOf[t][own] === 0 ? units : own;
        this.begin[k] = beginOf[t][s];
        this.size[k] = sizeOf[t][s];
      }
    }
  }

  /** One world by chance. A unit that is dealt a value twice holds it once. */
  deal(next: () => number): PackedIncidence {
    const { starts, holding } = this.hands(next);
    const { typeOf, familyOf, units, observed, stratumOf } = this.incidence;
    return new PackedIncidence(
      units,
      typeOf,
      familyOf,
      starts,
      holding,
      observed,
      stratumOf,
      this.incidence.countedStrata(),
    );
  }

  /** The holders alone of one world by chance: value v is held by `holding[starts[v] .. starts[v + 1]]`. */
  hands(next: () => number): { readonly starts: Uint32Array; readonly holding: Uint32Array } {
    const { typeOf, starts, values, holding, units } = this.incidence;
    // How far each stratum's deck is dealt: going through it without replacement keeps how many values a unit can hold.
    this.dealing ??= {
      decks: this.decks.map((deck) => new Uint32Array(deck.length)),
      dealt: this.decks.map((deck) => new Uint32Array(deck.length)),
    };
    const { decks, dealt } = this.dealing;
    this.decks.forEach((deck, t) => {
      decks[t].set(deck);
      dealt[t].fill(0);
    });
    const newStarts = new Uint32Array(values + 1);
    const drawn = new Uint32Array(holding.length);
    const last = new Uint32Array(units);
    let out = 0;
    for (let v = 0; v < values; v++) {
      const deck = decks[typeOf[v]];
      const position = dealt[typeOf[v]];
      for (let k = starts[v]; k < starts[v + 1]; k++) {
        const begin = this.begin[k];
        const size = this.size[k];
        const at = position[begin];
        position[begin] = at + 1 === size ? 0 : at + 1;
        const pick = begin + at + Math.floor(next() * (size - at));
        const unit = deck[pick];
        deck[pick] = deck[begin + at];
        deck[begin + at] = unit;
        if (last[unit] === v + 1) continue;
        last[unit] = v + 1;
        drawn[out++] = unit;
      }
      newStarts[v + 1] = out;
    }
    return { starts: newStarts, holding: drawn.subarray(0, out) };
  }
}
