import type { ForeignWorld, Row, WorldOptions } from '../folder.js';
import { alone } from './alone.js';
import { CROWDS_EN, FRAMED } from './crowds-en.js';
import { CROWDS_ZH } from './crowds-zh.js';
import { FRAMES, frame } from './frames.js';
import type { Plot } from './plots.js';
import { SELLERS_EN } from './sellers-en.js';
import { SELLERS_ZH } from './sellers-zh.js';
import { Stage } from './stage.js';
import { Troupe } from './troupe.js';
import { bare } from './values.js';
import { Wheel } from './wheel.js';

export const PLOTS: readonly Plot[] = [...SELLERS_ZH, ...SELLERS_EN, ...CROWDS_ZH, ...CROWDS_EN, ...FRAMED];
const WHOLE = 4000;

/** Sizes in a world of 4,000 people; each seed deals them to other kinds. */
const SIZES = {
  attack: [120, 80, 56, 42, 34, 28, 24, 20, 18, 16, 14, 13, 12, 11, 10, 9, 8, 8, 7, 7, 6, 6, 5, 5, 5, 4, 4, 4, 4, 4, 4],
  crowd: [
    70, 52, 40, 34, 30, 27, 24, 22, 20, 18, 17, 16, 15, 14, 13, 12, 12, 11, 11, 10, 10, 9, 9, 8, 8, 8, 7, 7, 7, 6, 6, 6,
    5, 5, 5, 5, 4, 4, 4, 4,
  ],
};

/** A world of the seventh hand. The same options give the same world. */
export function makeSeventh(options: WorldOptions = {}): ForeignWorld {
  const people = options.people ?? WHOLE;
  const wheel = new Wheel(`seventh ${options.seed ?? 1}`);
  const stage = new Stage(wheel, options);
  const plots = PLOTS.filter((p) => options.kinds?.includes(p.kind) ?? true);
  const sizes = sizesOf(plots, people / WHOLE, options.size, wheel.of('sizes'));
  const ids = wheel.of('ids').shuffled(Array.from({ length: plots.length + FRAMES.length }, (_, k) => `S${k + 1}`));
  for (const [k, plot] of plots.entries()) new Troupe(stage, plot, ids[k], sizes[k]).perform();
  const planted = FRAMES.flatMap((f, k) => frame(stage, f, ids[plots.length + k]));
  const grouped = stage.groups.reduce((n, g) => n + (g.type === 'frame' ? 0 : g.size), 0);
  const background = alone(stage, people - grouped);
  const coincidences = settle(stage);
  stage.groups.sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
  stage.rows.sort((a, b) => order(a['received_at'], b['received_at']) || order(a['complaint_id'], b['complaint_id']));
  stage.calls.sort((a, b) => order(a['started_at'], b['started_at']) || order(a['call_id'], b['call_id']));
  const genuine = stage.groups.filter((g) => g.type === 'honest' || g.type === 'victims').flatMap((g) => g.debtors);
  return {
    complaints: stage.rows,
    calls: stage.calls,
    agencies: stage.agencies,
    evidence: stage.evidence,
    papers: stage.papers,
    truth: {
      rings: stage.rings,
      templates: stage.templates,
      documents: stage.documents,
      calls: stage.patterns,
      genuine: [...background, ...genuine],
      background,
      complaints: Object.fromEntries(stage.rows.map((r) => [r['complaint_id'], r['debtor_ref']])),
      groups: stage.groups,
      planted: [...planted],
      coincidences,
      hardship: stage.hardship,
    },
  };
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Deals the sizes of each side, within the bounds of each plot. */
function sizesOf(plots: readonly Plot[], scale: number, fixed: number | undefined, wheel: Wheel): number[] {
  const dealt = { attack: wheel.shuffled(SIZES.attack), crowd: wheel.shuffled(SIZES.crowd) };
  let attack = 0;
  let crowd = 0;
  return plots.map(({ type, fit = [4, 120] }) => {
    const size =
      type === 'attack' ? dealt.attack[attack++ % dealt.attack.length] : dealt.crowd[crowd++ % dealt.crowd.length];
    const small = scale < 0.5 ? 3 : fit[0];
    return fixed ?? Math.max(small, Math.min(fit[1], Math.round(size * scale)));
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

/** Lets no two people share a value but by a story, and says which strangers do. */
function settle(stage: Stage): ForeignWorld['truth']['coincidences'] {
  const groupOf = new Map(stage.groups.flatMap((g) => g.debtors.map((d) => [d, g] as const)));
  const cells = new Map<string, { row: Row; column: string }[]>();
  for (const row of stage.rows)
    for (const [column, kind] of Object.entries(COLUMNS)) {
      if (!row[column]) continue;
      const key = `${kind} ${kind === 'phone' ? bare(row[column]) : row[column]}`;
      const known = cells.get(key);
      if (known) known.push({ row, column });
      else cells.set(key, [{ row, column }]);
    }
  const out: ForeignWorld['truth']['coincidences'] = [];
  for (const [key, all] of cells) {
    const people = [...new Set(all.map((c) => c.row['debtor_ref']))];
    const groups = [...new Set(people.map((d) => groupOf.get(d)))];
    if (people.length < 2 || (groups.length === 1 && groups[0] !== undefined)) continue;
    const known = stage.coincidence(key);
    if (known !== undefined) {
      if (groups.includes(undefined)) out.push({ ...known, debtors: people.sort() });
      for (const g of groups) g?.misused_values.push({ kind: known.kind, value: known.value });
    } else if (!groups.every((g) => g !== undefined && misuses(stage, g.id, key)))
      for (const { row, column } of all.slice(1))
        if (row['debtor_ref'] !== all[0].row['debtor_ref']) delete row[column];
  }
  return out;
}

/** Whether this group or one that shows its values misuses the value. */
function misuses(stage: Stage, id: string, key: string): boolean {
  return stage.groups.some(
    (g) =>
      (g.id === id || g.misused_of === id) &&
      g.misused_values.some((v) => `${v.kind} ${v.kind === 'phone' ? bare(v.value) : v.value}` === key),
  );
}
