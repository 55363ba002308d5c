import type { ForeignWorld } from '../folder.js';
import { makeBackground } from './background.js';
import { makeCalls } from './calls.js';
import { type Cast, type Dose, daysOf, makeCast } from './casts.js';
import { hideBehind, makeFrames } from './frames.js';
import { ATTACKS, HONEST, type Kind } from './kinds.js';
import { Luck } from './luck.js';
import { writeCast } from './members.js';
import { Mint } from './mint.js';
import { makeHotlines, type Setting } from './people.js';
import { assemble } from './truth.js';

export interface ThirdOptions {
  readonly seed: number;
  /** All debtors together but the planted ones, 300 and more; about half are in groups. */
  readonly people: number;
  /** Share of an honest group's members who name the helper; left out: drawn for each group. */
  readonly named?: number;
  /** Fake complaints in each framed crowd; left out: drawn, 1 to 20. */
  readonly fakes?: number;
  /** How far letters are rewritten, 0 to 3; left out: drawn. */
  readonly level?: number;
  /** Letters without an own story; left out: drawn. */
  readonly bare?: boolean;
  /** Days from a group's first to its last complaint; left out: the kind's own. */
  readonly days?: number;
  /** Members of each group; left out: dealt. */
  readonly size?: number;
  /** Names of the kinds; left out: all. */
  readonly kinds?: readonly string[];
}

const DAY = 86_400_000;
const FROM = Date.UTC(2025, 0, 4);
const TO = Date.UTC(2025, 11, 20);
/** Sizes are dealt, not drawn: each world of 2,500 has a few large groups and many small ones. */
const HONEST_SIZES = [
  3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 10, 10, 12, 12, 13, 14, 15, 16, 18, 20, 20, 22, 24, 26, 28, 30, 35, 40, 40, 45,
  50, 60, 80, 150,
];
const ATTACK_SIZES = [3, 3, 4, 5, 6, 7, 8, 9, 10, 12, 12, 14, 15, 16, 18, 20, 22, 25, 30, 35, 40, 40, 60, 120];
const NAMED = [0, 0.1, 0.25, 0.4, 0.6, 0.8, 1];

/** One card of a deck for each kind: the deck is used up before it starts once more. */
function dealt<T>(deck: readonly T[], count: number, luck: Luck): T[] {
  const out: T[] = [];
  while (out.length < count) out.push(...luck.shuffled(deck));
  return out.slice(0, count);
}

function doseOf(kind: Kind, options: ThirdOptions, size: number, hiding: number, luck: Luck): Dose {
  const honest = kind.type === 'honest';
  const named = honest ? luck.one(NAMED) : kind.trick === 'badge' ? 0.7 : luck.one([0, 0, 0, 0.1]);
  const level = Math.max(kind.least ?? 0, honest ? luck.between(0, 3) : hiding);
  const bare = luck.hit(0.4);
  const days = daysOf(kind, hiding, luck);
  return {
    size: Math.max(3, Math.min(size, kind.most ?? 150)),
    named: honest ? (options.named ?? named) : named,
    level: Math.min(3, options.level ?? level),
    bare: options.bare ?? bare,
    days: Math.max(1, Math.min(options.days ?? days, 345)),
    hiding,
  };
}

function makeCasts(options: ThirdOptions, setting: Setting, luck: Luck): Cast[] {
  const wanted = (k: Kind) => options.kinds?.includes(k.kind) ?? true;
  const scale = Math.min(1, options.people / 2500);
  const casts: Cast[] = [];
  let room = Math.floor(options.people * 0.55);
  const all = [...HONEST, ...ATTACKS].filter(wanted);
  for (const [kinds, sizes] of [
    [HONEST, HONEST_SIZES],
    [ATTACKS, ATTACK_SIZES],
  ] as const) {
    // Kinds that stay small take small cards, so that the large ones go to kinds that may be large.
    const hands = luck
      .branch(`sizes ${sizes.length}`)
      .shuffled(kinds)
      .sort((a, b) => Number((a.most ?? 999) < 120) - Number((b.most ?? 999) < 120));
    const cards = dealt(sizes, kinds.length, luck.branch(`deck ${sizes.length}`));
    const small = kinds.filter((k) => (k.most ?? 999) < 120).length;
    const low = [...cards].sort((a, b) => a - b).slice(0, Math.ceil(kinds.length * 0.7));
    const kept = luck.branch(`low ${sizes.length}`).some(low, small);
    for (const card of kept) cards.splice(cards.indexOf(card), 1);
    const sizeOf = new Map(hands.map((k, i) => [k.kind, [...cards, ...kept][i]!]));
    const hidings = dealt([0, 1, 2, 3], kinds.length, luck.branch(`hiding ${sizes.length}`));
    kinds.forEach((kind, i) => {
      if (!wanted(kind)) return;
      const own = luck.branch(kind.kind);
      const waiting = all.length - casts.length - 1;
      const size = Math.min(
        options.size ?? Math.round(sizeOf.get(kind.kind)! * scale),
        Math.max(3, room - 3 * waiting),
      );
      const dose = doseOf(kind, options, size, hidings[i]!, own);
      room -= dose.size;
      casts.push(makeCast(`G${casts.length + 1}`, kind, dose, setting, own));
    });
  }
  return casts;
}

/** Makes one world. The same options give the same bytes. */
export function makeThird(options: ThirdOptions): ForeignWorld {
  const luck = new Luck(`third ${options.seed}`);
  const mint = new Mint(luck.branch('mint'));
  const setting: Setting = { mint, hotlines: makeHotlines(mint), window: [FROM, TO] };
  const casts = makeCasts(options, setting, luck);
  for (const cast of casts) writeCast(cast);
  const level = Math.min(3, options.level ?? 1);
  const frames = makeFrames(
    casts,
    { level, ...(options.fakes === undefined ? {} : { fakes: options.fakes }) },
    setting,
    luck.branch('frames'),
  );
  hideBehind(casts, luck.branch('behind'));
  const members = casts.reduce((n, c) => n + c.people.length, 0);
  const rest = Math.max(0, options.people - members);
  const background = makeBackground(rest, level, setting, luck.branch('background'));
  const talk = makeCalls(background.people, casts, frames, setting, luck.branch('calls'));
  return assemble({ casts, frames, background, ...talk, level, latest: TO + 9 * DAY }, luck.branch('files'));
}
