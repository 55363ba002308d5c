import type { ForeignTruth } from '../folder.js';
import type { Draws } from './draws.js';
import type { Entry } from './groups.js';
import { again, channelFor } from './members.js';
import type { Mint } from './mint.js';
import { ownPaper } from './papers.js';
import { addressFor, type Lang, makePerson, ownStory, type Person, STORIES, spelled } from './people.js';

const DAY = 86_400_000;

export interface Background {
  readonly people: Person[];
  readonly entries: Entry[];
  readonly coincidences: ForeignTruth['coincidences'];
}

/** Debtors with a story of their own, and the plain reasons for which a few of them share a value. */
export function makeBackground(
  count: number,
  mint: Mint,
  draws: Draws,
  when: [number, number],
  hotlines: Map<string, string>,
): Background {
  const people: Person[] = [];
  const entries: Entry[] = [];
  for (let i = 0; i < count; i++) {
    const d = draws.fork(i);
    const p = makePerson(mint, d, d.chance(0.68) ? 'zh' : 'en');
    people.push(p);
    const heavy = i < Math.max(1, Math.floor(count / 500));
    const times = heavy ? d.int(5, 11) : d.chance(0.1) ? 2 : 1;
    for (let k = 0; k < times; k++) {
      const entry = oneComplaint(p, when[0] + d.next() * (when[1] - when[0]), d);
      entries.push(entry);
      if (d.chance(0.07)) entries.push(again(entry, p, d));
    }
  }
  return { people, entries, coincidences: coincide(people, entries, mint, draws.fork('coincide'), hotlines) };
}

function oneComplaint(p: Person, at: number, d: Draws): Entry {
  const story = d.pick(STORIES[p.lang]);
  const row = {
    ...p.row,
    channel: channelFor(d),
    institution: p.lender,
    product: story.product,
    subject: story.subject,
    text: ownStory(p, story, at, d),
  };
  const day = new Date(at - d.int(1, 50) * DAY).toISOString().slice(0, 10);
  const paper = d.chance(0.03) ? { text: ownPaper(p, d, day), kind: 'medical' } : undefined;
  return { person: p, at, row, paper };
}

function coincide(
  people: Person[],
  entries: Entry[],
  mint: Mint,
  d: Draws,
  hotlines: Map<string, string>,
): Background['coincidences'] {
  const free = d.mixed(people);
  const out: Background['coincidences'] = [];
  const take = (lang: Lang, count: number): Person[] => {
    const chosen: Person[] = [];
    for (let i = free.length - 1; i >= 0 && chosen.length < count; i--)
      if (free[i].lang === lang) chosen.push(...free.splice(i, 1));
    return chosen;
  };
  const give = (members: Person[], column: string, kind: string, value: string, why: string) => {
    const refs = new Set(members.map((p) => p.ref));
    for (const e of entries) if (refs.has(e.person.ref)) e.row[column] = kind === 'phone' ? spelled(value, d) : value;
    if (members.length > 1) out.push({ kind, value, why, debtors: [...refs] });
  };
  const each = (share: number) => Math.round(people.length * share);
  for (let i = 0; i < each(0.004); i++) {
    const lang = d.pick(['zh', 'zh', 'en'] as const);
    give(take(lang, d.int(2, 5)), 'contact_phone', 'phone', mint.landline(lang), 'office switchboard');
  }
  for (let i = 0; i < each(0.015); i++) {
    const lang = d.pick(['zh', 'zh', 'en'] as const);
    const home = take(lang, d.int(2, 3));
    if (d.chance(0.7)) give(home, 'contact_phone', 'phone', mint.mobile(lang), 'one phone in a family');
    if (d.chance(0.7)) give(home, 'address', 'address', addressFor(lang, d), 'one household');
    if (d.chance(0.4)) give(home, 'ip_address', 'ip', mint.ip(lang), 'one household');
    if (d.chance(0.2)) give(home, 'device_id', 'device', mint.device(), 'one household');
    if (d.chance(0.15)) give(home, 'payee_account', 'account', mint.account(lang), 'one household');
  }
  for (let i = 0; i < each(0.002); i++)
    give(take('zh', d.int(2, 6)), 'ip_address', 'ip', mint.ip('zh'), 'one mobile gateway');
  for (const [lender, hotline] of hotlines) {
    const some = free.filter((p) => p.lender === lender).slice(0, each(0.003));
    for (const p of some) free.splice(free.indexOf(p), 1);
    give(some, 'contact_phone', 'phone', hotline, 'hotline of the lender as the number to call back');
  }
  return out;
}
