import type { Fate } from './fate.js';
import type { Channel, Tongue } from './kinds.js';
import type { Person } from './people.js';
import { PLIGHTS_EN } from './plights-en.js';
import { PLIGHTS_ZH, type Plight } from './plights-zh.js';
import { PLIGHTS_ZH_MORE } from './plights-zh-more.js';
import { type Facts, speak } from './speak.js';
import { inHand } from './style.js';

const ALL: Readonly<Record<Tongue, readonly Plight[]>> = { zh: [...PLIGHTS_ZH, ...PLIGHTS_ZH_MORE], en: PLIGHTS_EN };
const BY_KEY = new Map([...ALL.zh, ...ALL.en].map((p) => [p.key, p]));

export const plightOf = (key: string): Plight => {
  const plight = BY_KEY.get(key);
  if (!plight) throw new Error(`no plight ${key}`);
  return plight;
};
export const plightsOf = (tongue: Tongue): readonly string[] => ALL[tongue].map((p) => p.key);

interface Beats {
  readonly hello: readonly string[];
  readonly who: readonly string[];
  readonly contact: readonly string[];
  readonly mood: readonly string[];
  readonly life: readonly string[];
  readonly bye: readonly string[];
}

/** What people say around their own story. */
const AROUND: Readonly<Record<Tongue, Beats>> = {
  zh: {
    hello: [
      '(你好|您好|你们好)',
      '领导(您好|好)',
      '(投诉|我要投诉|实名投诉)@bank',
      '(求助|急|救命啊)',
      '(工作人员好|尊敬的工作人员)',
      '(有件事想反映|反映个问题)',
      '(先说明|首先声明)我不是来闹的',
    ],
    who: [
      '我(叫@name|姓@sur)，(在@city|住@city)(打工|上班|做@job)',
      '本人@name，(系|是)@product客户',
      '我是(一名|一个)@age岁的@job',
      '我(用|办)@product(有@s年了|好些年了|是@year年开始的)',
      '(单亲|农村)家庭，(在@city做@job|@city人)',
      '@city这边的(客户|老百姓)一个',
    ],
    contact: [
      '@m月@d日(打了|拨了)@hot，(等了@n分钟才接通|没人接|说@s天内回电)，(到今天没回|一直没消息)',
      '(找过|联系过)你们@s次，(每次都换个人|说法都不一样)，(工单号我没记|给过工单也没用)',
      '(网点|柜台)让我打电话，电话让我去网点，(来回@s趟|白跑)',
      '在线客服(排队@n人|说转人工就断)，(我算是服了|一点用没有)',
      '(前天|上周|@d号)有个(女|男)的用@col打来，(没说两句就挂|态度还行但解决不了)',
      '(写过邮件|留过言)，(自动回复一封|石沉大海)',
    ],
    mood: [
      '(我真的|实在)(撑不住了|想不通|很无助)',
      '(晚上睡不着|头发一把把掉|饭都吃不下)',
      '做人(要讲|总得讲)(良心|道理)',
      '(我承认|确实)我也有(错|不对的地方)，(可是|但)(不能这么办事|总要给条路)',
      '(就这么点事|多大个事)，(拖到现在|搞成这样)',
      '(心寒|太失望了)',
    ],
    life: [
      '(孩子|女儿)(今年中考|要交学费|上幼儿园)，(处处要钱|一学期@low元)',
      '(房租|水电)(又涨了|欠了两个月)',
      '(老家|乡下)(盖房欠着账|还有两个老人)',
      '我(文化不高|初中没毕业)，(合同看不懂|说得不好请谅解)',
      '(别的银行|另一家)(都给办了|态度好得多)',
      '(听说|网上说)可以打12378，(我不想走到那一步|先跟你们说)',
      '(我在厂里|我在外地)倒班，(白天睡觉|接不了电话)',
      '(从@year年|结婚那年)就用你们家的卡',
      '(过年|中秋)都没回家，(就为省点钱|在加班)',
      '(天冷|下雨)跑一趟不容易',
      '(微信|支付宝)里(只剩几十块|的钱都凑上了)',
      '(律师|懂行的亲戚)说(这样不合规|可以投诉)',
    ],
    bye: [
      '(谢谢|麻烦了|拜托)',
      '(等|盼)回复',
      '(打我电话|短信联系我)，(白天上班|晚上@h点后)方便',
      '@name',
      '(以上属实|句句属实)',
      '(辛苦了|打扰了)',
      '(不满意我还会来投诉|再没人管我就去网上说)',
    ],
  },
  en: {
    hello: [
      '(Hi|Hello|Good morning)',
      '(To the complaints department|Dear Sir or Madam)',
      '(Complaint about|Filing against) @bank',
      '(Please help|I do not know who else to write to)',
      'This is (ridiculous|my last try)',
    ],
    who: [
      'My name is @name and I live in @city',
      'I am a @job in @city',
      'I am a (single mom|dad of @s|retired @job)',
      'I have (had|held) a @product with @bank since @year',
      'I am writing (for my @kin|on my own behalf)',
    ],
    contact: [
      'Called @hot on @month @d, (held @n minutes|got cut off), (no call back|was promised an answer in @s days)',
      'I have (emailed|written) @s times, (all I get is|just) a (form letter|ticket number)',
      'The last person I spoke with (was nice but could not help|said to call another department)',
      'Someone from @col left a message, (I called back and|but) (nobody there knew my case|the box was full)',
      'I went to the branch in person, (they sent me home to call|the manager was out)',
    ],
    mood: [
      'I (am losing sleep|feel sick about this)',
      'I know I (am not perfect|missed a payment), but (this is not right|there has to be another way)',
      '(Shame on you|I expected better)',
      'We are (decent|working) people',
      '(Honestly|Frankly) I am (tired|worn out)',
    ],
    life: [
      'The (kids|twins) (need school clothes|start college in the fall)',
      'Rent here went up (again|$@fee)',
      'I work (nights|two jobs) and (sleep days|cannot sit on hold)',
      'My (old bank|credit union) would (never do this|have fixed it in a day)',
      'My (brother in law|coworker) who knows these things says (it is not legal|to file)',
      'We (buried my dad|moved) in @month so (mail was a mess|it slipped)',
      'I do not have (a printer|much schooling), (bear with me|sorry for the spelling)',
      'The (truck|furnace) broke down (the same week|too)',
      'I will call the (AG|CFPB) (next|if I have to)',
      'I even (drove to @city|took a day off) for this',
    ],
    bye: [
      '(Thank you|Thanks for reading|God bless)',
      '@name',
      '(Please call after @h|Email is best)',
      '(I look forward to your reply|Waiting to hear from you)',
      'I will (go to the attorney general|switch banks) if (this|nothing) happens',
    ],
  },
};

/** A text that somebody writes about what happened to them. */
export function tell(
  p: Person,
  key: string,
  facts: Facts,
  fate: Fate,
  channel: Channel,
  extra: readonly string[] = [],
): string {
  const plight = plightOf(key);
  const beats = AROUND[p.tongue];
  const long = Math.min(
    1,
    Math.max(0, p.hand.length + (channel === 'letter' || channel === 'email' ? 0.2 : channel === 'app' ? -0.15 : 0)),
  );
  const say = (patterns: readonly string[]) => speak(fate.pick(patterns), facts, fate);
  const open = say(plight.open);
  const body = [
    ...extra,
    ...fate.some(plight.after, Math.min(plight.after.length, Math.round(long * 2.4))).map((s) => speak(s, facts, fate)),
  ];
  if (fate.odds(0.15 + long * 0.5)) body.push(say(beats.contact));
  if (fate.odds(0.1 + long * 0.3)) body.push(say(beats.mood));
  if (fate.odds(0.15 + long * 0.35)) body.push(say(beats.life));
  const asks = fate.some(plight.ask, long > 0.75 ? 2 : 1).map((s) => speak(s, facts, fate));
  const order = fate.odds(0.12)
    ? [...asks, open, ...fate.shuffled(body)]
    : [open, ...fate.shuffled(body), ...(fate.odds(0.8) ? asks : [])];
  if (fate.odds(0.1 + long * 0.35)) order.unshift(say(beats.who));
  if (fate.odds(channel === 'hotline' ? 0 : 0.12 + long * 0.3)) order.unshift(say(beats.hello));
  if (fate.odds(channel === 'hotline' ? 0 : 0.1 + long * 0.25)) order.push(say(beats.bye));
  return inHand(order, p, fate, channel);
}
