import type { Cast, Field, Tie } from './cast.js';
import type { Chance } from './chance.js';
import { CROWDS_EN } from './crowds-en.js';
import { CROWDS_ZH } from './crowds-zh.js';
import { CROWDS_ZH_MORE } from './crowds-zh-more.js';
import { words } from './grammar.js';
import { type Letter, letterOf } from './letters.js';
import { Papers } from './papers.js';
import { lendersOf, nameOf, type Person } from './people.js';
import { type Draft, YEAR } from './rows.js';
import { SELLERS } from './sellers.js';
import type { Doses, Stage } from './stage.js';

export const CASTS: readonly Cast[] = [...SELLERS, ...CROWDS_ZH, ...CROWDS_ZH_MORE, ...CROWDS_EN];

/** A group before anybody is in it: its values, its letter and its doses. */
export interface Shell {
  readonly cast: Cast;
  readonly id: string;
  readonly size: number;
  readonly chance: Chance;
  readonly lender?: string;
  readonly level: number;
  readonly bare: boolean;
  readonly named: number;
  readonly start: number;
  readonly width: number;
  readonly values: ReadonlyMap<Field, readonly string[]>;
  readonly letters: readonly Letter[];
  readonly templates: { id: string; drafts: Draft[] }[];
  readonly papers?: Papers;
  readonly files: string[];
  readonly helper: string;
  readonly who?: string;
  readonly org?: string;
  readonly domain: string;
  readonly people: Person[];
  readonly drafts: Draft[];
  readonly from?: Shell;
}

/** How many people each cast gets: as drawn, or less where the world is small. Three at least. */
export function sizesOf(casts: readonly Cast[], people: number, doses: Doses, c: Chance): Map<Cast, number> {
  const drawn = casts.map((cast) => [cast, doses.size ?? c.of(cast.kind).span(...cast.size)] as const);
  const budget = people * 0.4;
  const fixed = (cast: Cast) => people >= 3000 && cast.size[0] === cast.size[1];
  const kept = drawn.filter(([cast]) => fixed(cast)).reduce((n, [, size]) => n + size, 0);
  const rest = drawn.filter(([cast]) => !fixed(cast)).reduce((n, [, size]) => n + size, 0);
  const scale = Math.min(1, (budget - kept) / rest);
  return new Map(
    drawn.map(([cast, size]) => [
      cast,
      fixed(cast) || doses.size !== undefined ? size : Math.max(3, Math.floor(size * scale)),
    ]),
  );
}

function mintFor(stage: Stage, cast: Cast, tie: Tie, count: number, city: string): string[] {
  const { mint } = stage;
  const make = {
    contact_phone: () => mint.phone(cast.tongue, tie.form),
    agent_phone: () => mint.phone(cast.tongue, tie.form),
    payee_account: () => mint.account(cast.tongue),
    device_id: () => mint.device(),
    ip_address: () => mint.ip(cast.tongue),
    address: () => mint.address(cast.tongue, city),
  }[tie.field];
  return Array.from({ length: count }, make);
}

function valuesOf(stage: Stage, cast: Cast, size: number): Map<Field, string[]> {
  const city = stage.mint.city(cast.tongue);
  const values = new Map<Field, string[]>();
  for (const tie of cast.ties) {
    const count =
      cast.twist === 'two_letters' && tie.field === 'contact_phone' ? 2 : Math.ceil(size / (tie.each ?? size));
    const twin =
      tie.field === 'agent_phone' ? 'contact_phone' : tie.field === 'contact_phone' ? 'agent_phone' : undefined;
    const before = twin === undefined ? undefined : values.get(twin);
    // One helper has one number, in whatever box it is written.
    values.set(tie.field, before && tie.each === undefined ? before : mintFor(stage, cast, tie, count, city));
  }
  return values;
}

function lettersOf(cast: Cast, lender: string, c: Chance, from?: Shell): Letter[] {
  if (cast.letter === undefined) return [];
  if (cast.borrows?.what === 'letter' && from) return [from.letters[0]];
  return Array.from({ length: cast.twist === 'two_letters' ? 2 : 1 }, (_, i) =>
    letterOf(cast.tongue, c.of(`letter ${i}`), lender, cast.tale, cast.form),
  );
}

/** When: late in the year for somebody who comes after another. */
function windowOf(cast: Cast, doses: Doses, c: Chance): { start: number; width: number } {
  const [low, high] = cast.days;
  const width = Math.min(YEAR - 1, doses.days ?? c.int(low, high));
  const latest = YEAR - 1 - width;
  return { width, start: cast.borrows?.field === 'debtor_phone' ? latest : c.int(0, latest) };
}

/** The shell of a cast. Those from whom it borrows come first. */
export function shellOf(stage: Stage, cast: Cast, size: number, doses: Doses, index: number, from?: Shell): Shell {
  const c = stage.chance.of(cast.kind);
  const lender = c.one(lendersOf(cast.tongue));
  const helper = nameOf(cast.tongue, c);
  const level = doses.level ?? (from && cast.borrows?.what === 'letter' ? from.level : c.one(cast.letter ?? [0]));
  const letters = lettersOf(cast, lender, c, from);
  const open = (pattern?: string) => (pattern === undefined ? undefined : words(pattern, { helper }, c));
  return {
    cast,
    id: `H${index + 1}`,
    size,
    chance: c,
    lender: cast.oneLender ? lender : undefined,
    level,
    bare: doses.bare ?? c.odds(cast.bare ?? 0.5),
    named: doses.named !== undefined && cast.type !== 'attack' ? doses.named : c.real(...(cast.named ?? [0, 0])),
    ...windowOf(cast, doses, c),
    values: valuesOf(stage, cast, size),
    letters,
    templates: letters.map(() => stage.template(cast.type !== 'attack', level)),
    papers: cast.paper && new Papers(cast.tongue, cast.paper, c.of('papers')),
    files: [],
    helper,
    who: open(cast.who),
    org: open(cast.org),
    domain: `${c.one(['resolve', 'client', 'case', 'claim'])}${c.one(['track', 'base', 'line', 'point'])}${c.int(2, 99)}.net`,
    people: [],
    drafts: [],
    from,
  };
}
