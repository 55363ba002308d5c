import { COMPLAINT_COLUMNS, type ForeignWorld, type WorldOptions } from '../folder.js';
import { Alone } from './alone.js';
import type { Cast } from './cast.js';
import { HONEST_EN } from './casts-en.js';
import { SOLD_PLAIN } from './casts-sold.js';
import { SOLD_CAREFUL } from './casts-sold-more.js';
import { HONEST_ZH } from './casts-zh.js';
import { frame, WAYS } from './frames.js';
import { GroupMaker } from './group.js';
import { Lot } from './lot.js';
import { Stage } from './stage.js';

export const CASTS: readonly Cast[] = [...HONEST_ZH, ...HONEST_EN, ...SOLD_PLAIN, ...SOLD_CAREFUL];

/** Shares of all people in groups, from and to. Sellers' clients are one in six or so. */
const SHARES = { honest: [0.2, 0.27], attack: [0.155, 0.185] } as const;
const SMALLEST = 3;

/** A world of the fifth hand. The same options give the same world. */
export function makeFifth(options: WorldOptions = {}): ForeignWorld {
  const people = options.people ?? 4000;
  const lot = new Lot(`fifth ${options.seed ?? 1}`);
  const stage = new Stage(lot, options);
  const casts = CASTS.filter((c) => options.kinds?.includes(c.kind) ?? true);
  const sizes = sizesOf(casts, people, options, lot);
  // Who shows the values of others comes after them.
  const order = [...casts.filter((c) => c.shows === undefined), ...casts.filter((c) => c.shows !== undefined)];
  const ids = new Map(lot.mixed(casts).map((c, k) => [c, `G${k + 1}`]));
  for (const cast of order) new GroupMaker(stage, cast, ids.get(cast)!, sizes.get(cast)!).make();
  const alone = new Alone(stage);
  const grouped = stage.groups.flatMap((g) => g.debtors).length;
  alone.make(Math.max(0, people - grouped));
  const planted = WAYS.flatMap((way, k) =>
    frame(stage, way, `G${casts.length + k + 1}`, options.fakes ?? lot.int(3, 12)),
  );
  stage.groups.sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
  stage.rows.sort((a, b) => (a['received_at'] < b['received_at'] ? -1 : a['received_at'] > b['received_at'] ? 1 : 0));
  stage.calls.sort((a, b) => (a['started_at'] < b['started_at'] ? -1 : a['started_at'] > b['started_at'] ? 1 : 0));
  const genuine = stage.groups.filter((g) => g.type === 'honest' || g.type === 'victims').flatMap((g) => g.debtors);
  const [first, ...rest] = COMPLAINT_COLUMNS;
  return {
    complaints: stage.rows,
    calls: stage.calls,
    agencies: stage.agencies,
    evidence: stage.evidence,
    papers: stage.papers,
    columns: [first, ...lot.mixed(rest)],
    truth: {
      rings: stage.rings,
      templates: stage.templates,
      documents: stage.documents,
      calls: stage.callTruth,
      genuine: [...alone.refs, ...genuine],
      background: alone.refs,
      complaints: Object.fromEntries(stage.rows.map((r) => [r['complaint_id'], r['debtor_ref']])),
      groups: stage.groups,
      planted,
      coincidences: alone.coincidences(),
      hardship: stage.hardship,
    },
  };
}

/** Sizes in proportion, so that sellers' clients and crowds each have their share of the people. */
function sizesOf(casts: readonly Cast[], people: number, options: WorldOptions, lot: Lot): Map<Cast, number> {
  const out = new Map<Cast, number>();
  for (const side of ['honest', 'attack'] as const) {
    const mine = casts.filter((c) => (c.type === 'attack') === (side === 'attack'));
    const drawn = mine.map((c) => [c, lot.int(...c.size)] as const);
    const [from, to] = SHARES[side];
    const all = drawn.reduce((sum, [, n]) => sum + n, 0);
    const fixed = drawn.reduce((sum, [c, n]) => sum + (c.fixed ? n : 0), 0);
    const share = (from + lot.next() * (to - from)) * people;
    // Part of the kinds keep the sizes that they have in a world of 4,000.
    const scale = options.kinds !== undefined ? people / 4000 : Math.max(0, share - fixed) / Math.max(1, all - fixed);
    for (const [c, n] of drawn) out.set(c, Math.max(SMALLEST, options.size ?? (c.fixed ? n : Math.round(n * scale))));
  }
  return out;
}
