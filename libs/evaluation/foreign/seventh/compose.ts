import { ASIDES } from './asides.js';
import type { Person } from './person.js';
import { type Facts, utter } from './phrase.js';
import type { Topic } from './shapes.js';
import type { Wheel } from './wheel.js';

export interface Story {
  readonly person: Person;
  readonly facts: Facts;
  readonly topic: Topic;
  /** Sentences that this story must have, as patterns. */
  readonly must?: readonly string[];
  /** Who helped or what was used: stands late in the text. */
  readonly tail?: readonly string[];
  /** A second complaint about the same matter. */
  readonly again?: number;
}

/** A complaint in the words of one person. */
export function compose({ person, facts, topic, must = [], tail = [], again = 0 }: Story, wheel: Wheel): string {
  const { manner, tongue } = person;
  const bank = ASIDES[tongue];
  const parts: string[] = [];
  const used = new Set<string>();
  const add = (list: readonly string[], n = 1) => {
    const left = list.filter((pattern) => !used.has(pattern));
    for (const pattern of wheel.some(left, n)) {
      used.add(pattern);
      parts.push(utter(pattern, facts, wheel));
    }
  };
  const likes = (share: number) => wheel.yes(share * (0.35 + manner.long));
  if (likes(0.7)) add(bank.hello);
  if (again > 0) add(AGAIN[tongue === 'zh' ? 'zh' : 'en']);
  if (likes(0.35)) add(bank.life);
  parts.push(...must.map((m) => utter(m, facts, wheel)));
  if (must.length === 0 || likes(0.5)) add(topic.what);
  const middle: (() => void)[] = [];
  if (likes(0.8)) middle.push(() => add(topic.more, manner.long > 0.6 ? 2 : 1));
  middle.push(() => add(bank.life, manner.long > 0.45 ? 2 : 1));
  if (likes(0.7)) middle.push(() => add(bank.tried, manner.long > 0.8 ? 2 : 1));
  if (likes(0.55)) middle.push(() => add(bank.hurt));
  for (const step of wheel.shuffled(middle)) step();
  parts.push(...tail.map((m) => utter(m, facts, wheel)));
  if (!wheel.yes(0.08)) add(topic.ask, manner.long > 0.3 && wheel.yes(0.6) ? 2 : 1);
  if (manner.polite || likes(0.4)) add(bank.bye);
  return styled(parts, person, wheel);
}

const AGAIN = {
  zh: [
    '{上回反映的事|之前投诉过}{没解决|没人管}，{再说一遍|又来了}：',
    '{这是第二次写|还是那件事}。',
    '{你们回复说查无此事|结案了我不认}，{我不同意|重新投诉}。',
  ],
  en: [
    '{This is my second letter.|I wrote before.}',
    '{Your answer of $date2 is no answer.|You closed it and I do not agree.}',
    '{Still nothing.|Same matter as last time.}',
  ],
};

/** Joins sentences as this person types: full stops, none, small letters, slips. */
export function styled(
  parts: readonly string[],
  { tongue, manner }: Pick<Person, 'tongue' | 'manner'>,
  wheel: Wheel,
): string {
  if (tongue === 'zh') {
    const text = parts.map((p) => p.trim()).join('');
    if (!manner.rough) return text;
    const gap = wheel.pick([' ', '，', '']);
    const flat = text.replace(/[，。：；？！]/g, (c) => (wheel.yes(0.75) ? gap : c)).trim();
    return slipped(flat, ZH_SLIPS, wheel);
  }
  const text = parts
    .map((p) => p.trim())
    .join(' ')
    .replace(/,\./g, '.');
  if (!manner.rough) return text;
  const low = wheel.yes(0.6) ? text.toLowerCase() : text;
  const flat = wheel.yes(0.5) ? low.replace(/[.,] /g, () => wheel.pick([' ', ', ', '... '])) : low;
  return slipped(flat, EN_SLIPS, wheel);
}

const ZH_SLIPS: readonly (readonly [string, string])[] = [
  ['的', '滴'],
  ['在', '再'],
  ['已经', '以经'],
  ['账', '帐'],
  ['那', '哪'],
  ['需要', '须要'],
  ['做', '作'],
  ['联系', '连系'],
];
const EN_SLIPS: readonly (readonly [string, string])[] = [
  ['their', 'thier'],
  ['received', 'recieved'],
  ['payment', 'paymnet'],
  ['because', 'becuase'],
  ['definitely', 'definately'],
  ['you ', 'u '],
  ['account', 'acount'],
  [' the ', ' teh '],
];

function slipped(text: string, slips: readonly (readonly [string, string])[], wheel: Wheel): string {
  let out = text;
  for (const [right, wrong] of wheel.some(slips, 3)) if (wheel.yes(0.5)) out = out.replace(right, wrong);
  return out;
}
