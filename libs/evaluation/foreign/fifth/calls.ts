import type { Tongue } from './cast.js';
import type { Lot } from './lot.js';
import { factsOf, type Person, SURNAME } from './people.js';
import { type Stage, stamp } from './stage.js';
import { wording } from './wording.js';

const TALK: Readonly<Record<Tongue, readonly (readonly string[])[]>> = {
  zh: [
    [
      'agent: 您好，这里是<lender>，请问是<name>吗',
      'customer: 是我',
      'agent: 您的<product>逾期<n>天了',
      'customer: {我知道，<due>号发工资还|手头紧，能不能缓几天|我已经跟你们同事说过了}',
      'agent: {好的，我记录一下|最迟什么时候呢|那我帮您登记}',
    ],
    [
      'agent: <lender>，工号<card>',
      'customer: {我在医院，等会儿说|现在开车|我还在上班}',
      'agent: {那晚点再联系您|好，打扰了}',
    ],
    [
      'customer: 我查一下<product>还要还多少',
      'agent: {本期<part>元|一共<amount>元}',
      'customer: {怎么比上次多|能减点违约金吗|那我下周还}',
      'agent: {需要提交申请|我帮您问一下}',
    ],
  ],
  en: [
    [
      'agent: This is <agent> with <lender> on a recorded line. Is this <name>?',
      'customer: {Yes|Speaking|Who is this?}',
      'agent: Your <product> is past due by <part>.',
      'customer: {I get paid on the <due>th.|I talked to somebody already.|I was in the hospital.}',
      'agent: {I can note that.|Can you do half today?|Okay, have a good day.}',
    ],
    [
      'customer: I need my balance.',
      'agent: It is <amount>.',
      'customer: {That is more than last month.|Can you take off the late fee?}',
      'agent: {I will have to ask.|Let me look.}',
    ],
  ],
};

/** A script that turns a collector's words against him. Each client says the same in the same order. */
const TAUNTS: Readonly<Record<Tongue, readonly string[]>> = {
  zh: [
    'customer: 你有种把刚才那句再说一遍',
    'customer: 你就说是不是要上门，{说啊|你说}',
    'customer: 你是不是威胁我，你承认{不承认|了}',
    'customer: 你骂我啊，怎么不骂了，{怂了|不敢了}',
    'customer: 你们公司就是{高利贷|黑社会}，你就是个{打手|狗腿子}',
    'customer: 报你的身份证号，我{录着音|现在就录}',
    'customer: 你{爹妈|家里人}知道你干这个吗',
  ],
  en: [
    'customer: Say that again, go on.',
    'customer: So you are threatening me, {yes or no|admit it}?',
    'customer: You people are {crooks|thugs}, swear at me.',
    'customer: Give me your home address.',
    'customer: I am recording, {say it|go ahead}.',
  ],
};

function talk(stage: Stage, p: Person, at: Date, lines: readonly string[]): string {
  const facts = factsOf(p, at, stage.lot);
  return lines.map((l) => wording(l, facts, stage.lot)).join('\n');
}

const shifted = (at: Date, days: number, lot: Lot) =>
  new Date(at.getTime() + days * 86_400_000 + lot.int(-18_000, 18_000) * 1000);

/** The calls that any debtor has: reminders, and a question now and then. */
export function plainCalls(stage: Stage, p: Person, complained: Date): void {
  const { lot } = stage;
  const hotline = stage.hotlines.get(p.lender.name)!;
  if (!lot.yes(0.32)) return;
  for (let k = lot.one([1, 1, 2, 2, 3, 5]); k > 0; k--) {
    const at = shifted(complained, -lot.int(0, 40), lot);
    const outward = lot.yes(0.75);
    const outcome = lot.weighed({ answered: 6, no_answer: 3, busy: 1, failed: 0.3 });
    stage.call({
      started_at: stamp(at, p.tongue),
      caller: outward ? hotline : p.phone,
      callee: stage.dialed(outward ? p.phone : hotline, p.lender),
      direction: outward ? 'outbound' : 'inbound',
      ring_s: `${lot.int(2, 45)}`,
      talk_s: outcome === 'answered' ? `${lot.int(8, 420)}` : '0',
      outcome,
      debtor_ref: outward || lot.yes(0.6) ? p.ref : '',
      transcript: outcome === 'answered' && lot.yes(0.15) ? talk(stage, p, at, lot.one(TALK[p.tongue])) : '',
    });
  }
}

/** Numbers of a seller ring a collector's line all day. @returns the numbers. */
export function flood(stage: Stage, id: string, people: readonly Person[], days: readonly number[]): string[] {
  const { lot, mint } = stage;
  const { tongue } = people[0];
  const pool = Array.from({ length: lot.int(8, 14) }, () => mint.phone(tongue));
  const target = mint.phone(tongue, true);
  const calls: string[] = [];
  for (const day of lot.some(days, lot.int(2, 4))) {
    const start = stage.at(day, 'hotline').getTime();
    for (let k = lot.int(40, 90); k > 0; k--)
      calls.push(
        stage.call({
          started_at: stamp(new Date(start + lot.int(0, 7200) * 1000), tongue),
          caller: lot.one(pool),
          callee: target,
          direction: 'inbound',
          ring_s: `${lot.int(0, 9)}`,
          talk_s: `${lot.int(0, 4)}`,
          outcome: lot.weighed({ answered: 4, no_answer: 5, busy: 2 }),
          debtor_ref: lot.yes(0.05) ? lot.one(people).ref : '',
        }),
      );
  }
  stage.callTruth.push({ id: `K-${id}`, kind: 'flood', calls, target });
  return pool;
}

/** Everybody who has the same trouble calls the lender's line on one or two days. */
export function surge(stage: Stage, id: string, people: readonly Person[], days: readonly number[]): void {
  const { lot, mint } = stage;
  const { tongue, lender } = people[0];
  const target = stage.hotlines.get(lender.name)!;
  const first = Math.min(...days);
  const calls = people.flatMap((p) =>
    Array.from({ length: lot.int(0, 3) }, () =>
      stage.call({
        started_at: stamp(stage.at(first + lot.int(0, 1), 'hotline'), tongue),
        caller: lot.yes(0.8) ? p.phone : mint.phone(tongue),
        callee: target,
        direction: 'inbound',
        ring_s: `${lot.int(2, 60)}`,
        talk_s: `${lot.int(0, 240)}`,
        outcome: lot.weighed({ answered: 3, no_answer: 3, busy: 3 }),
      }),
    ),
  );
  if (calls.length > 0) stage.callTruth.push({ id: `K-${id}`, kind: 'benign_surge', calls, target });
}

/** Clients say a script that shall make the collector lose his temper. */
export function provoke(stage: Stage, id: string, people: readonly Person[], days: readonly number[]): void {
  const { lot } = stage;
  const calls = people.flatMap((p, k) => {
    if (!lot.yes(0.7)) return [];
    const at = shifted(stage.at(days[k], 'hotline'), -lot.int(1, 6), lot);
    const opening = talk(stage, p, at, lot.one(TALK[p.tongue]).slice(0, 2));
    const taunts = TAUNTS[p.tongue].filter(() => lot.yes(0.8));
    const answer = p.tongue === 'zh' ? `agent: 我是${SURNAME(lot, 'zh')}，请您冷静` : 'agent: Please calm down.';
    const [before, after] = [taunts.slice(0, 2), taunts.slice(2)];
    return [
      stage.call({
        started_at: stamp(at, p.tongue),
        caller: stage.hotlines.get(p.lender.name)!,
        callee: stage.dialed(p.phone, p.lender),
        direction: 'outbound',
        ring_s: `${lot.int(2, 15)}`,
        talk_s: `${lot.int(120, 900)}`,
        outcome: 'answered',
        debtor_ref: p.ref,
        transcript: [opening, talk(stage, p, at, before), answer, talk(stage, p, at, after)].filter(Boolean).join('\n'),
      }),
    ];
  });
  if (calls.length > 0)
    stage.callTruth.push({
      id: `K-${id}`,
      kind: 'provocation',
      calls,
      target: stage.hotlines.get(people[0].lender.name)!,
    });
}

/** Somebody calls the lender for a share of the people: a seller's clerk, or a relay operator. @returns the numbers. */
export function callFor(
  stage: Stage,
  id: string,
  people: readonly Person[],
  days: readonly number[],
  honest: boolean,
): string[] {
  const { lot, mint } = stage;
  const numbers = Array.from({ length: honest ? 2 : lot.int(1, 3) }, () => mint.phone(people[0].tongue, honest));
  const calls = people.flatMap((p, k) =>
    lot.yes(honest ? 0.8 : 0.4)
      ? [
          stage.call({
            started_at: stamp(shifted(stage.at(days[k], 'hotline'), lot.int(-3, 12), lot), p.tongue),
            caller: lot.one(numbers),
            callee: stage.hotlines.get(p.lender.name)!,
            direction: 'inbound',
            ring_s: `${lot.int(2, 30)}`,
            talk_s: `${lot.int(60, 700)}`,
            outcome: 'answered',
            debtor_ref: p.ref,
          }),
        ]
      : [],
  );
  if (calls.length > 0)
    stage.callTruth.push({
      id: `K-${id}`,
      kind: honest ? 'relay' : 'front',
      calls,
      target: stage.hotlines.get(people[0].lender.name)!,
    });
  return numbers;
}
