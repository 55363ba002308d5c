import { compose, handOf, ownMatter } from './compose.js';
import type { Dice } from './dice.js';
import { factsOf } from './facts.js';
import { nameOf, type Soul, soul } from './folk.js';
import { utter } from './grammar.js';
import { channelOf, dateOf, langOf, SPAN, type Tongue } from './lands.js';
import type { Ledger } from './ledger.js';
import { penned } from './mint.js';
import { PLEAS_EN } from './pleas-en.js';
import { PLEAS_ZH } from './pleas-zh.js';
import { call } from './traces.js';

interface Bond {
  readonly cells: Record<string, string>;
  readonly tongue: Tongue;
  readonly people: number;
}

/** People who have nothing to do with each other. A few share a home, a workplace, or a number that went on. */
export function fileLoners(ledger: Ledger, count: number): string[] {
  const dice = ledger.dice.fork('loners');
  const out: string[] = [];
  const bonds: { left: number; bond: Bond }[] = [];
  for (let i = 0; i < count; i++) {
    const d = dice.fork(String(i));
    if (bonds.length === 0 && d.odds(0.022)) {
      const bond = bondOf(ledger, d);
      bonds.push({ left: bond.people, bond });
    }
    const open = bonds[0];
    const tongue = open?.bond.tongue ?? (d.odds(0.53) ? 'zh' : d.odds(0.58) ? 'us' : 'uk');
    const p = soul(ledger.refOf(tongue, d), tongue, ledger.mint, d);
    out.push(p.ref);
    alone(ledger, p, { ...(open?.bond.cells ?? {}) }, d);
    if (open !== undefined && --open.left === 0) bonds.shift();
  }
  return out;
}

const PLEAS = { zh: Object.values(PLEAS_ZH), en: Object.values(PLEAS_EN) } as const;

function alone(ledger: Ledger, p: Soul, cells: Record<string, string>, d: Dice): void {
  const lang = langOf(p.tongue);
  const matter = ownMatter(p, d);
  const hand = handOf(p, d);
  const day = d.span(0, SPAN);
  // Some have read up on their rights: the words that are sold are open to all.
  const must: string[] = d.odds(0.09) ? d.some<string>(PLEAS[lang], d.span(1, 2)) : [];
  const tells = d.odds(0.2) ? [...matter.tells, ...d.some(ownMatter(p, d).tells, 2)] : matter.tells;
  const channel = channelOf(p.tongue, d);
  if (d.odds(0.04)) {
    cells['agent_name'] = nameOf(p.tongue, d);
    if (d.odds(0.6)) cells['agent_phone'] = penned(ledger.mint.phone(p.tongue), d);
  }
  const text = ledger.fresh(() => compose(p, { tells, wants: matter.wants, must }, day, d, hand));
  const id = ledger.file(p, { day, channel, text, cells }, d);
  if (d.odds(0.09)) {
    const more = ledger.fresh(() => compose(p, { tells: matter.tells, wants: matter.wants }, day, d, hand));
    ledger.file(p, { day: day + d.span(3, 80), channel: channelOf(p.tongue, d), text: more, cells }, d);
  }
  if (d.odds(0.14)) call(ledger, d.odds(0.5) ? p.phone : ledger.hotline(p), ledger.hotline(p), { p, day }, d);
  if (matter.hard && d.odds(0.15)) note(ledger, p, id, day, d);
}

const NOTES = {
  zh: [
    '[门诊|住院|出院]记录\n姓名 <name>\n[主诉|症状]：[腰痛|胸闷|头晕|骨折术后]<n>天\n[处理|建议]：[复查|休息|口服药物]\n<date> <hospital>',
    '[失业登记|解除合同]证明\n<name>，<date>起[未就业|解除劳动关系]。',
  ],
  en: [
    '[Fit note|Doctor note]\n<name>\nUnable to work for <n> weeks from <date>\n[back pain|surgery recovery|exhaustion]',
    '[Separation notice|Termination letter]\n<name>\nLast day: <date>\nReason: [position cut|site closing]',
  ],
} as const;

/** A paper of somebody's own. */
function note(ledger: Ledger, p: Soul, complaint: string, day: number, d: Dice): void {
  const file = `evidence/${ledger.id('N', 7, d)}.txt`;
  const k = d.span(0, 1);
  ledger.papers.set(file, utter(NOTES[langOf(p.tongue)][k], d, factsOf(p, day, d)));
  ledger.rows.find((r) => r['complaint_id'] === complaint)!['attachments'] = file;
  ledger.evidence.push({
    file,
    complaint_id: complaint,
    debtor_ref: p.ref,
    kind: k === 0 ? 'medical' : 'unemployment',
    received_at: dateOf(day).toISOString().slice(0, 10),
  });
}

/** What strangers share, and why. */
function bondOf(ledger: Ledger, d: Dice): Bond {
  const tongue: Tongue = d.one(['zh', 'zh', 'us', 'uk']);
  const { mint } = ledger;
  const share = (kind: string, value: string, why: string) => ledger.share(kind, value, why);
  switch (d.span(0, 6)) {
    case 0:
    case 1: {
      const phone = share('phone', mint.phone(tongue), 'one household');
      return {
        tongue,
        people: 2,
        cells: { address: share('address', mint.address(tongue), 'one household'), contact_phone: penned(phone, d) },
      };
    }
    case 2:
      return { tongue, people: 2, cells: { address: share('address', mint.address(tongue), 'the tenant before') } };
    case 3:
      return {
        tongue,
        people: 2,
        cells: { contact_phone: penned(share('phone', mint.phone(tongue), 'a number given to the next customer'), d) },
      };
    case 4:
      return {
        tongue,
        people: d.span(2, 4),
        cells: { ip_address: share('ip', mint.ip(tongue), 'the network of a workplace') },
      };
    case 5:
      return {
        tongue,
        people: d.span(2, 4),
        cells: {
          contact_phone: penned(share('phone', mint.phone(tongue, 'landline'), 'the switchboard of an employer'), d),
        },
      };
    default:
      return {
        tongue,
        people: d.span(2, 3),
        cells: { device_id: share('device', mint.device(), 'a machine in a lobby') },
      };
  }
}
