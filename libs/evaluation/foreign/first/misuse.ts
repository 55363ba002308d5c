import type { ForeignGroup, OrganiserValue } from '../folder.js';
import type { Draws } from './draws.js';
import { type Cast, COLUMN, type Entry, type Tie } from './groups.js';
import { channelFor } from './members.js';
import type { Mint } from './mint.js';
import { details, makePerson, moves, nameFor, STORIES, slotsOf, spelled } from './people.js';
import { fill, letterFor, written } from './text.js';

const DAY = 86_400_000;

export interface Frame {
  readonly of: Cast;
  readonly group: ForeignGroup;
  readonly entries: Entry[];
}

/** Lets the agency that hides behind a helper give the number of an honest group as its own. */
export function hideBehind(casts: Cast[]): void {
  const agency = casts.find((c) => c.kind.trick === 'charity');
  const shield =
    casts.find((c) => c.kind.kind === 'debt_charity') ??
    casts.find((c) => c.kind.organiser === 'helper' && c.lang === 'zh');
  if (!agency || !shield) return;
  agency.hides = shield.values.phone[0];
  agency.misused = [{ kind: 'phone', value: shield.values.phone[0] }];
  agency.misusedOf = shield.id;
}

const MADE_UP = {
  zh: ['鑫顺债务优化', '安债通法务', '上岸无忧咨询', '速停息信息科技', '金盾协商中心'],
  en: ['Clean Slate Credit LLC', 'Debt Eraser Group', 'Score Doctor LLC'],
};

/** Plants fakes on some honest crowds: a copied value and letter. The agency that they name does not exist. */
export function frames(casts: Cast[], fakes: number | undefined, mint: Mint, draws: Draws): Frame[] {
  const open = draws
    .mixed(casts)
    .filter(
      (c) =>
        c.kind.type === 'honest' && c.kind.organiser !== 'family' && c.entries.length > 4 && c.kind.line !== 'none',
    );
  const out: Frame[] = [];
  for (const cast of open.slice(0, Math.max(1, Math.round(open.length / 5)))) {
    const d = draws.fork(cast.id);
    const count = fakes ?? d.pick([1, 2, 3, 5, 10, 20]);
    const copied = (['phone', 'account', 'device'] as Tie[]).filter((tie) => cast.dose.ties.includes(tie));
    if (count === 0 || copied.length === 0) continue;
    out.push(frame(cast, count, copied, mint, d));
  }
  return out;
}

function frame(cast: Cast, count: number, ties: Tie[], mint: Mint, d: Draws): Frame {
  const brand = d.pick(MADE_UP[cast.lang]);
  const boss = nameFor(cast.lang, d);
  const kept = ties.filter((_, i) => i === 0 || d.chance(0.5));
  const copiesLetter = d.chance(0.7);
  const base = cast.draws.fork('letter0');
  const last = Math.max(...cast.entries.map((e) => e.at));
  const entries: Entry[] = [];
  for (let i = 0; i < count; i++) {
    const own = d.fork(i);
    const p = makePerson(mint, own, cast.lang);
    const at = cast.start + own.next() * Math.max(DAY, last - cast.start);
    const slots = slotsOf(p, own, at);
    const fees =
      cast.lang === 'zh'
        ? own.pick([
            `${brand}收了我{small}元办停息`,
            `是${brand}的${boss}教我这样写的`,
            `我交了{small}元给${brand}，还没办成`,
          ])
        : own.pick([`${brand} charged me {small} to send this`, `${boss} from ${brand} wrote it for me`]);
    const body = copiesLetter
      ? letterFor(cast.text, cast.dose.level, base, own).map((l) => fill(l, slots))
      : [...details(p, 2, own, slots), ...moves(p, 'tried', 1, own, slots)];
    const shared = Object.fromEntries(
      kept.map((tie) => [COLUMN[tie], tie === 'phone' ? spelled(cast.values[tie][0], own) : cast.values[tie][0]]),
    );
    const row = {
      ...p.row,
      ...shared,
      channel: channelFor(own),
      institution: p.lender,
      product: own.pick(STORIES[cast.lang]).product,
      subject: own.pick(STORIES[cast.lang]).subject,
      agent_name: boss,
      agent_org: own.chance(0.8) ? brand : '',
      agent_phone: kept.includes('phone') && own.chance(0.6) ? spelled(cast.values.phone[0], own) : '',
      text: written([...body, ...(own.chance(0.6) ? [fill(fees, slots)] : [])], cast.lang, p.hand.fork('marks')),
    };
    entries.push({ person: p, at, row });
  }
  const values: OrganiserValue[] = kept.map((tie) => ({ kind: tie, value: cast.values[tie][0] }));
  const group: ForeignGroup = {
    id: `${cast.id}F`,
    type: 'frame',
    kind: `frame_${kept.join('_')}${copiesLetter ? '_letter' : ''}`,
    variant: `${count} fakes`,
    size: count,
    debtors: entries.map((e) => e.person.ref),
    complaints: [],
    organiser_values: values,
    organiser_kind: 'misused',
    misused_values: values,
    misused_of: cast.id,
  };
  return { of: cast, group, entries };
}
