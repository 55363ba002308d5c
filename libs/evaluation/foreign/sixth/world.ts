import type { ForeignWorld, Row, WorldOptions } from '../folder.js';
import { Alone } from './alone.js';
import { CROWDS_EN } from './crowds-en.js';
import { CROWDS_ZH } from './crowds-zh.js';
import { CROWDS_ZH_MORE } from './crowds-zh-more.js';
import { Fate } from './fate.js';
import { frame, WAYS } from './frames.js';
import { Band } from './group.js';
import type { Kind } from './kinds.js';
import { Stage } from './stage.js';
import { TRADE_EN } from './trade-en.js';
import { TRADE_ZH } from './trade-zh.js';

export const KINDS: readonly Kind[] = [...CROWDS_ZH, ...CROWDS_ZH_MORE, ...CROWDS_EN, ...TRADE_ZH, ...TRADE_EN];

/** Sizes in a world of 4,000 people. Each seed deals them to other kinds. */
const LADDERS = {
  attack: [150, 70, 48, 36, 28, 22, 18, 16, 14, 12, 11, 10, 9, 8, 8, 7, 6, 6, 5, 5, 4, 4, 4, 3, 3, 3, 3, 3],
  crowd: [
    64, 44, 34, 30, 26, 24, 22, 20, 18, 17, 16, 15, 14, 13, 12, 12, 11, 10, 10, 9, 9, 8, 8, 8, 7, 7, 7, 6, 6, 6, 5, 5,
    5, 5, 4, 4, 4, 4, 4, 3, 3, 3, 3, 3, 3, 3, 3,
  ],
};
const SMALLEST = 3;

/** A world of the sixth hand. The same options give the same world. */
export function makeSixth(options: WorldOptions = {}): ForeignWorld {
  const people = options.people ?? 4000;
  const fate = new Fate(`sixth ${options.seed ?? 1}`);
  const stage = new Stage(fate, options);
  const kinds = KINDS.filter((k) => options.kinds?.includes(k.kind) ?? true);
  const sizes = sizesOf(kinds, people / 4000, options.size, fate.of('sizes'));
  const ids = new Map(
    fate
      .of('ids')
      .shuffled(kinds)
      .map((k, i) => [k, `G${i + 1}`]),
  );
  // Who shows the values of others comes after them.
  const leans = (k: Kind) => Number((k.wears ?? k.inherits ?? k.shares) !== undefined);
  for (const kind of [...kinds].sort((a, b) => leans(a) - leans(b)))
    new Band(stage, kind, ids.get(kind)!, sizes.get(kind)!).make();
  const planted = WAYS.flatMap((way, k) => frame(stage, way, `G${kinds.length + k + 1}`));
  const alone = new Alone(stage);
  alone.make(people - stage.groups.reduce((sum, g) => sum + (g.type === 'frame' ? 0 : g.size), 0));
  stage.groups.sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
  stage.rows.sort((a, b) => order(a['received_at'], b['received_at']) || order(a['complaint_id'], b['complaint_id']));
  const genuine = stage.groups.filter((g) => g.type === 'honest' || g.type === 'victims').flatMap((g) => g.debtors);
  const complaints: Record<string, string> = Object.fromEntries(
    stage.rows.map((r: Row) => [r['complaint_id'], r['debtor_ref']]),
  );
  return {
    complaints: stage.rows,
    calls: [],
    agencies: stage.agencies,
    evidence: [],
    papers: new Map(),
    truth: {
      rings: stage.rings,
      templates: stage.templates,
      documents: [],
      calls: [],
      genuine: [...alone.refs, ...genuine],
      background: alone.refs,
      complaints,
      groups: stage.groups,
      planted: [...planted],
      coincidences: alone.coincidences(),
      hardship: stage.hardship,
    },
  };
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Deals the ladder of each side, within the bounds of each story. */
function sizesOf(
  kinds: readonly Kind[],
  scale: number,
  fixed: number | undefined,
  fate: Fate,
): ReadonlyMap<Kind, number> {
  const out = new Map<Kind, number>();
  for (const side of ['attack', 'crowd'] as const) {
    const mine = kinds.filter((k) => (k.type === 'attack') === (side === 'attack'));
    const dealt = fate.shuffled(LADDERS[side]);
    for (const [i, kind] of mine.entries()) {
      const [low, high] = kind.fit ?? [SMALLEST, 150];
      const size = Math.round(dealt[i % dealt.length] * scale);
      out.set(
        kind,
        fixed ??
          Math.max(
            SMALLEST,
            Math.min(Math.max(size, Math.min(low, Math.ceil(low * scale))), Math.round(high * Math.max(1, scale))),
          ),
      );
    }
  }
  return out;
}
