import { stamp, type Tongue } from './lenders.js';
import type { Person } from './person.js';
import { utter } from './phrase.js';
import type { CallWay } from './plots.js';
import type { Stage } from './stage.js';
import type { Wheel } from './wheel.js';

interface Call {
  readonly caller: string;
  readonly callee: string;
  readonly day: number;
  readonly seconds: number;
  readonly talk: number;
  readonly ref?: string;
  readonly inbound?: boolean;
  readonly words?: string;
}

export function putCall(stage: Stage, tongue: Tongue, call: Call, wheel: Wheel): string {
  const id = stage.id('CDR', 8, wheel);
  stage.calls.push({
    call_id: id,
    started_at: stamp(tongue, Math.max(0, call.day), call.seconds),
    caller: call.caller,
    callee: call.callee,
    direction: call.inbound === false ? 'outbound' : 'inbound',
    ring_s: String(wheel.between(2, 31)),
    talk_s: String(call.talk),
    outcome: call.talk > 0 ? 'answered' : wheel.weighed({ no_answer: 6, busy: 2, failed: 1 }),
    debtor_ref: call.ref !== undefined && wheel.yes(0.75) ? call.ref : '',
    transcript: call.words ?? '',
  });
  return id;
}

/** What somebody without a group says on the phone. */
export function putOwnCalls(stage: Stage, p: Person, day: number, wheel: Wheel): void {
  const hot = stage.hot.get(p.lender.name)!;
  for (let k = wheel.between(1, 3); k > 0; k--) {
    const inbound = wheel.yes(0.6);
    const talk = wheel.yes(0.75) ? wheel.between(25, 900) : 0;
    const words = talk > 60 && wheel.yes(0.12) ? spoken(p, inbound ? 'asks' : 'chased', wheel) : undefined;
    const [caller, callee] = inbound ? [p.phone, hot] : [stage.collectors.get(p.lender.name)!, p.phone];
    putCall(
      stage,
      p.tongue,
      {
        caller,
        callee,
        day: day - wheel.below(20),
        seconds: wheel.between(30_000, 72_000),
        talk,
        ref: p.ref,
        inbound,
        words,
      },
      wheel,
    );
  }
}

interface Member {
  readonly p: Person;
  readonly day: number;
}

/** The calls of a group. Says how many patterns there are to find. */
export function putCalls(
  stage: Stage,
  way: CallWay,
  id: string,
  members: readonly Member[],
  numbers: readonly string[],
  wheel: Wheel,
): void {
  const ids: string[] = [];
  const hotOf = (p: Person) => stage.hot.get(p.lender.name)!;
  const put = (p: Person, call: Omit<Call, 'callee'> & { callee?: string }) =>
    ids.push(putCall(stage, p.tongue, { callee: hotOf(p), ...call }, wheel));
  const first = members[0];
  if (way === 'front' || way === 'bench') {
    for (const { p, day } of members)
      for (let k = wheel.yes(0.65) ? wheel.between(1, 3) : 0; k > 0; k--)
        put(p, {
          caller: wheel.pick(numbers),
          day: day + wheel.between(-3, 9),
          seconds: wheel.between(32_000, 64_000),
          talk: wheel.between(90, 620),
          ref: p.ref,
          words: wheel.yes(0.2) ? spoken(p, way, wheel) : undefined,
        });
  } else if (way === 'flood') {
    const target = hotOf(first.p);
    for (const { p, day } of members.slice(0, 3))
      for (let k = 0, at = wheel.between(36_000, 50_000); k < 14; k++, at += wheel.between(20, 90))
        put(p, { caller: wheel.pick(numbers), callee: target, day, seconds: at, talk: wheel.below(5) });
  } else if (way === 'rhythm') {
    for (const { p, day } of members)
      for (const minute of [7, 27, 47])
        put(p, {
          caller: wheel.yes(0.25) ? numbers[0] : stage.values.phone(p.tongue, 'virtual'),
          day: day - 1,
          seconds: 3600 * 10 + minute * 60 + wheel.below(20),
          talk: wheel.between(18, 23),
          ref: p.ref,
        });
  } else if (way === 'provoke') {
    const target = stage.collectors.get(first.p.lender.name)!;
    for (const { p, day } of members)
      if (wheel.yes(0.6))
        put(p, {
          caller: p.phone,
          callee: target,
          day: day - 2,
          seconds: wheel.between(60_000, 74_000),
          talk: wheel.between(40, 160),
          ref: p.ref,
          words: wheel.yes(0.6) ? spoken(p, 'provoke', wheel) : undefined,
        });
  } else
    for (const { p, day } of members)
      put(p, {
        caller: p.phone,
        day,
        seconds: wheel.between(30_000, 60_000),
        talk: wheel.yes(0.5) ? wheel.between(40, 700) : 0,
        ref: p.ref,
      });
  const kind = {
    front: 'front',
    flood: 'flood',
    rhythm: 'relay',
    provoke: 'provocation',
    surge: 'benign_surge',
    bench: '',
  }[way];
  if (kind === '' || ids.length === 0) return;
  const last = stage.calls[stage.calls.length - 1];
  stage.patterns.push({ id: `C-${id}`, kind, calls: ids, target: way === 'front' ? numbers[0] : last['callee'] });
}

/** A short talk, one line a turn. */
export function spoken(p: Person, key: string, wheel: Wheel): string {
  const turns = (p.tongue === 'zh' ? TALK_ZH : TALK_EN)[key];
  const facts = { name: p.name, bank: p.lender.name, product: p.product, ill: p.ill, kin: p.kin };
  return turns.map((t, k) => `${k % 2 ? 'caller' : 'agent'}: ${utter(t, facts, wheel)}`).join('\n');
}

const TALK_ZH: Readonly<Record<string, readonly string[]>> = {
  asks: [
    '您好，{请问有什么可以帮您|这里是$bank}。',
    '{我那个$product|我的$product}{怎么又扣钱|显示逾期}，{帮我查一下|你看看}。',
    '{请稍等|我查询一下}。',
    '{等半天了|行，快点}，我还{上班|接孩子}呢。',
  ],
  chased: [
    '{请问是$name吗|$name您好}？',
    '{是我|我是}，{在开车|在医院}。',
    '您的$product{逾期了|该还了}。',
    '{发了工资就还|月底}，{别打给$kin|知道了}。',
  ],
  front: [
    '您好，请报一下{客户姓名|姓名}。',
    '{$name|客户叫$name}，{我是他表哥|我替他处理}，{身份证我报给你|尾号我有}。',
    '{需要本人接听|请让本人来电}。',
    '{他不方便|他病着}，{你直接说能停息几期|把方案报给我}，{我手上还有几户|下一个也是你们行的}。',
  ],
  bench: [
    '您好，请问是本人吗？',
    '{我是护士站|这里是透析室}，{$name在治疗|病人在床上}，{我开免提让他说|他托我问一句}。',
    '{好的|请讲}。',
    '{他问能不能晚几天还|他说下周出院去还}。',
  ],
  provoke: [
    '{喂|你好}，您的账{该还了|逾期了}。',
    '{你再说一遍|你骂我一句试试}，{报工号|你叫什么}，{我录着呢|有本事来抓我}。',
    '{我没有骂您|请您冷静}。',
    '{急了吧|说啊}，{威胁我呀|再大声点}。',
  ],
};
const TALK_EN: Readonly<Record<string, readonly string[]>> = {
  asks: [
    '{Thanks for calling $bank|$bank, good morning}.',
    '{Why is there a fee on my $product|My $product shows late}, {I paid it|that is wrong}.',
    '{Let me look|One moment}.',
    '{I am on my break|I have been on hold forever}.',
  ],
  chased: [
    '{Is this $name|Am I speaking to $name}?',
    '{Yes|Speaking}, {I am at work|I am driving}.',
    'It is about {the $product|a missed payment}.',
    '{Friday, when I am paid|I said I would call}.',
  ],
  front: [
    'May I have the {name|account holder}?',
    '{$name|It is for $name}, {I deal with it|authority is on file}.',
    '{I need the customer on the line|Is the customer with you}?',
    '{No|Not today}, {just tell me the settlement figure|give me the balance}, {I have four more after this|and then the next one}.',
  ],
  bench: [
    '{$bank, how can I help|$bank speaking}?',
    '{This is the front office at the home|I am calling from the nursing station}, {$name is here with me|I put $name on}.',
    '{Go ahead|Hello}.',
    '{It is about the bill for my $product|I cannot come to the bank}.',
  ],
};
