import type { ForeignWorld, Row, WorldOptions } from '../folder.js';
import { Company } from './company.js';
import { CROWDS_EN } from './crowds-en.js';
import { CROWDS_ZH } from './crowds-zh.js';
import { Dice } from './dice.js';
import { keyOf, Ledger } from './ledger.js';
import { fileLoners } from './loners.js';
import type { Plot } from './plot.js';
import { RINGS_EN } from './rings-en.js';
import { RINGS_ZH } from './rings-zh.js';
import { SNARES } from './snares.js';
import { lay } from './snaring.js';

export const PLOTS: readonly Plot[] = [...RINGS_ZH, ...RINGS_EN, ...CROWDS_ZH, ...CROWDS_EN];
const WHOLE = 3500;

/** Sizes in a world of 3,500 people. Each seed deals them to other kinds. */
const SIZES = {
  attack: [
    40, 36, 31, 27, 24, 22, 20, 18, 17, 16, 15, 14, 13, 12, 12, 11, 10, 10, 9, 9, 8, 8, 7, 7, 6, 6, 6, 5, 5, 5, 5, 5,
  ],
  honest: [
    90, 74, 60, 52, 45, 40, 36, 32, 30, 28, 26, 24, 22, 21, 20, 19, 18, 17, 16, 15, 14, 14, 13, 12, 12, 11, 11, 10, 10,
    9, 9, 8, 8, 8, 7, 7, 6, 6, 6, 5, 5, 5, 4, 4, 4, 4, 4, 4,
  ],
};

/** A world of the eighth hand. The same options give the same world. */
export function makeEighth(options: WorldOptions = {}): ForeignWorld {
  const people = options.people ?? WHOLE;
  const ledger = new Ledger(new Dice(`the eighth hand ${options.seed ?? 1}`), options);
  const plots = PLOTS.filter((p) => options.kinds?.includes(p.kind) ?? true);
  const sizes = dealSizes(plots, people / WHOLE, options.size, ledger.dice.fork('sizes'));
  const ids = ledger.dice
    .fork('ids')
    .mixed(Array.from({ length: plots.length + SNARES.length }, (_, k) => `G${k + 101}`));
  for (const [k, plot] of plots.entries()) new Company(ledger, plot, ids[k], sizes[k]).perform();
  const planted = SNARES.flatMap((s, k) => lay(ledger, s, ids[plots.length + k]));
  const grouped = ledger.groups.reduce((n, g) => n + (g.type === 'frame' ? 0 : g.size), 0);
  const background = fileLoners(ledger, Math.max(0, people - grouped));
  const coincidences = audit(ledger);
  ledger.groups.sort((a, b) => (a.id < b.id ? -1 : 1));
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
      planted: [...planted],
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
    const size = left[type][at[type]++ % left[type].length];
    return fixed ?? Math.max(scale < 0.5 ? 3 : low, Math.min(high, Math.round(size * Math.min(1.5, scale))));
  });
}

const COLUMNS: Readonly<Record<string, string>> = {
  contact_phone: 'phone',
  agent_phone: 'phone',
  debtor_phone: 'phone',
  payee_account: 'account',
  device_id: 'device',
  ip_address: 'ip',
  address: 'address',
  debtor_id_number: 'id',
  email: 'email',
};

/** Sees that nobody shares a value without a reason, and writes down the reasons of strangers. */
function audit(ledger: Ledger): ForeignWorld['truth']['coincidences'] {
  const groupOf = new Map(ledger.groups.flatMap((g) => g.debtors.map((d) => [d, g] as const)));
  const seen = new Map<string, { row: Row; column: string }[]>();
  for (const row of ledger.rows)
    for (const [column, kind] of Object.entries(COLUMNS)) {
      const cell = row[column];
      if (!cell) continue;
      const key = keyOf(kind, cell);
      seen.set(key, [...(seen.get(key) ?? []), { row, column }]);
    }
  const out: ForeignWorld['truth']['coincidences'] = [];
  for (const [key, cells] of seen) {
    const people = [...new Set(cells.map((c) => c.row['debtor_ref']))];
    const groups = [...new Set(people.map((d) => groupOf.get(d)))];
    if (people.length < 2 || (groups.length === 1 && groups[0] !== undefined)) continue;
    const reason = ledger.common.get(key);
    if (reason !== undefined) {
      if (groups.includes(undefined)) out.push({ ...reason, debtors: people.sort() });
      for (const g of groups) g?.misused_values.push({ kind: reason.kind, value: reason.value });
      continue;
    }
    const lent = (id: string) =>
      ledger.groups.some(
        (g) => (g.id === id || g.misused_of === id) && g.misused_values.some((v) => keyOf(v.kind, v.value) === key),
      );
    if (groups.every((g) => g !== undefined && lent(g.id))) continue;
    // Two masked numbers came out alike: the later one goes.
    for (const { row, column } of cells) if (row['debtor_ref'] !== people[0]) delete row[column];
  }
  return out;
}
