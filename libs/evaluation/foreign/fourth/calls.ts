import type { Row } from '../folder.js';
import type { Chance } from './chance.js';
import { words } from './grammar.js';
import type { Person } from './people.js';
import type { Tongue } from './places.js';
import { type Moment, momentOn, YEAR } from './rows.js';
import type { Stage } from './stage.js';

const ANSWERS = {
  zh: ['{您好|你好}，<lender>，{请讲|有什么可以帮您}', '{这里是|您好这里}<lender>客服，{请问|您说}'],
  en: [
    '{Thank you for calling|Hello,} <lender>, {how can I help|this call may be recorded}',
    '<lender>, {account number please|go ahead}',
  ],
} as const;

const OWN = {
  zh: [
    '我那个<due>{能不能|可不可以}晚几天{交|还}',
    '{我问下|查一下}我账单怎么多了<fee>',
    '{你们|上次}说<n>天回我{的呢|，没人打}',
    '{我换手机号了|地址变了}，改一下',
    '{钱我今天转|已经转了}，你看{到账没|入了没有}',
    '{能不能|麻烦}给我开个结清证明',
  ],
  en: [
    'can I {move|push} my payment to {the <n>th|Friday}',
    'why is there a {charge|fee} of <fee> on mine',
    '{somebody|one of you} was supposed to call me back',
    'I {changed my number|moved}, need to update',
    'I just {sent|made} the payment, {do you see it|is it posted}',
    'I need a payoff letter',
  ],
} as const;

const CLERK = {
  zh: [
    '{我查一下|稍等}，{您贵姓|身份证后四位报一下}',
    '系统{显示|里}{还没到账|正在处理}',
    '{已登记|给您备注了}，<n>个工作日',
  ],
  en: [
    '{one moment|let me look}',
    'I see {a note|the payment pending}',
    '{I put in a request|it is noted}, {allow <n> days|someone will call}',
  ],
} as const;

const PROXY = {
  zh: [
    '我是{他|她}{家里人|委托的}，{他的事|账户}以后{找我谈|跟我联系}',
    '{按规定|依照七十条}你们{必须协商|要给六十期}，{你记一下|请登记}',
    '{工号多少|你们投诉电话}，{不给方案|不同意}就{去监管|继续投诉}',
  ],
  en: [
    'I am {calling for|authorized on behalf of} {the customer|your borrower}',
    '{we need|please note} {a settlement figure|the dispute} {in writing|on the file}',
    '{what is your ID|supervisor please}, {otherwise|or} {we file again|this goes to the bureau}',
  ],
} as const;

const HELPER = {
  zh: [
    '{他|老人家}{不太会讲|在我旁边}，我帮{他|着}问一句',
    '{我们不收费的|我是帮忙的}，{他自己来讲|您跟他说}',
    '{材料|证明}怎么{寄给|交}你们',
  ],
  en: [
    '{she|he} is {here with me|sitting next to me}, I {translate|just help}',
    '{we do this for free|no charge from us}, {can you slow down|please explain}',
    'where do we {send|fax} {the papers|the form}',
  ],
} as const;

export type Caller = 'own' | 'proxy' | 'helper';

function transcript(caller: Caller, person: Person, c: Chance): string {
  const t: Tongue = person.tongue;
  const said = { own: OWN, proxy: PROXY, helper: HELPER }[caller][t];
  const lines = [`agent: ${c.one(ANSWERS[t])}`];
  for (const line of c.some<string>(said, c.int(1, 3)))
    lines.push(`caller: ${line}`, ...(c.odds(0.7) ? [`agent: ${c.one(CLERK[t])}`] : []));
  return lines.map((l) => words(l, person.facts, c)).join('\n');
}

export interface Ring {
  readonly person: Person;
  readonly number: string;
  readonly day: number;
  readonly caller: Caller;
  readonly outbound?: boolean;
}

/** One call to the lender, or from it. */
export function callOf(stage: Stage, { person, number, day, caller, outbound = false }: Ring, c: Chance): Row {
  const outcome = c.weighed({ answered: 7, no_answer: outbound ? 3 : 1, busy: 0.7, failed: 0.2 });
  const answered = outcome === 'answered';
  const hotline = stage.hotlines.get(person.lender) ?? number;
  return stage.call(momentOn(day, person, c), {
    caller: outbound ? hotline : number,
    callee: outbound ? number : hotline,
    direction: outbound ? 'outbound' : 'inbound',
    ring_s: String(c.int(1, 42)),
    talk_s: answered ? String(c.span(14, 1300)) : '0',
    outcome,
    debtor_ref: c.odds(0.85) ? person.ref : '',
    transcript: answered && !outbound && c.odds(0.3) ? transcript(caller, person, c) : '',
  });
}

/** Short calls by the hundred from few numbers, until nobody else gets through. */
export function bombard(stage: Stage, numbers: readonly string[], person: Person, day: number, c: Chance): void {
  const target = stage.hotlines.get(person.lender)!;
  const rows: Row[] = [];
  let second = c.int(8, 11) * 3600;
  let on = day;
  for (let n = c.int(120, 420); n > 0; n--) {
    second += c.int(4, 160);
    if (second > 79200) {
      on = Math.min(YEAR - 1, on + 1);
      second = c.int(8, 10) * 3600;
    }
    const moment: Moment = { day: on, second, zone: person.tongue === 'zh' ? 8 : -6 };
    const outcome = c.weighed({ answered: 5, no_answer: 2, busy: 3 });
    rows.push(
      stage.call(moment, {
        caller: c.one(numbers),
        callee: target,
        direction: 'inbound',
        ring_s: String(c.int(0, 12)),
        talk_s: outcome === 'answered' ? String(c.int(0, 9)) : '0',
        outcome,
        debtor_ref: '',
        transcript: '',
      }),
    );
  }
  stage.flood(target, rows);
}
