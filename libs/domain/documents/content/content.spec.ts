import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formsOf } from '../../../kernel/index.js';
import { itemsOf } from '../items.js';
import { wordingOf } from '../wording.js';
import { CONTENT_RULES, contentMatches } from './content.js';

const matchesOf = (texts: readonly string[]) => {
  const wording = texts.map(wordingOf);
  const forms = formsOf(wording.map((w) => ({ wording: w })));
  return contentMatches(
    texts.map((text, i) => ({ items: itemsOf(text), wording: wording[i], form: forms[i], ocr: false })),
  );
};
const claimed = (texts: readonly string[]) =>
  matchesOf(texts).filter((m) => m.bits >= CONTENT_RULES.source && !m.samePerson);

const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨';
const GIVEN = '慧琪文博海涛淑芬志强秀英建国云霞';
const name = (i: number) => `${SURNAMES[i % 16]}${GIVEN[(i * 5) % 16]}${GIVEN[(i * 7 + 3) % 16]}`;
const day = (month: number, i: number) => `2023年${month}月${1 + ((i * 11) % 28)}日`;

interface Filled {
  readonly who?: number;
  readonly number?: string;
  readonly admitted?: string;
  readonly left?: string;
  readonly values?: readonly [string, string, string];
  readonly illness?: string;
  readonly signer?: string;
  readonly story?: string;
}

/** A certificate of one hospital; what is not given is person i's own. */
const certificate = (i: number, f: Filled = {}) => `南山市人民医院
疾病诊断证明书
编号：NS${f.number ?? 440100 + i * 37}
姓名：${name(f.who ?? i)} 性别：女 年龄：${30 + (i % 40)}岁
入院日期：${f.admitted ?? day(3 + (i % 6), i)} 出院日期：${f.left ?? day(9, i)}
病情摘要：${f.story ?? STORIES[i % STORIES.length]}
检查所见：体温${f.values?.[0] ?? `36.${i % 10}`}℃ 血压${f.values?.[1] ?? `${110 + i}/${70 + i}`}mmHg 血红蛋白${f.values?.[2] ?? `${95 + i * 2}.${i % 10}`}g/L
诊断：${f.illness ?? ILLNESSES[i % ILLNESSES.length]}
医师签名：${f.signer ?? '曹辉航'}
${day(10, i)}
本证明涂改无效，未加盖公章无效。`;
const STORIES = ['因胸闷气短两天就诊', '因腰部扭伤不能行走来院', '因反复咳嗽发热一周入院', '因头晕乏力半月就诊'];
const ILLNESSES = ['高血压', '腰椎间盘突出', '肺炎', '贫血', '糖尿病'];
const honest = Array.from({ length: 12 }, (_, i) => certificate(i));

it('names three certificates of three patients with one number, one doctor and one disease text', () => {
  const one = {
    number: '889123',
    illness: '股骨头缺血性坏死',
    story: '因右髋疼痛跛行三月就诊，髓芯减压术后恢复',
    admitted: '2023年3月26日',
  };
  const found = claimed([...honest, ...[20, 21, 22].map((who) => certificate(who, one))]);
  expect(found.map((m) => [m.a, m.b])).toEqual([
    [12, 13],
    [12, 14],
    [13, 14],
  ]);
  expect(found[0].shared.map((s) => s.kind)).toEqual(expect.arrayContaining(['number', 'event', 'cause']));
  expect(found[0].changed).toContain('person');
});

it('is quiet about two honest patients of one doctor with one common disease, in the doctor’s usual words', () => {
  const usual = { illness: '高血压', story: STORIES[0] };
  const papers = [...honest, certificate(31, usual), certificate(32, usual)];
  expect(claimed(papers)).toEqual([]);
  // Nor where they came on one day.
  const together = { ...usual, admitted: '2023年5月6日' };
  expect(claimed([...honest, certificate(31, together), certificate(32, together)])).toEqual([]);
});

it('finds each way of changing a source: name alone, days, number, half of the values', () => {
  const source = certificate(40);
  const [values, number] = [['36.0', '150/110', '175.0'] as const, `${440100 + 40 * 37}`];
  const own = { number, admitted: day(7, 40), left: day(9, 40), values, illness: ILLNESSES[0], story: STORIES[0] };
  const ways: readonly Filled[] = [
    {},
    { admitted: day(4, 3), left: day(9, 9) },
    { number: '770441' },
    { values: ['37.3', values[1], values[2]], number: '770441' },
  ];
  for (const way of ways)
    expect(claimed([...honest, source, certificate(40, { ...own, ...way, who: 7 })]).map((m) => [m.a, m.b])).toEqual([
      [12, 13],
    ]);
});

it('takes one person’s paper that was handed in again for what it is', () => {
  const again = matchesOf([...honest, honest[3].replace('南山市', '南山 市')]);
  expect(again.filter((m) => m.bits >= CONTENT_RULES.source).map((m) => [m.a, m.b, m.samePerson])).toEqual([
    [3, 12, true],
  ]);
});

it('is quiet about all who were dismissed when their firm closed', () => {
  const notice = (i: number) => `蓝海教育有限公司
解除劳动合同证明书
编号：LD${7100 + i * 3}88
兹证明${name(i)}（身份证号码：3701021962${10 + i}0344${10 + i}），自${2010 + (i % 9)}年${1 + (i % 12)}月${2 + ((i * 7) % 26)}日起在我单位工作。
因公司停业，自2023年4月22日起解除劳动合同。
2023年4月25日`;
  expect(claimed(Array.from({ length: 20 }, (_, i) => notice(i)))).toEqual([]);
});

it('does not take what an issuer prints on all its papers for content', () => {
  const printed = Array.from({ length: 14 }, (_, i) =>
    certificate(i).replace('本证明', '收费编码31010055012，工本费12.50元，血糖正常值6.1mmol/L以下。本证明'),
  );
  expect(claimed(printed)).toEqual([]);
});

it('names a set that says the same together where no pair does, and not an accident', () => {
  const died = (i: number, at: string, cause: string) => `${['东山', '西山', '北山', '中山'][i % 4]}市医院
死亡证明
编号：SW${5100 + i * 17}1
${name(i)}，身份证号4401061989${10 + i}08607${i % 10}，因${cause}经抢救无效，于${at}在我院死亡。特此证明。
${day(6, i)}`;
  const others = Array.from({ length: 6 }, (_, i) =>
    died(i + 30, day(1 + i, i), ['脑出血', '心力衰竭', '肺栓塞'][i % 3]),
  );
  const one = Array.from({ length: 9 }, (_, i) => died(4 * i, '2023年3月10日', '右肺腺癌'));
  expect(claimed([...others, ...one]).every((m) => m.a >= 6 && m.b >= 6 && m.together === 9)).toBe(true);
  expect(claimed([...others, ...one]).length).toBe(36);
  const burned = Array.from({ length: 9 }, (_, i) => died(4 * i, '2023年3月10日', '火灾烧伤'));
  expect(claimed([...others, ...burned])).toEqual([]);
});

it('finds the same in any order', () => {
  const papers = [
    ...honest,
    ...[20, 21, 22].map((who) =>
      certificate(who, {
        number: '889123',
        admitted: '2023年3月26日',
        left: '2023年4月2日',
        values: ['37.1', '121/83', '104.5'],
      }),
    ),
  ];
  const named = (texts: readonly string[]) =>
    claimed(texts)
      .map((m) => [papers.indexOf(texts[m.a]), papers.indexOf(texts[m.b])].sort((x, y) => x - y).join())
      .sort();
  const expected = named(papers);
  expect(expected.length).toBe(3);
  fc.assert(
    fc.property(
      fc.shuffledSubarray(
        papers.map((_, i) => i),
        { minLength: papers.length },
      ),
      (order) => {
        expect(named(order.map((i) => papers[i]))).toEqual(expected);
      },
    ),
    { numRuns: 30, seed: 11 },
  );
});

const deathOf = (declarant: string, id: string, number: string, k: number) => `北山市医院
死亡证明
死者${['周国平', '吴德胜', '郑桂英'][k]}，男，7${k}岁，身份证号33118119${50 + k}0312217${k}，于2023年${5 + k}月1${k}日在本院死亡。死亡原因：${['脑梗死', '肺癌', '心力衰竭'][k]}，病程${6 + k}个月。
申报人${declarant}（子女），身份证号${id}。
证明编号：SW${number}
${day(7, k)}`;

it('takes one death certificate under two declarants for a copy, and children who hand in the same for what they are', () => {
  const others = [
    deathOf('赵慧', '331181198001011234', '510231', 1),
    deathOf('钱琪', '331181198102021235', '510944', 2),
  ];
  const copies = ['孙文', '李博', '王海'].map((name, i) =>
    deathOf(name, `44010619${80 + i}0${i + 1}0512${i}4`, '514880', 0),
  );
  expect(claimed([...others, ...copies]).map((m) => [m.a, m.b])).toEqual([
    [2, 3],
    [2, 4],
    [3, 4],
  ]);
  const children = matchesOf([...others, copies[0], `${copies[0]}\n复印件`]);
  expect(children.filter((m) => m.bits >= CONTENT_RULES.source && !m.samePerson)).toEqual([]);
  // A number of one's own on another sheet about the same death: each child went to an office.
  expect(claimed([...others, copies[0], deathOf('李博', '440106198102051214', '519377', 0)])).toEqual([]);
});

const summons = (k: number, f: { n?: string; amount?: string; at?: string } = {}) => `临川市人民法院
传票
案号（2024）川7138民初${f.n ?? 2100 + k * 17}号
被传唤人：${name(k)}，身份证号3610021980${String(10 + k).slice(0, 2)}1${k % 9}${4010 + k}
原告：江岸银行股份有限公司
诉讼标的${f.amount ?? `${31_000 + k * 913}.${10 + k}`}元
应到时间：${f.at ?? day(8, k)}上午9时
${day(6, k)}`;

it('leaves the parties of one case alone, and names a case with more people than have one debt', () => {
  const others = Array.from({ length: 6 }, (_, k) => summons(k));
  const one = { n: '5533', amount: '43358.57', at: '2024年9月3日' };
  expect(claimed([...others, summons(20, one), summons(21, one)])).toEqual([]);
  const many = claimed([...others, ...[20, 21, 22, 23, 24].map((k) => summons(k, one))]);
  expect(many.length).toBe(10);
  expect(many.every((m) => m.a >= 6 && m.shared.some((s) => s.kind === 'case'))).toBe(true);
});

it('is quiet about patients under whom a doctor puts one story with all its values', () => {
  const usual = {
    illness: '慢性肾脏病4期',
    story: '体检发现血肌酐升高9年，血肌酐489umol/L，双下肢浮肿6天，夜尿增多',
    values: ['36.5', '206/107', '88.1'] as const,
  };
  expect(claimed([...honest, certificate(41, usual), certificate(42, usual)])).toEqual([]);
});

const hardship = (k: number, story: string, income: string) => `武陵县双井村村民委员会
家庭困难证明
兹有我村村民${name(k)}，身份证号4307021982${String(10 + (k % 20)).slice(0, 2)}24${7000 + k}，家庭人口${2 + (k % 6)}人。
${story}，${income}。目前家庭生活十分困难。
情况属实，特此证明。
${day(6, k)}`;

it('counts the clauses of a story that no other paper of the form tells', () => {
  const others = Array.from({ length: 8 }, (_, k) =>
    hardship(
      k,
      `${['配偶', '父亲', '母亲', '长子'][k % 4]}${['常年服药', '外出务工', '卧床不起', '在校就读'][(k * 3) % 4]}第${2 + k}年`,
      `年收入约${21_340 + k * 713}元`,
    ),
  );
  const story = '去年七月遭遇洪灾房屋倒塌，养殖的八头生猪全部淹死，次子因尿毒症每周透析三次';
  const copies = [20, 26].map((k) => hardship(k, story, '年收入约17845元'));
  const found = claimed([...others, ...copies]);
  expect(found.map((m) => [m.a, m.b])).toEqual([[8, 9]]);
  expect(found[0].shared.map((s) => s.kind)).toEqual(expect.arrayContaining(['sentence', 'amount']));
  expect(claimed([...others, copies[0], hardship(26, story, '年收入约20111元')])).toEqual([]);
});

it('is quiet about two whom a firm let go on one day, at one pay', () => {
  const left = (k: number) => `离职证明
姓名：${name(k)} 身份证号5106831973${String(10 + k).slice(0, 2)}03${7000 + k}
入职日期 ${day(1 + (k % 9), k)}
离职日期 ${k < 20 ? day(9, k) : '2024年7月11日'}
月薪 ${k < 20 ? 3100 + k * 100 : 4700}.00元
离职原因 ${k < 20 ? '协商一致解除' : '公司停产'}
${k < 20 ? day(10, k) : '2024年7月13日'}`;
  expect(claimed([0, 1, 2, 3, 4, 5, 20, 21].map(left))).toEqual([]);
});

/** A court's letter to who is sued; what is not given is person i's own. */
const sued = (i: number, f: { sum?: string; number?: number; court?: string } = {}) => `临川市人民法院
应诉通知书
（2024）川${f.number ?? 2100 + i * 37}民初${f.number ?? 2100 + i * 37}号
${name(i)}（3610021982${10 + i}0731${10 + i}）：
本院已受理原告江岸银行诉你信用卡纠纷一案，诉讼标的${f.sum ?? `${21_340 + i * 713}.${11 + i * 4}`}元。
一、定于2024年${f.court ?? `${7 + (i % 4)}月${3 + i}`}日在本院第21审判庭开庭。
承办人邹俊
2024年6月15日`;

it('takes a sum that many are sued for as one source’s where each other is sued for his own', () => {
  const own = [1, 2, 3, 4, 5].map((i) => sued(i));
  const one = [11, 12, 13, 14, 15, 16].map((i) => sued(i, { sum: '33803.32', court: '7月22' }));
  const found = claimed([...own, ...one]);
  expect(found.length).toBe(15);
  expect(found.every((m) => m.a >= 5)).toBe(true);
  // A price that many pay is on a list of prices.
  const prices = [1, 2, 3, 4, 5].map((i) => sued(i, { sum: ['29803.32', '51204.77'][i % 2]! }));
  expect(claimed([...prices, ...one])).toEqual([]);
  const round = [11, 12, 13, 14, 15, 16].map((i) => sued(i, { sum: '30000.00', court: '7月22' }));
  expect(claimed([...own, ...round])).toEqual([]);
});

it('knows a case that has two claims from a case with a borrower and who stands bail', () => {
  const own = [1, 2, 3, 4, 5].map((i) => sued(i));
  const two = [sued(21, { number: 7585, court: '7月22' }), sued(22, { number: 7585, court: '7月22' })];
  expect(claimed([...own, ...two]).map((m) => [m.a, m.b])).toEqual([[5, 6]]);
  const bail = [21, 22].map((i) => sued(i, { number: 7585, sum: '33803.32', court: '7月22' }));
  expect(claimed([...own, ...bail])).toEqual([]);
});
