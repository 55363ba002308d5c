import { type Bench, genuinePaper } from './bench.js';
import { Dice } from './dice.js';
import { type Facts, type Issuer, shownFields } from './form.js';
import { kindOf } from './forms/kinds.js';
import type { Stamp } from './ink.js';
import type { Defect, FileKind, Paper, Way } from './paper.js';
import { dayOf, type Person, usccCheck } from './people.js';

/** What each way is handed in as. */
const KINDS_OF: Readonly<Record<Way, readonly FileKind[]>> = {
  'retyped-name': ['pdf'],
  fields: ['pdf', 'scan-pdf', 'photo', 'app'],
  'new-layout': ['pdf', 'photo', 'scan', 'screenshot'],
  overwritten: ['photo', 'scan'],
  rescanned: ['scan', 'scan-pdf'],
  rephotographed: ['photo'],
  faxed: ['fax'],
  'seal-moved': ['pdf', 'photo', 'scan-pdf'],
  renumbered: ['pdf', 'screenshot', 'scan'],
  cleaned: ['pdf'],
  'edited-in-place': ['pdf'],
  screenshot: ['screenshot'],
};
const WAYS = Object.keys(KINDS_OF) as Way[];
/** Ways that overwrite a picture: short fields alone. */
const OVER_PICTURE: readonly Way[] = ['overwritten', 'rescanned', 'rephotographed', 'faxed'];

/** How many fields of a form are the forger's to change, and which he forgets. */
function changesOf(d: Dice, way: Way, source: Paper): { keys: string[]; kept: string[] } {
  const { kind, facts } = source;
  const shown = shownFields(kind, source.issuer, facts, source.look);
  const present = (key: string) => (facts[key] ?? '') !== '' && shown.has(key);
  const isShort = (key: string) => !OVER_PICTURE.includes(way) || facts[key].length <= 19;
  const personal = kind.personal.filter(present);
  const forgotten = personal.filter((key) => key !== 'name' && (!isShort(key) || d.chance(key === 'id' ? 0.12 : 0.07)));
  const groups = d.shuffled(kind.free.filter((group) => group.some(present) && group.filter(present).every(isShort)));
  const extra =
    way === 'renumbered'
      ? groups.filter(([key]) => key === 'number')
      : way === 'retyped-name' || way === 'cleaned'
        ? []
        : groups.slice(0, way === 'fields' ? d.int(1, 5) : d.int(0, 2));
  const keys = personal.filter((key) => !forgotten.includes(key));
  for (const group of extra) if (keys.length + group.length <= 8) keys.push(...group);
  return { keys: keys.slice(0, 8), kept: forgotten };
}

function forgedPaper(bench: Bench, source: Paper, set: string, way: Way, holder: Person): Paper {
  const id = bench.next();
  const d = new Dice(`papers ${bench.seed} ${id}`);
  const { kind } = source;
  const later = dayOf(source.day, d.int(3, 120));
  const other = kind.draw({
    d: d.of('facts'),
    issuer: source.issuer,
    person: holder,
    day: later,
    serial: d.int(200, 9900),
  });
  const { keys, kept } = changesOf(d, way, source);
  const facts: Facts = { ...source.facts };
  for (const key of keys) if (other[key] !== undefined) facts[key] = other[key];
  const shown = shownFields(kind, source.issuer, facts, source.look);
  const changed = keys.filter((key) => facts[key] !== source.facts[key] && shown.has(key));
  const isNew = way === 'new-layout';
  const rivals = bench.issuers.filter((i) => i.kind === source.issuer.kind && i.key !== source.issuer.key);
  const model = isNew && rivals.length > 0 ? d.pick(rivals) : source.issuer;
  const issuer: Issuer = isNew && d.chance(0.3) ? model : source.issuer;
  const stamp: Stamp =
    way === 'seal-moved'
      ? {
          ...source.stamp,
          dx: source.stamp.dx + d.pick([-1, 1]) * d.real(7, 26),
          dy: source.stamp.dy + d.pick([-1, 1]) * d.real(4, 15),
        }
      : isNew
        ? { ...source.stamp, dx: d.real(-12, 12), dy: d.real(-8, 8) }
        : source.stamp;
  return {
    ...source,
    id,
    d,
    facts,
    holder,
    changed,
    kept,
    way,
    set,
    source,
    stamp,
    issuer,
    look: isNew ? { ...model.look, layout: source.look.layout + 1, seal: issuer.look.seal } : source.look,
    pen: isNew ? d.of('pen') : source.pen,
    fileKind: d.pick(KINDS_OF[way]),
    device: d.pick(bench.devices),
    day: keys.includes('date') ? later : dayOf(source.day, d.int(0, 60)),
    forged: true,
    oddFont: (way === 'fields' || way === 'retyped-name' || way === 'overwritten') && d.chance(0.35),
    resave: undefined,
    innocent: [],
    sheet: undefined,
  };
}

/** Forgers: each has one genuine paper, in the folder or not, and makes two to twelve of it. */
export function planForgers(bench: Bench, genuine: Paper[], count: number): Paper[] {
  const d = new Dice(`papers ${bench.seed} forgers`);
  const out: Paper[] = [];
  const free = d.shuffled(genuine.filter((p) => p.innocent.every((i) => i === 'resave') && p.sheet === undefined));
  // Each kind of paper has its forgers before one has a second.
  const order = d.shuffled([
    ...new Set(bench.issuers.filter((i) => i.kind !== 'closure' && !i.copies).map((i) => i.kind)),
  ]);
  const taken = new Set<string>();
  for (let n = 1; out.length < count; n++) {
    const set = `S${n}`;
    const size = Math.min(Math.max(2, count - out.length), d.int(2, 12));
    const kind = order[n % order.length];
    const model = free.find((p) => p.kind.key === kind && p.set === undefined && !taken.has(p.id));
    const isHere = model !== undefined && d.chance(0.6);
    if (isHere) taken.add(model.id);
    const issuer = isHere ? model.issuer : d.pick(bench.issuers.filter((i) => i.kind === kind));
    const holder = isHere ? model.holder : bench.town.person(issuer.tongue, issuer.cityAt);
    const source = isHere
      ? { ...model, set }
      : genuinePaper(bench, issuer, holder, dayOf('2024-05-01', d.int(0, 500)), d.int(100, 9000));
    if (isHere) genuine[genuine.findIndex((p) => p.id === model.id)] = source;
    const ways = d.shuffled(WAYS.filter((way) => way !== 'seal-moved' || issuer.look.seal !== undefined));
    for (let i = 0; i < size; i++) {
      const client = bench.town.person(issuer.tongue, d.chance(0.4) ? issuer.cityAt : undefined);
      out.push(forgedPaper(bench, source, set, ways[i % ways.length], client));
    }
  }
  return out;
}

const bad = (d: Dice, issuer: Issuer, facts: Facts, defect: Defect): Partial<Record<string, string>> => {
  if (defect === 'bad_id') {
    const id = facts['id'];
    return { id: id.slice(0, 17) + d.pick([...'0123456789X'].filter((sign) => sign !== id[17])) };
  }
  if (defect === 'bad_uscc') {
    const body = issuer.uscc.slice(0, 17);
    return { uscc: body + d.pick([...'0123456789ABCDEF'].filter((sign) => sign !== usccCheck(body))) };
  }
  const year = Number(/\d{4}/.exec(facts['date'])?.[0]);
  if (issuer.tongue === 'en') return { date: `${d.pick([30, 31])} February ${year}` };
  return {
    date: d.pick([`${year}年2月30日`, `${year}年${d.pick([4, 6, 9, 11])}月31日`, `${year}年13月${d.int(1, 28)}日`]),
  };
};

/** Papers that are wrong by themselves. */
export function planDefects(bench: Bench, count: number): Paper[] {
  const d = new Dice(`papers ${bench.seed} defects`);
  const out: Paper[] = [];
  const kinds: readonly Defect[] = ['impossible_date', 'bad_id', 'bad_uscc', 'shared_number', 'edited'];
  for (let n = 0; out.length < count; n++) {
    const defect = kinds[n % kinds.length];
    const fits = bench.issuers.filter((i) => {
      if (i.copies || i.kind === 'closure') return false;
      if (defect === 'bad_id') return i.tongue === 'zh' && i.kind !== 'flow';
      if (defect === 'bad_uscc') return i.kind === 'dismissal';
      return defect !== 'shared_number' || (i.kind !== 'flow' && i.kind !== 'statement');
    });
    const issuer = d.pick(fits);
    const many = defect === 'shared_number' ? Math.min(count - out.length, d.int(2, 4)) : 1;
    const defectGroup = `${defect}-${n}`;
    let number = '';
    for (let i = 0; i < many; i++) {
      const holder = bench.town.person(issuer.tongue, issuer.cityAt);
      const paper = genuinePaper(bench, issuer, holder, dayOf('2024-04-01', d.int(0, 560)), d.int(100, 9000));
      number ||= paper.facts['number'];
      const facts =
        defect === 'shared_number'
          ? { ...paper.facts, number }
          : defect === 'edited'
            ? paper.facts
            : { ...paper.facts, ...bad(d, issuer, paper.facts, defect) };
      out.push({
        ...paper,
        facts: facts as Facts,
        forged: true,
        defect,
        defectGroup,
        resave: undefined,
        innocent: [],
        ...(defect === 'edited'
          ? edited(bench, d, paper)
          : { changed: defect === 'shared_number' ? ['number'] : Object.keys(bad(d, issuer, paper.facts, defect)) }),
      });
    }
  }
  return out;
}

/** A file whose second revision says something else than its first. */
function edited(bench: Bench, d: Dice, paper: Paper): Partial<Paper> {
  const kind = kindOf(paper.issuer.kind);
  const other = kind.draw({
    d: d.of(`other ${paper.id}`),
    issuer: paper.issuer,
    person: paper.holder,
    day: dayOf(paper.day, d.int(15, 200)),
    serial: d.int(9000, 9990),
  });
  const shown = shownFields(kind, paper.issuer, paper.facts, paper.look);
  const group = d.pick(
    kind.free.filter(
      (g) =>
        g.some((key) => shown.has(key)) &&
        g.every((key) => (other[key] ?? '') !== '' && other[key] !== paper.facts[key]),
    ),
  );
  const before = bench.town.person(paper.issuer.tongue);
  const facts = { ...paper.facts };
  for (const key of group) facts[key] = other[key];
  const first: Paper = d.chance(0.5) ? paper : { ...paper, facts: { ...paper.facts, name: before.name } };
  return {
    facts,
    source: first,
    way: 'edited-in-place',
    fileKind: 'pdf',
    changed: [...group, ...(first === paper ? [] : ['name'])],
  };
}
