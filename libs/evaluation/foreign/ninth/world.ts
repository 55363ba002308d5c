import type { ForeignWorld, WorldOptions } from '../folder.js';
import { Company } from './company.js';
import { CROWDS_UK } from './crowds-uk.js';
import { CROWDS_US } from './crowds-us.js';
import { CROWDS_ZH } from './crowds-zh.js';
import { CROWDS_ZH_MORE } from './crowds-zh-more.js';
import { Dice } from './dice.js';
import { Ledger } from './ledger.js';
import { fileLoners } from './loners.js';
import { NEAR_EN } from './near-en.js';
import { NEAR_ZH } from './near-zh.js';
import type { Plot } from './plot.js';
import { RINGS_EN } from './rings-en.js';
import { RINGS_ZH } from './rings-zh.js';
import { lay, SNARES } from './snares.js';

/** Whose values others show comes first: crowds, then rings, then people near a ring. */
export const PLOTS: readonly Plot[] = [
  ...CROWDS_ZH,
  ...CROWDS_ZH_MORE,
  ...CROWDS_US,
  ...CROWDS_UK,
  ...RINGS_ZH,
  ...RINGS_EN,
  ...NEAR_ZH,
  ...NEAR_EN,
];
const WHOLE = 4000;

/** Sizes in a world of 4,000 people. Each seed deals them to other kinds. */
const SIZES = {
  attack: [
    80, 64, 52, 44, 38, 33, 29, 26, 24, 22, 20, 18, 17, 16, 15, 14, 13, 12, 11, 10, 10, 9, 9, 8, 8, 7, 7, 6, 6, 6, 5, 5,
    5, 5,
  ],
  honest: [
    85, 72, 60, 52, 46, 42, 38, 34, 32, 30, 28, 26, 25, 24, 23, 22, 21, 20, 19, 18, 18, 17, 17, 16, 16, 15, 15, 14, 14,
    13, 13, 12, 12, 12, 11, 11, 11, 10, 10, 10, 10, 9, 9, 9, 9, 8, 8, 8, 8, 8, 7, 7, 7, 7, 7, 6, 6, 6, 6, 6, 6, 6, 6, 6,
    5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 4, 4, 4, 4, 4, 4, 4, 4, 4, 3, 3, 3,
  ],
};

/** A world of the ninth hand. The same options give the same world. */
export function makeNinth(options: WorldOptions = {}): ForeignWorld {
  const people = options.people ?? WHOLE;
  const ledger = new Ledger(new Dice(`ninth hand, seed ${options.seed ?? 1}`), options);
  const plots = PLOTS.filter((p) => options.kinds?.includes(p.kind) ?? true);
  const sizes = dealSizes(plots, people / WHOLE, options.size, ledger.dice.fork('sizes'));
  const ids = ledger.dice
    .fork('ids')
    .mixed(Array.from({ length: plots.length + SNARES.length }, (_, k) => `N${k + 201}`));
  for (const [k, plot] of plots.entries()) new Company(ledger, plot, ids[k], sizes[k]).perform();
  const planted = SNARES.flatMap((s, k) => lay(ledger, s, ids[plots.length + k]));
  const grouped = ledger.groups.reduce((n, g) => n + (g.type === 'frame' ? 0 : g.size), 0);
  const background = fileLoners(ledger, Math.max(0, people - grouped));
  const coincidences = ledger.audit();
  ledger.groups.sort((a, b) => byText(a.id, b.id));
  ledger.rows.sort(
    (a, b) => byText(a['received_at'], b['received_at']) || byText(a['complaint_id'], b['complaint_id']),
  );
  ledger.calls.sort((a, b) => byText(a['started_at'], b['started_at']) || byText(a['call_id'], b['call_id']));
  const innocent = ledger.groups.filter((g) => g.type === 'honest' || g.type === 'victims').flatMap((g) => g.debtors);
  return {
    complaints: ledger.rows,
    calls: ledger.calls,
    agencies: ledger.agencies,
    evidence: ledger.evidence,
    papers: ledger.papers,
    truth: {
      rings: ledger.rings,
      templates: ledger.templates,
      documents: ledger.documents,
      calls: ledger.patterns,
      genuine: [...background, ...innocent],
      background,
      complaints: Object.fromEntries(ledger.rows.map((r) => [r['complaint_id'], r['debtor_ref']])),
      groups: ledger.groups,
      planted,
      coincidences,
      hardship: ledger.hardship,
    },
  };
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function dealSizes(plots: readonly Plot[], scale: number, fixed: number | undefined, dice: Dice): number[] {
  const left = { attack: dice.mixed(SIZES.attack), honest: dice.mixed(SIZES.honest) };
  const at = { attack: 0, honest: 0 };
  return plots.map(({ type, fit: [low, high] }) => {
    const sort = type === 'attack' ? 'attack' : 'honest';
    const size = left[sort][at[sort]++ % left[sort].length];
    return fixed ?? Math.max(scale < 0.5 ? 3 : low, Math.min(high, Math.round(size * Math.min(1.5, scale))));
  });
}
