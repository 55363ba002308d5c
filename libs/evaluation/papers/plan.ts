import { type Bench, genuinePaper } from './bench.js';
import { Dice } from './dice.js';
import type { Facts, Issuer } from './form.js';
import { issuersOf } from './issuers.js';
import type { FileKind, Paper } from './paper.js';
import { dayOf, type Person, Town } from './people.js';
import { planDefects, planForgers } from './plan-forged.js';

const DAYS = 720;
const START = '2024-02-05';

/** The same sheet as another file: another hand, another day, another quality. */
function otherFile(bench: Bench, paper: Paper, holder: Person, reason: string): [Paper, Paper] {
  const id = bench.next();
  const d = new Dice(`papers ${bench.seed} ${id}`);
  const sheet = paper.sheet ?? paper.id;
  const kinds: FileKind[] = ['photo', 'scan', 'scan-pdf', 'app', 'photo', 'fax'];
  const shown = { sheet, innocent: [...paper.innocent.filter((i) => i !== reason), reason] };
  return [
    { ...paper, ...shown },
    {
      ...paper,
      ...shown,
      id,
      d,
      holder,
      device: d.pick(bench.devices),
      fileKind: d.pick(kinds.filter((k) => k !== paper.fileKind)),
      resave: undefined,
      innocent: [...shown.innocent.filter((i) => i !== 'resave')],
    },
  ];
}

const NOTICE = ['cause', 'pay', 'stop', 'until', 'date', 'number', 'doctor'];
/** What a company writes to all whom it lets go. */
const COMPANY: Readonly<Record<string, readonly string[]>> = {
  dismissal: ['reason', 'pay', 'doctor', 'until', 'date'],
  redundancy: ['why', 'until', 'date', 'signer'],
};

function common(paper: Paper, first: Paper, keys: readonly string[]): Facts {
  return { ...paper.facts, ...Object.fromEntries(keys.map((k) => [k, first.facts[k]])) };
}

/** A company's letters: one notice for all, with or without names. */
function asCompany(papers: Paper[], d: Dice): Paper[] {
  const [first] = papers;
  const kind = first.kind.key;
  if (kind === 'closure') {
    const named = d.chance(0.6);
    return papers.map((p) => {
      const facts = common(p, first, NOTICE);
      const reason = named ? 'notice-named' : 'notice';
      return {
        ...p,
        day: first.day,
        facts: named ? facts : { ...facts, name: '', staff: '' },
        innocent: [...p.innocent, reason],
        ...(named ? {} : { stamp: first.stamp, pen: first.pen, sheet: first.id }),
      };
    });
  }
  if (!(kind in COMPANY) || papers.length < 2 || d.chance(0.35)) return papers;
  return papers.map((p) => ({
    ...p,
    facts: common(p, first, COMPANY[kind]),
    innocent: [...p.innocent, 'company-reason'],
  }));
}

function ofIssuer(bench: Bench, issuer: Issuer, count: number): Paper[] {
  const d = new Dice(`papers ${bench.seed} issuer ${issuer.key}`);
  const papers: Paper[] = [];
  let serial = d.int(40, 7000);
  let days = d.int(0, 200);
  while (papers.length < count) {
    serial += d.span(1, 60);
    days = Math.min(DAYS, days + d.int(0, Math.max(2, Math.floor((DAYS - days) / (count - papers.length + 1)))));
    const holder = bench.town.person(
      issuer.tongue,
      issuer.tongue === 'zh' && d.chance(0.85) ? issuer.cityAt : undefined,
    );
    const isCouple = issuer.kind === 'hardship' && count > 2 && d.chance(0.12);
    const partner = isCouple ? bench.town.person('zh', issuer.cityAt) : undefined;
    const paper = genuinePaper(bench, issuer, holder, dayOf(START, days), serial, partner);
    if (partner) papers.push(...otherFile(bench, paper, partner, 'couple'));
    else if (d.chance(0.035) && papers.length + 1 < count)
      papers.push(...otherFile(bench, paper, holder, 'same-paper'));
    else papers.push(paper);
  }
  return asCompany(papers, d);
}

/** Shares of the papers: forged from a source, and defects of single papers. */
const FORGED = 0.3;
const DEFECTS = 0.09;

export function planPapers(seed: number, size: number): { papers: Paper[]; issuers: Issuer[] } {
  const town = new Town(new Dice(`papers ${seed} town`));
  const d = new Dice(`papers ${seed} plan`);
  let count = 0;
  const devices = Array.from({ length: Math.max(3, Math.round(size / 14)) }, (_, i) => ({
    name: `device-${i + 1}`,
    d: new Dice(`papers ${seed} device ${i}`),
  }));
  const issuers = issuersOf(town, d.of('issuers'), size < 60 ? 1 : size < 250 ? 2 : 3);
  const next = () => `P${String(++count).padStart(4, '0')}`;
  const bench: Bench = { seed, town, devices, issuers, next };
  const genuine: Paper[] = [];
  const goal = Math.round(size * (1 - FORGED - DEFECTS));
  const order = d.of('order').shuffled(issuers);
  for (let i = 0; i < order.length && genuine.length < goal; i++) {
    const left = goal - genuine.length;
    const fair = Math.ceil(left / (order.length - i));
    const most = Math.min(40, Math.max(2, fair * 4));
    const isLast = i === order.length - 1;
    genuine.push(...ofIssuer(bench, order[i], Math.min(left, isLast ? 40 : d.span(2, most))));
  }
  const forged = planForgers(bench, genuine, Math.round(size * FORGED));
  const defects = planDefects(bench, Math.max(1, size - genuine.length - forged.length));
  return { papers: [...genuine, ...forged, ...defects], issuers };
}
