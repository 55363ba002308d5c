import type { Dice } from './dice.js';

/** Words that stand for each other. No text keeps another's wording for long. */
const ZH = `没有人|没谁|谁也没
这么多年|这些年|活了半辈子
从来没|从没|压根没|一次都没
当时|那会儿|那时候
突然|忽然|冷不丁|一下子
告诉|通知|知会
打电话|来电话|拨电话
客服|坐席|接线员
多次|好几回|三番五次|反复
希望|盼着|指望|想请你们
处理|解决|落实
查清楚|弄明白|核实|查一查
实在|真的|确实|真是
不知道|不晓得|不清楚|弄不懂
一分没|一分钱也没|一毛没
怎么|咋
家里|屋里|家中
老人|爹妈|长辈
现在|如今|眼下
已经|早就|早已
还不上|还不起|没法还|周转不开
挣钱|赚钱|养家
合同|协议
没看到|没见着|没瞧见
随时可以|什么时候都能|需要就
态度特别差|口气很冲|说话难听|爱答不理
骚扰|纠缠|打扰
影响|连累|耽误
多收|乱收|白收
退给我|还给我|退回来
书面|白纸黑字|文字
谢谢|多谢|感谢
一个晚上|一整夜|整宿
睡不着|合不上眼|失眠
好几天|这一礼拜|连着几夜
没睡好|没合眼|翻来覆去
系统|后台|你们机器
网点|支行|柜台
说法|交代|解释|准话
能不能|可不可以|行不行
按月还|一个月一个月还|慢慢还
看病|治病|住院
工资|薪水|收入
结清|还清|还完
扣了|划走了|扣走
利息|息钱|利钱
明明|分明|本来
照样|还是|依旧
文化低|没念过几年书|认字不多
不容易|费劲|难得很
算我|记我|给我算成
录了音|有录音|录着音
提前|早点|提早`;
const EN = `I want|I would like|I'd like
cannot|can't
do not|don't
have not|haven't
did not|didn't
nobody|no one|not one person
somebody|someone|a person
explain|say why|account for
money|cash|funds
still|even now|to this day
again|once more|yet again
called|phoned|rang up|got on the phone to
calling|ringing|phoning
letter|notice
please|kindly
fix|sort out|put right|correct
give me|let me have|send me
a month|each month|monthly
overnight|all of a sudden|in one go
worried sick|in bits|losing sleep|beside themselves
I have been with you for|I have banked with you for|Customer of yours for
the whole time|throughout|all along
in writing|on paper|by letter
business|concern|affair
charge|fee|deduction
charged|billed|hit with
charges|fees|debits
score|rating|credit score
went down|dropped|fell|sank
opened|set up|taken out
with no reason|without any reason|no explanation given
decided|concluded
proof|evidence|something to show
the branch|my branch|the local branch
rude|short with me|nasty|offhand
nothing|not a thing|zilch
show me|let me see
is all I need|would do me|is all I am asking
stop|quit
speak to|talk to|deal with
nearly all of it|most of it|the bulk of it
needs|requires
stuck|held up|in limbo
live in|am from|stay in
sign|put my name to
ashamed|embarrassed`;

const setsOf = (block: string): readonly (readonly string[])[] =>
  block
    .split('\n')
    .map((line) => line.split('|'))
    .filter((set) => set.length > 1);
const SETS = { zh: setsOf(ZH), en: setsOf(EN) };

const PADS = {
  zh: ['说实话，', '反正', '就是', '你说', '真是的，', '我跟你们讲，', '其实', '老实讲，', '我就想问，', '唉，'],
  en: [
    'Honestly, ',
    'To be fair, ',
    'Look, ',
    'As I say, ',
    'For the record, ',
    'Well, ',
    'The thing is, ',
    'Mind you, ',
    'And yes, ',
    'Truth is, ',
  ],
};

/** Says a sentence in words of one's own. `much` is the share of words that change. */
export function reworded(text: string, lang: 'zh' | 'en', much: number, dice: Dice): string {
  let out = text;
  for (const set of SETS[lang]) {
    const found = set.find((w) => holds(out, w, lang));
    if (found === undefined || !dice.odds(much)) continue;
    const other = dice.one(set.filter((w) => w !== found));
    out = lang === 'zh' ? out.replace(found, other) : swap(out, found, other);
  }
  if (dice.odds(much * 0.35)) {
    const pad = dice.one(PADS[lang]);
    const first = lang === 'en' && !/^I\b/.test(out) ? out.charAt(0).toLowerCase() : out.charAt(0);
    out = `${pad}${first}${out.slice(1)}`;
  }
  return lang === 'zh' && dice.odds(much * 0.3) ? turned(out) : out;
}

function holds(text: string, word: string, lang: 'zh' | 'en'): boolean {
  if (lang === 'zh') return text.includes(word);
  const at = text.toLowerCase().indexOf(word.toLowerCase());
  return at >= 0 && !/[a-z']/i.test(text.charAt(at - 1)) && !/[a-z']/i.test(text.charAt(at + word.length));
}

function swap(text: string, word: string, other: string): string {
  const at = text.toLowerCase().indexOf(word.toLowerCase());
  const begins = at === 0 || /[.?!] $/.test(text.slice(Math.max(0, at - 2), at));
  const put = begins ? other.charAt(0).toUpperCase() + other.slice(1) : other;
  return text.slice(0, at) + put + text.slice(at + word.length);
}

/** The last clause first, where there are two that do not lean on each other. */
function turned(text: string): string {
  const body = text.endsWith('。') ? text.slice(0, -1) : text;
  const clauses = body.split('，');
  if (clauses.length !== 2 || clauses.some((c) => c.length < 5) || /[？！；]/.test(body)) return text;
  return /^[请但所就还也都结又连要]/.test(clauses[1]) ? text : `${clauses[1]}，${clauses[0]}。`;
}
