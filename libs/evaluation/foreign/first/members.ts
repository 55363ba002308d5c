import type { Row } from '../folder.js';
import type { Draws } from './draws.js';
import { asWritten, type Cast, COLUMN, chainPhones, type Entry, shownBy, TIES } from './groups.js';
import { ownPaper } from './papers.js';
import { details, moves, ownStory, type Person, STORIES, slotsOf } from './people.js';
import { fill, letterFor, spin, synonyms, written } from './text.js';

const DAY = 86_400_000;
const CHANNELS: readonly [string, number][] = [
  ['regulator', 0.27],
  ['platform', 0.25],
  ['hotline', 0.18],
  ['app', 0.13],
  ['email', 0.07],
  ['branch', 0.05],
  ['letter', 0.04],
  ['other', 0.01],
];

export function channelFor(d: Draws): string {
  let x = d.next();
  for (const [name, share] of CHANNELS) {
    x -= share;
    if (x < 0) return name;
  }
  return 'platform';
}

/** Lets each member of a group write. */
export function writeMembers(cast: Cast): void {
  const chain = cast.kind.trick === 'chain' ? chainPhones(cast) : undefined;
  const order = cast.draws.fork('order');
  const shown = new Map<string, number>();
  const letters: Entry[][] = [[], []];
  cast.people.forEach((person, i) => {
    const d = cast.draws.fork(`m${i}`);
    const at = cast.start + order.next() * cast.dose.days * DAY;
    const shared: Row = {};
    for (const tie of TIES) {
      const share = cast.kind[tie] ?? 0;
      if (!cast.dose.ties.includes(tie) || !d.chance(share)) continue;
      const value = shownBy(cast, tie, i, cast.people.length);
      shared[COLUMN[tie]] = tie === 'phone' ? asWritten(value, cast, d) : value;
      shown.set(`${tie} ${value}`, (shown.get(`${tie} ${value}`) ?? 0) + 1);
    }
    if (cast.hides !== undefined && d.chance(0.8)) shared.contact_phone = asWritten(cast.hides, cast, d);
    if (chain) {
      shared.contact_phone = asWritten(chain[i], cast, d);
      shown.set(`phone ${chain[i]}`, (shown.get(`phone ${chain[i]}`) ?? 0) + 1);
    }
    const brand = cast.kind.trick === 'brands' && i * 2 >= cast.people.length ? 1 : 0;
    const withLetter = d.chance(cast.kind.letter);
    const phone = cast.hides ?? chain?.[i] ?? shownBy(cast, 'phone', i, cast.people.length);
    const naming = namesHelper(cast, d, phone);
    if (naming.inText !== '' && cast.kind.line !== 'none' && /\d/.test(naming.inText))
      shown.set(`phone ${phone}`, (shown.get(`phone ${phone}`) ?? 0) + 1);
    if (naming.row.agent_phone) shown.set(`phone ${phone}`, (shown.get(`phone ${phone}`) ?? 0) + 1);
    const text = textFor(cast, person, at, d, withLetter, brand, naming.inText);
    const row = {
      ...person.row,
      ...shared,
      ...naming.row,
      channel: channelFor(d),
      institution: cast.kind.type === 'honest' && cast.kind.organiser === 'cause' ? cast.lender : person.lender,
      product: d.pick(STORIES[cast.lang]).product,
      subject: d.pick(STORIES[cast.lang]).subject,
      text,
    };
    const entry: Entry = { person, at, row, paper: paperFor(cast, person, at, d) };
    cast.entries.push(entry);
    if (withLetter) letters[brand].push(entry);
    if (d.chance(0.14)) cast.entries.push(again(entry, cast, d));
  });
  if (cast.hides !== undefined) shown.delete(`phone ${cast.hides}`);
  for (const [key, count] of shown) {
    const cut = key.indexOf(' ');
    if (count > 1) cast.organiserValues.push({ kind: key.slice(0, cut), value: key.slice(cut + 1) });
  }
  cast.letters = letters.filter((l) => l.length > 1);
}

/** Says who helps, in columns of the form or in the text. The dose sets for which share of members. */
function namesHelper(cast: Cast, d: Draws, phone: string): { row: Row; inText: string } {
  const line = cast.text.names.length > 0 ? d.pick(cast.text.names) : '';
  const say = (): string =>
    fill(spin(line, d), (s) => ({ helper: cast.helper, org: cast.org, phone: asWritten(phone, cast, d) })[s] ?? '');
  if (cast.kind.trick === 'hidden') return { row: {}, inText: d.chance(0.85) ? spaced(say(), d) : '' };
  if (!d.chance(cast.dose.named) || cast.kind.line === 'none') return { row: {}, inText: '' };
  const how = d.next();
  const row: Row = {};
  if (how < 0.65) {
    row.agent_name = cast.helper;
    if (d.chance(0.7)) row.agent_phone = asWritten(phone, cast, d);
    if (d.chance(0.4) && cast.kind.organiser !== 'family') row.agent_org = cast.org;
  }
  return { row, inText: how > 0.5 ? say() : '' };
}

/** Breaks up a number so that a machine reads past it. */
function spaced(text: string, d: Draws): string {
  const way = d.int(0, 3);
  return text.replace(/\d{7,}/g, (n) => {
    if (way === 0) return [...n].join(' ');
    if (way === 1) return [...n].map((c) => '零一二三四五六七八九'[Number(c)]).join('');
    if (way === 2) return `${n.slice(0, 3)}-${n.slice(3, 7)}-${n.slice(7)}`;
    return n;
  });
}

function textFor(
  cast: Cast,
  p: Person,
  at: number,
  d: Draws,
  withLetter: boolean,
  brand: number,
  named: string,
): string {
  const slots = slotsOf(p, d, at, { org: cast.org, helper: cast.helper, ...eventDay(cast, d) });
  const own = (count: number) =>
    d
      .mixed(cast.text.own)
      .slice(0, count)
      .map((line) => fill(synonyms(spin(line, d), p.lang, d), slots));
  const say = named === '' ? [] : [named];
  if (!withLetter) {
    const facts = d.chance(0.5) ? cast.text.facts.map((f) => fill(spin(f, d), slots)) : [];
    const rest = [
      ...moves(p, 'tried', d.int(0, 2), d, slots),
      ...details(p, d.int(0, 2), d, slots),
      ...moves(p, 'feel', d.int(0, 1), d, slots),
      ...say,
    ];
    if (cast.text.own.length > 0 && d.chance(0.8))
      return written(
        [...own(d.int(1, 3)), ...facts, ...d.mixed(rest), ...moves(p, 'ask', d.int(0, 1), d, slots)],
        p.lang,
        p.hand.fork('marks'),
      );
    return [ownStory(p, d.pick(STORIES[p.lang]), at, d), ...say].join(p.lang === 'zh' ? '。' : ' ');
  }
  const base = cast.draws.fork(`letter${brand}`);
  const letter = letterFor(cast.text, cast.dose.level, base, d).map((line) => fill(line, slots));
  const story = cast.dose.bare ? [] : [...own(d.int(1, 2)), ...details(p, d.int(0, 2), d, slots)];
  const marks = cast.dose.level < 2 ? base.fork('marks') : p.hand.fork('marks');
  const lines = d.chance(0.5) ? [...letter, ...story, ...say] : [...story, ...letter, ...say];
  return written(lines, p.lang, marks);
}

/** What befell all of them befell them at about one time. */
function eventDay(cast: Cast, d: Draws): Record<string, string> {
  if (cast.kind.organiser !== 'cause' || d.chance(0.3)) return {};
  const t = new Date(cast.start - d.int(4, 9) * DAY);
  return {
    date:
      cast.lang === 'zh' ? `${t.getUTCMonth() + 1}月${t.getUTCDate()}日` : `${t.getUTCMonth() + 1}/${t.getUTCDate()}`,
  };
}

function paperFor(cast: Cast, p: Person, at: number, d: Draws): Entry['paper'] {
  if (cast.kind.paper === undefined || !d.chance(0.6)) return undefined;
  const day = new Date(at - d.int(2, 60) * DAY).toISOString().slice(0, 10);
  if (!cast.source) return { text: ownPaper(p, d, day), kind: 'medical' };
  return { text: cast.source.lines(p, d, day), kind: cast.source.kind, source: cast.sourceId };
}

/** A second complaint of the same person some days later. */
export function again(entry: Entry, cast: { lang: 'zh' | 'en' }, d: Draws): Entry {
  const p = entry.person;
  const at = entry.at + d.int(4, 40) * DAY;
  const slots = slotsOf(p, d, at);
  const lines = [
    d.pick(
      cast.lang === 'zh'
        ? ['上次反映的事还没有结果', '再次投诉', '之前提过一次，没有人管', '跟进一下我的工单']
        : ['Second time writing', 'Still no answer to my complaint', 'Following up', 'I wrote before about this'],
    ),
    ...moves(p, 'tried', d.int(1, 2), d, slots),
    ...details(p, d.int(1, 2), d, slots),
    ...moves(p, 'ask', 1, d, slots),
  ];
  return {
    person: p,
    at,
    row: { ...entry.row, channel: channelFor(d), text: written(lines, p.lang, p.hand.fork('marks')) },
  };
}
