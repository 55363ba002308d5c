import type { Row } from '../folder.js';
import { type Cast, show, valueFor } from './casts.js';
import { againText, ownText, type Plot, plotFor, storyOf } from './compose.js';
import { SLIPS, TIES, type Tie } from './kinds.js';
import { letterText, sentencesOf } from './letters.js';
import type { Luck } from './luck.js';
import { written } from './mint.js';
import { forgedPaper, noticePaper, ownPaper, wardPaper } from './papers.js';
import { type Entry, type Paper, type Person, rowOf } from './people.js';
import { say, voiced } from './say.js';

export const COLUMN: Readonly<Record<Tie, string>> = {
  phone: 'contact_phone',
  account: 'payee_account',
  device: 'device_id',
  ip: 'ip_address',
  address: 'address',
};
const DAY = 86_400_000;
const LAWYERS_ZH = ['国信律师事务所', '天衡律师事务所', '中维律师事务所', '海纳律师事务所'];
const LAWYERS_EN = ['Refund Right Legal', 'Claim Quick Law', 'Harrow Pike LLP'];

/** Writes what all members of a group send. */
export function writeCast(cast: Cast): void {
  const namers = new Set(cast.luck.some([...cast.people.keys()], Math.round(cast.dose.named * cast.people.length)));
  cast.people.forEach((person, i) => {
    const luck = person.luck.branch('complaint');
    const named = namers.has(i) && !cast.kind.alone;
    const plot = plotOf(cast, luck);
    const { text, lettered } = textOf(cast, person, plot, named, luck);
    const row = rowOf(person, plot.product, plot.topic.subject, text, luck, cast.kind.channel);
    tie(cast, row, i, luck);
    if (named) nameHelper(cast, row, i, luck);
    const paper = paperOf(cast, person, luck);
    const entry: Entry = { person, at: cast.times[i]!, row, ...(paper === undefined ? {} : { paper }) };
    cast.entries.push(entry);
    if (lettered) cast.lettered.push(entry);
    if (luck.hit(0.15)) {
      const again = rowOf(
        person,
        plot.product,
        plot.topic.subject,
        againText(person.lang, person.facts, luck),
        luck,
        cast.kind.channel,
      );
      if (luck.hit(0.6)) tie(cast, again, i, luck);
      cast.entries.push({ person, at: entry.at + luck.between(4, 40) * DAY, row: again });
    }
  });
}

function plotOf(cast: Cast, luck: Luck): Plot {
  const products = cast.text?.product ?? cast.kind.product;
  return plotFor(cast.kind.lang, luck, products && luck.one(products));
}

function textOf(
  cast: Cast,
  person: Person,
  plot: Plot,
  named: boolean,
  luck: Luck,
): { text: string; lettered: boolean } {
  const { kind, dose, letter, text: crowd } = cast;
  const { lang, facts } = person;
  const extra: string[] = [];
  if (named && crowd?.named && luck.hit(0.7)) extra.push(luck.one(crowd.named));
  if (kind.type === 'attack' && kind.kind !== 'no_trace' && luck.hit(dose.hiding < 2 ? 0.08 : 0.02))
    extra.push(luck.one(SLIPS[lang]));
  if (letter === null || !luck.hit(kind.letter)) {
    const theirs = [...luck.some(crowd?.lines ?? [], luck.between(1, 3)), ...extra];
    return { text: ownText(plot, lang, facts, luck, theirs), lettered: false };
  }
  const sentences = sentencesOf(letter, dose.level, facts, luck);
  const said = extra.map((p) => say(p, facts, luck));
  if (kind.trick === 'mixed') {
    const part = sentences.slice(0, luck.between(3, 4));
    return {
      text: `${ownText(plot, lang, facts, luck)}\n${letterText(letter, dose.level, [...part, ...said], luck)}`,
      lettered: true,
    };
  }
  const body = letterText(letter, dose.level, dose.level === 0 ? sentences : [...sentences, ...said], luck);
  if (dose.bare) return { text: body, lettered: true };
  const story = luck.some(
    [...storyOf(plot, lang, facts, luck, crowd ? luck.some(crowd.lines, 1) : [])],
    luck.between(1, 4),
  );
  const own = voiced(story, lang, luck);
  return { text: luck.hit(0.5) ? `${own}\n${body}` : `${body}\n${own}`, lettered: true };
}

function tie(cast: Cast, row: Row, i: number, luck: Luck): void {
  for (const sort of TIES) {
    const value = cast.showers.get(sort)?.has(i) ? valueFor(cast, sort, i) : undefined;
    if (value === undefined) continue;
    row[COLUMN[sort]] = sort === 'phone' ? written(value, luck) : value;
    show(cast, sort, value);
  }
  if (cast.kind.trick === 'brands' && luck.hit(0.3)) row.agent_org = cast.kind.brands![i % 2]!;
}

function nameHelper(cast: Cast, row: Row, i: number, luck: Luck): void {
  const badge = cast.kind.trick === 'badge';
  row.agent_name = badge ? luck.one([cast.helper, `${cast.helper.slice(0, 1)}律师`, cast.helper]) : cast.helper;
  if (badge && cast.kind.lang === 'en') row.agent_name = cast.helper;
  if (badge || luck.hit(0.5))
    row.agent_org = badge ? luck.one(cast.kind.lang === 'zh' ? LAWYERS_ZH : LAWYERS_EN) : cast.org;
  const phone = valueFor(cast, 'phone', i);
  if (phone !== undefined && luck.hit(0.6)) {
    row.agent_phone = written(phone, luck);
    show(cast, 'phone', phone);
  }
}

function paperOf(cast: Cast, person: Person, luck: Luck): Paper | undefined {
  const { paper, kind } = cast.kind;
  if (paper === 'notice') return luck.hit(0.6) ? noticePaper(person, kind, cast.sheet.id, luck) : undefined;
  if (paper === 'ward') return luck.hit(0.7) ? wardPaper(person, cast.sheet, luck) : undefined;
  if (paper === 'forged')
    return luck.hit(0.7) ? forgedPaper(person, cast.sheet, cast.people[0]!.facts.ill!, luck) : undefined;
  return luck.hit(0.06) ? ownPaper(person, luck) : undefined;
}
