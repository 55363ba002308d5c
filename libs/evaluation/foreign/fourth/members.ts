import { bombard, callOf } from './calls.js';
import type { Channel, Field } from './cast.js';
import type { Chance } from './chance.js';
import { words } from './grammar.js';
import { leftover, polished, sent } from './letters.js';
import { written } from './mint.js';
import { lendersOf, type Person, personOf } from './people.js';
import type { Plight } from './plights.js';
import { carries, channelFor, type Draft, draft, momentOn, type Own, ownOf, USUAL } from './rows.js';
import type { Shell } from './shells.js';
import type { Stage } from './stage.js';
import { briefly, ownWords, plightsOf, slips } from './voice.js';

const THANKS = {
  zh: [
    '{这信|以上|材料}是<who>{帮我写的|帮着整理的|代笔的}',
    '<who>{让我来反映的|说可以找你们}',
    '{多亏|感谢}<who>{帮忙|陪我去}，{没收钱|不要一分钱}',
    '{有事也可以找|我说不清就问}<who>，电话<number>',
    '{电话|号码}是<who>的，{我手机坏了|我不会接}',
  ],
  en: [
    '<who> {helped me write this|typed this for me}',
    '{I was sent here by|I heard about you from} <who>',
    'You can {also call|reach} <who> at <number>',
    'The {number|phone} {above|on here} belongs to <who>',
    '{Thanks to|God bless} <who>, {who does not charge|free of charge}',
  ],
} as const;

const COUSINS = ['表哥', '堂弟', '小舅子', '侄子', '干妈', '姐夫', '邻居', '战友'];

/** Somebody of the group, and the same person at another lender where the story is one person. */
function memberOf(stage: Stage, shell: Shell, i: number, c: Chance): { person: Person; own: Own } {
  const { cast } = shell;
  if (cast.twist === 'one_person' && i > 0) {
    const first = shell.people[0];
    const others = lendersOf(cast.tongue).filter((l) => !shell.people.some((p) => p.lender === l));
    const lender = c.one(others.length > 0 ? others : lendersOf(cast.tongue));
    return {
      person: { ...first, ref: stage.mint.customer(cast.tongue), lender, facts: { ...first.facts, lender } },
      own: ownOfFirst.get(shell)!,
    };
  }
  let person = personOf(cast.tongue, stage.mint, c, shell.lender);
  const numbers = shell.from?.values.get('contact_phone');
  if (cast.borrows?.field === 'debtor_phone' && numbers !== undefined && i < numbers.length)
    person = { ...person, phone: numbers[i] };
  const [first] = shell.people;
  if (cast.twist === 'kin' && first && c.odds(0.6))
    person = { ...person, name: first.name.charAt(0) + person.name.slice(1) };
  const own = ownOf(person, stage.mint, c);
  if (cast.twist === 'one_person') ownOfFirst.set(shell, { ...own, contact: person.phone });
  return { person, own: cast.borrows?.field === 'debtor_phone' ? { ...own, contact: person.phone } : own };
}

const ownOfFirst = new WeakMap<Shell, Own>();

/** Which of the group's values this member shows, if the channel has the field. */
function tiesOf(shell: Shell, i: number, c: Chance): Partial<Record<Field, string>> {
  const put: Partial<Record<Field, string>> = {};
  for (const tie of shell.cast.ties) {
    const values = shell.values.get(tie.field)!;
    if (c.odds(tie.share) || (i < 2 && tie === shell.cast.ties[0])) put[tie.field] = values[i % values.length];
  }
  const { borrows } = shell.cast;
  if (
    borrows?.what === 'phone' &&
    shell.from &&
    borrows.field !== 'debtor_phone' &&
    (i === 0 || c.odds(borrows.share))
  ) {
    const lent = shell.from.values.get('contact_phone') ?? shell.from.values.get('agent_phone') ?? [];
    if (lent.length > 0)
      put[borrows.field ?? 'contact_phone'] = borrows.field === 'agent_phone' ? c.one(lent) : lent[0];
  }
  return put;
}

interface Part {
  readonly shell: Shell;
  readonly i: number;
  readonly person: Person;
  readonly plight: Plight;
  readonly channel: Channel;
  readonly names: boolean;
  readonly letter: boolean;
}

function textOf({ shell, i, person, plight, channel, names, letter }: Part, c: Chance): string {
  const { cast, who } = shell;
  const number = shell.values.get('contact_phone')?.[0] ?? shell.values.get('agent_phone')?.[0];
  const said = THANKS[person.tongue].filter((t) => number !== undefined || !t.includes('<number>'));
  const thanks =
    names && who !== undefined && (!carries(channel, 'agent_phone') || c.odds(0.5))
      ? words(c.one<string>(said), { ...person.facts, who, number: number === undefined ? '' : written(number, c) }, c)
      : '';
  if (!letter) return ownWords(person, c, plight, cast.tale, thanks === '' ? [] : [thanks]);
  const plain = sent(shell.letters[i % shell.letters.length], person, shell.level, c);
  const body = cast.twist === 'polished' && shell.level > 0 ? polished(plain, person, c) : plain;
  const before = shell.bare ? '' : briefly(person, c, plight, cast.type === 'attack' ? undefined : cast.tale);
  const after = thanks === '' ? '' : person.tongue === 'zh' ? `${thanks}。` : ` ${thanks}.`;
  const rest = cast.twist === 'forgets_form' && shell.level > 0 && c.odds(0.2) ? leftover(person.tongue, c) : '';
  const order = c.odds(0.7) ? [before, body, after, rest] : [body, before, after, rest];
  const text = order
    .filter((t) => t !== '')
    .join(person.tongue === 'zh' ? '' : ' ')
    .trim();
  return shell.level === 0 || c.odds(0.7) ? text : slips(text, person.tongue, c);
}

/** Adds a member with a complaint or several. */
export function addMember(stage: Stage, shell: Shell, i: number): void {
  const c = shell.chance.of(`member ${i}`);
  const { cast } = shell;
  const { person, own } = memberOf(stage, shell, i, c);
  shell.people.push(person);
  const plight = c.one(plightsOf(cast.tongue));
  const writes = shell.letters.length > 0 && (i < 2 || c.odds(cast.letterShare ?? 1));
  const names = c.odds(shell.named);
  const put = tiesOf(shell, i, c);
  const day = shell.start + Math.floor((cast.twist === 'same_hour' ? 0.4 * c.next() : c.next()) * shell.width);
  const often = cast.twist === 'one_person' ? c.int(3, 4) : c.weighed({ 1: 17, 2: 2.4, 3: 0.6 });
  for (let n = 0; n < Number(often); n++) {
    const fields = [...(Object.keys(put) as Field[]), ...(names ? (['agent_phone'] as const) : [])];
    const channel = channelFor(cast.tongue, fields, c, cast.channels ?? USUAL[cast.tongue]);
    const letter = writes && (n === 0 || cast.twist === 'one_person' || c.odds(0.5));
    const part = { shell, i, person, plight, channel, names, letter };
    const moment = momentOn(day + n * c.int(6, 40), person, c);
    const shown = {
      ...put,
      ...agentOf(shell, names, c),
      ...(cast.twist === 'aliases' ? { email: stage.mint.email('en', 'c', shell.domain) } : {}),
    };
    const made = stage.file(draft({ person, own, channel, moment, text: textOf(part, c), plight, put: shown }, c));
    // The lender knows the number on file, whatever the channel.
    if (cast.borrows?.field === 'debtor_phone') made.row.debtor_phone = written(person.phone, c);
    shell.drafts.push(made);
    if (letter) shell.templates[i % shell.letters.length].drafts.push(made);
    if (n === 0) addPaper(stage, shell, made, person, c);
  }
  addCalls(stage, shell, i, person, own, day, c);
}

function agentOf({ cast, helper, org }: Shell, names: boolean, c: Chance): { agent_name?: string; agent_org?: string } {
  if (!names) return {};
  if (cast.twist === 'cousins') return { agent_name: c.odds(0.5) ? helper : `${helper}（${c.one(COUSINS)}）` };
  return {
    agent_name: c.odds(0.9) || org === undefined ? helper : '',
    ...(org !== undefined && c.odds(0.8) ? { agent_org: org } : {}),
  };
}

function addPaper(stage: Stage, shell: Shell, made: Draft, person: Person, c: Chance): void {
  const plan = shell.cast.paper;
  if (plan === undefined || shell.papers === undefined || !c.odds(plan.share)) return;
  shell.files.push(stage.attach(made, person, plan.kind, shell.papers.text(person, c), c));
}

function addCalls(stage: Stage, shell: Shell, i: number, person: Person, own: Own, day: number, c: Chance): void {
  const { cast } = shell;
  const numbers = shell.values.get('contact_phone') ?? shell.values.get('agent_phone');
  if (cast.calls !== undefined && numbers !== undefined && c.odds(cast.calls))
    for (let n = c.int(1, 3); n > 0; n--)
      callOf(
        stage,
        {
          person,
          number: numbers[i % numbers.length],
          day: day + c.int(-10, 20),
          caller: cast.type === 'attack' ? 'proxy' : 'helper',
        },
        c,
      );
  if (c.odds(0.1)) callOf(stage, { person, number: own.contact, day: day - c.int(0, 9), caller: 'own' }, c);
  if (cast.twist === 'bombing' && i === 0) bombard(stage, numbers ?? [own.contact], person, day, c.of('flood'));
}

/** A value counts as the organiser's once somebody shows it. */
export function shownValues(
  drafts: readonly Draft[],
  values: ReadonlyMap<Field, readonly string[]>,
): { kind: string; value: string }[] {
  const KINDS: Readonly<Record<Field, string>> = {
    contact_phone: 'phone',
    agent_phone: 'phone',
    payee_account: 'account',
    device_id: 'device',
    ip_address: 'ip',
    address: 'address',
  };
  const out = new Map<string, { kind: string; value: string }>();
  for (const [field, list] of values)
    for (const value of list)
      if (drafts.some((d) => d.shown.get(field) === value))
        out.set(`${KINDS[field]} ${value}`, { kind: KINDS[field], value });
  return [...out.values()];
}
