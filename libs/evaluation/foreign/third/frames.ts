import type { OrganiserValue, Row } from '../folder.js';
import type { Cast } from './casts.js';
import { ownText, plotFor } from './compose.js';
import { type Letter, letterText, millLetter, sentencesOf } from './letters.js';
import type { Luck } from './luck.js';
import { COLUMN } from './members.js';
import { written } from './mint.js';
import { noticePaper } from './papers.js';
import { type Entry, makePerson, type Paper, type Person, rowOf, type Setting } from './people.js';

const DAY = 86_400_000;
const THEMES = { zh: ['nego', 'provoke', 'credit'], en: ['validation', 'billing', 'sweep'] } as const;

export interface Frame {
  readonly id: string;
  readonly kind: string;
  readonly of: Cast;
  readonly people: readonly Person[];
  readonly entries: Entry[];
  /** The fakes' own letter, where they bring one. */
  readonly lettered: Entry[];
  readonly misused: OrganiserValue[];
  readonly takesLetter: boolean;
  /** A number that calls are made under, as if the helper made them. */
  readonly spoofed?: string;
}

interface Plant {
  readonly text: string;
  readonly lettered: boolean;
  readonly row: Row;
  readonly paper?: Paper;
}

/** A letter, and how far the fakes rewrite it. */
interface LeveledLetter {
  readonly letter: Letter;
  readonly level: number;
}

interface Way {
  readonly kind: string;
  /** Whether a crowd has what this way abuses. */
  fits(cast: Cast): boolean;
  readonly takes: 'phone' | 'account' | 'device' | 'letter' | 'source_document';
  plant(person: Person, cast: Cast, letter: LeveledLetter, luck: Luck): Plant;
}

const showsAny = (cast: Cast, kind: string): boolean => [...cast.organiserValues.values()].some((v) => v.kind === kind);
const withLetter = (person: Person, { letter, level }: LeveledLetter, luck: Luck, row: Row = {}): Plant => ({
  text: letterText(letter, level, sentencesOf(letter, level, person.facts, luck), luck),
  lettered: true,
  row,
});
/** What a fake client says that the helper took. */
const FEES = {
  zh: [
    '$helper收了我$extra，说包我停息，电话$phone',
    '交给$helper服务费$extra，他帮我写的，$phone',
    '我把手机卡给了$helper，他代接，号$phone',
    '$org要我先付定金$extra再投诉',
  ],
  en: [
    '$helper charged me $extra to file this, $phone',
    'I paid $helper $extra so that I do not answer you, $phone',
    '$org wants $extra up front for each letter',
    '$helper keeps a third of what you refund, $phone',
  ],
} as const;
const confession = (person: Person, luck: Luck): string =>
  ownText(plotFor(person.lang, luck), person.lang, person.facts, luck, [luck.one(FEES[person.lang])]);

/** Eight ways in which somebody makes an honest crowd look like a ring. */
export const WAYS: readonly Way[] = [
  {
    kind: 'number_under_sold_letters',
    fits: (c) => showsAny(c, 'phone'),
    takes: 'phone',
    plant: (p, c, letter, luck) => withLetter(p, letter, luck, { contact_phone: written(phoneOf(c), luck) }),
  },
  {
    kind: 'account_under_sold_letters',
    fits: (c) => showsAny(c, 'account'),
    takes: 'account',
    plant: (p, c, letter, luck) => withLetter(p, letter, luck, { payee_account: shownOf(c, 'account') }),
  },
  {
    kind: 'invented_confession',
    fits: (c) => showsAny(c, 'phone'),
    takes: 'phone',
    plant: (p, c, _, luck) => ({
      text: confession(p, luck),
      lettered: false,
      row: { agent_phone: written(phoneOf(c), luck) },
    }),
  },
  {
    kind: 'copied_notice',
    fits: (c) => c.kind.paper === 'notice' && c.entries.some((e) => e.paper),
    takes: 'source_document',
    plant: (p, c, letter, luck) => ({
      ...withLetter(p, letter, luck),
      paper: noticePaper(p, c.kind.kind, c.sheet.id, luck),
    }),
  },
  {
    kind: 'their_letter_with_a_burner',
    fits: (c) => c.letter !== null && c.lettered.length > 1,
    takes: 'letter',
    plant: (p, c, { level }, luck) => ({ ...withLetter(p, { letter: c.letter!, level }, luck), lettered: false }),
  },
  {
    kind: 'sent_from_their_computer',
    fits: (c) => showsAny(c, 'device'),
    takes: 'device',
    plant: (p, c, letter, luck) => withLetter(p, letter, luck, { device_id: shownOf(c, 'device') }),
  },
  {
    kind: 'helper_as_paid_agent',
    fits: (c) => showsAny(c, 'phone'),
    takes: 'phone',
    plant: (p, c, _, luck) => ({
      text: confession(p, luck),
      lettered: false,
      row: {
        agent_name: c.helper,
        agent_org: p.lang === 'zh' ? '停息挂账服务部' : 'Debt Erase Services',
        agent_phone: written(phoneOf(c), luck),
      },
    }),
  },
  {
    kind: 'calls_under_their_number',
    fits: (c) => showsAny(c, 'phone'),
    takes: 'phone',
    plant: (p, c, letter, luck) => withLetter(p, letter, luck, { contact_phone: written(phoneOf(c), luck) }),
  },
];

/** The first value of a sort that the crowd itself shows. */
const shownOf = (cast: Cast, kind: string): string =>
  [...cast.organiserValues.values()].find((v) => v.kind === kind)!.value;
const phoneOf = (cast: Cast): string => shownOf(cast, 'phone');
/** Fakes planted in each crowd, where no dose is given. */
const FAKES = [1, 2, 3, 5, 8, 12, 16, 20];

export function makeFrames(
  casts: readonly Cast[],
  { fakes, level }: { fakes?: number; level: number },
  setting: Setting,
  luck: Luck,
): Frame[] {
  if (fakes === 0) return [];
  const counts = luck.shuffled(FAKES);
  const out: Frame[] = [];
  // The ways that few crowds fit choose first.
  const order = [...WAYS.keys()].sort(
    (a, b) => Number(WAYS[a]!.takes === 'phone') - Number(WAYS[b]!.takes === 'phone'),
  );
  for (const i of order) {
    const way = WAYS[i]!;
    const fitting = casts.filter((c) => c.kind.type === 'honest' && !c.framed && way.fits(c));
    if (fitting.length === 0) continue;
    const cast = luck.one(fitting);
    cast.framed = true;
    const id = `G${casts.length + out.length + 1}`;
    out.push(frame(id, way, cast, { count: fakes ?? counts[i]!, level }, setting, luck.branch(way.kind)));
  }
  return out;
}

function frame(
  id: string,
  way: Way,
  cast: Cast,
  { count, level }: { count: number; level: number },
  setting: Setting,
  luck: Luck,
): Frame {
  const { lang } = cast.kind;
  const letter = { letter: millLetter(lang, THEMES[lang], luck), level };
  const lent = cast.people[0]!.facts;
  const facts = { org: lent.org!, helper: lent.helper!, phone: lent.phone!, gday: lent.gday! };
  const people = Array.from({ length: count }, (_, i) =>
    makePerson(lang, setting, luck.branch(`fake ${i}`), { facts }),
  );
  const burner = way.takes === 'letter' ? setting.mint.mobile(lang) : undefined;
  const first = Math.min(...cast.times);
  const span = Math.max(...cast.times) - first + 20 * DAY;
  const lettered: Entry[] = [];
  const entries = people.map((person) => {
    const plot = plotFor(lang, luck, cast.text === null ? undefined : luck.one(cast.text.product));
    const plant = way.plant(person, cast, letter, luck);
    const row = {
      ...rowOf(person, plot.product, plot.topic.subject, plant.text, luck, cast.kind.channel),
      ...plant.row,
    };
    if (burner !== undefined) row[COLUMN.phone] = written(burner, luck);
    const entry: Entry = {
      person,
      at: first + span * luck.next(),
      row,
      ...(plant.paper && { paper: { kind: plant.paper.kind, text: plant.paper.text } }),
    };
    if (plant.lettered) lettered.push(entry);
    return entry;
  });
  const value =
    way.takes === 'source_document' ? cast.sheet.id : way.takes === 'letter' ? '' : shownOf(cast, way.takes);
  return {
    id,
    kind: way.kind,
    of: cast,
    people,
    entries,
    lettered,
    misused: way.takes === 'letter' ? [] : [{ kind: way.takes, value }],
    takesLetter: way.takes === 'letter',
    ...(way.kind === 'calls_under_their_number' ? { spoofed: phoneOf(cast) } : {}),
  };
}

/** A seller gives the number of a real charity as its own, so that who calls back reaches honest people. */
export function hideBehind(casts: readonly Cast[], luck: Luck): void {
  for (const cast of casts.filter((c) => c.kind.trick === 'charity')) {
    const fitting = casts.filter(
      (c) =>
        c.kind.type === 'honest' &&
        c.kind.lang === cast.kind.lang &&
        !c.framed &&
        c.kind.line === 'landline' &&
        showsAny(c, 'phone'),
    );
    if (fitting.length === 0) continue;
    const charity = luck.one(fitting);
    charity.framed = true;
    cast.misusedOf = charity;
    cast.misused.push({ kind: 'phone', value: phoneOf(charity) });
    cast.entries.forEach((e, i) => {
      if (i === 0 || luck.hit(0.5)) e.row.contact_phone = written(phoneOf(charity), luck);
    });
  }
}
