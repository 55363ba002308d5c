/**
 * A small labelled world, seeded: rings of debtors whom one operator serves, and the honest crowds that look like rings. The
 * same seed and size give the same bytes. Names, numbers and firms are invented; +86 139 0000 xxxx and +1 555 01xx are not
 * given to anybody.
 */
import { random } from '../../libs/kernel/index.js';

export interface WorldOptions {
  readonly seed: number;
  /** Genuine debtors with a story of their own. */
  readonly genuine: number;
  readonly rings: readonly RingPlan[];
  /** How many crowds of each honest kind. */
  readonly crowds: number;
}

export interface RingPlan {
  readonly size: number;
  /** 0: one of everything; 1: rotating phones, several accounts and letters. */
  readonly level: 0 | 1;
  readonly language: 'zh' | 'en';
}

export interface World {
  readonly complaints: readonly Readonly<Record<string, string>>[];
  readonly agencies: readonly Readonly<Record<string, string>>[];
  readonly truth: {
    rings: {
      id: string;
      agencies: string[];
      debtors: string[];
      phones: string[];
      complaints: string[];
      difficulty: string;
    }[];
    templates: { id: string; complaints: string[]; benign: boolean; level: number }[];
    documents: never[];
    calls: never[];
    genuine: string[];
  };
  /** Honest crowd of each genuine debtor that stands in one. */
  readonly crowdOf: ReadonlyMap<string, string>;
}

type Row = Record<string, string>;

export function makeWorld(options: WorldOptions): World {
  const next = random(options.seed);
  const int = (n: number) => Math.floor(next() * n);
  const pick = <T>(list: readonly T[]): T => list[int(list.length)];
  const digits = (n: number) => Array.from({ length: n }, () => int(10)).join('');
  const rows: Row[] = [];
  const agencies: Row[] = [];
  const truth: World['truth'] = { rings: [], templates: [], documents: [], calls: [], genuine: [] };
  const crowdOf = new Map<string, string>();
  let people = 0;
  let phones = 0;

  const day = (from = 0, to = 180) => from + int(to - from);
  const date = (d: number) => {
    const t = new Date(Date.UTC(2024, 0, 1) + d * 86_400_000 + int(86_400) * 1000);
    return `${t.toISOString().slice(0, 19)}+08:00`;
  };
  const phone = () => `1390000${String(phones++).padStart(4, '0')}`;
  // One hundred numbers of each area code are kept for fiction.
  const usPhone = () => {
    const n = phones++;
    return `+1 ${201 + (Math.floor(n / 100) % 780)}-555-${String(100 + (n % 100)).padStart(4, '0')}`;
  };
  const ip = () => `${pick(['36', '58', '61', '112', '117', '183', '220'])}.${int(256)}.${int(256)}.${1 + int(254)}`;

  interface Person {
    ref: string;
    name: string;
    phone: string;
    address: string;
    account: string;
    language: 'zh' | 'en';
  }
  const person = (language: 'zh' | 'en', crowd?: string): Person => {
    const ref = `DB${String(++people).padStart(5, '0')}`;
    if (crowd !== undefined) crowdOf.set(ref, crowd);
    return language === 'zh'
      ? {
          ref,
          name: pick(SURNAMES) + pick(GIVEN),
          phone: phone(),
          address: `${pick(CITIES)}${pick(STREETS)}${1 + int(300)}号${1 + int(30)}栋${101 + int(2900)}室`,
          account: `6217${digits(15)}`,
          language,
        }
      : {
          ref,
          name: `${pick(FIRST)} ${pick(LAST)}`,
          phone: usPhone(),
          address: `${1 + int(9000)} ${pick(ROADS)}, ${pick(TOWNS)}`,
          account: `${digits(12)}`,
          language,
        };
  };
  const file = (p: Person, text: string, d: number, more: Row = {}): string => {
    const id = `CP${String(rows.length + 1).padStart(6, '0')}`;
    rows.push({
      complaint_id: id,
      received_at: date(d),
      text,
      channel: pick(['hotline', 'platform', 'regulator', 'email', 'app']),
      institution: pick(p.language === 'zh' ? LENDERS_ZH : LENDERS_EN),
      product: p.language === 'zh' ? '信用卡' : 'Credit card',
      debtor_ref: p.ref,
      debtor_name: p.name,
      debtor_phone: p.phone,
      contact_phone: next() < 0.7 ? p.phone : '',
      ip_address: next() < 0.6 ? ip() : '',
      device_id: next() < 0.3 ? `dev-${digits(10)}` : '',
      address: next() < 0.8 ? p.address : '',
      payee_account: next() < 0.35 ? p.account : '',
      ...more,
    });
    return id;
  };
  const story = (p: Person) => (p.language === 'zh' ? storyZh(pick, int) : storyEn(pick, int));

  // People with a story of their own; some file again, some to several lenders, some through a relative.
  for (let i = 0; i < options.genuine; i++) {
    const p = person(i % 3 === 0 ? 'en' : 'zh');
    const text = story(p);
    const d = day();
    file(p, text, d, next() < 0.08 ? { contact_phone: phone() } : {});
    if (next() < 0.06) for (let k = 0; k < 2; k++) file(p, text, d + 1 + int(5));
    if (next() < 0.05) file(p, story(p), d + 10 + int(30));
  }

  // Rings.
  options.rings.forEach((plan, r) => {
    const id = `R${r + 1}`;
    const zh = plan.language === 'zh';
    const agency = `AG${r + 1}`;
    const operatorPhones = Array.from({ length: plan.level === 0 ? 1 : Math.ceil(plan.size / 8) }, () =>
      zh ? phone() : usPhone(),
    );
    const accounts = Array.from({ length: plan.level === 0 ? 1 : 2 }, () => `6222${digits(15)}`);
    const ips = Array.from({ length: plan.level === 0 ? 1 : 3 }, ip);
    const letters = [r % 3, (r + 1) % 3, (r + 2) % 3].slice(0, plan.level === 0 ? 1 : 3);
    const start = day(0, 90);
    const ring = {
      id,
      agencies: [agency],
      debtors: [] as string[],
      phones: [] as string[],
      complaints: [] as string[],
      difficulty: plan.level === 0 ? 'plain' : 'rotating',
    };
    const byLetter = new Map<number, string[]>();
    agencies.push({
      agency_id: agency,
      name: zh
        ? `${pick(CITIES)}${pick(['债清', '安债', '解困', '优贷'])}${r + 1}咨询有限公司`
        : `Clean Slate Credit ${r + 1} LLC`,
      phones: operatorPhones[0],
      accounts: '',
    });
    for (let k = 0; k < plan.size; k++) {
      const p = person(plan.language);
      const letter = letters[int(letters.length)];
      const usesPhone = next() < (plan.level === 0 ? 1 : 0.8);
      const text = zh ? ringZh(letter, p, pick, int) : ringEn(letter, p, pick, int);
      const complaint = file(p, text, start + int(60), {
        contact_phone: usesPhone ? operatorPhones[Math.min(operatorPhones.length - 1, Math.floor(k / 8))] : '',
        payee_account: next() < (plan.level === 0 ? 0.7 : 0.5) ? pick(accounts) : next() < 0.3 ? p.account : '',
        ip_address: next() < (plan.level === 0 ? 0.8 : 0.5) ? pick(ips) : ip(),
        agent_org: next() < (plan.level === 0 ? 0.5 : 0.25) ? agencies[agencies.length - 1]['name'] : '',
      });
      ring.debtors.push(p.ref);
      ring.complaints.push(complaint);
      const list = byLetter.get(letter) ?? [];
      list.push(complaint);
      byLetter.set(letter, list);
    }
    ring.phones = operatorPhones.map((p) => (zh ? `+86${p}` : `+${p.replace(/\D/g, '')}`));
    truth.rings.push(ring);
    for (const [letter, complaints] of byLetter)
      if (complaints.length > 1)
        truth.templates.push({ id: `${id}-${plan.language}-${letter}`, complaints, benign: false, level: 1 });
  });

  // Honest crowds.
  const crowd = (kind: string, size: number, language: 'zh' | 'en', each: (p: Person, k: number) => string) => {
    const complaints: string[] = [];
    for (let k = 0; k < size; k++) complaints.push(each(person(language, kind), k));
    return complaints;
  };
  for (let c = 0; c < options.crowds; c++) {
    const zhForm = crowd('official form', 25, 'zh', (p) => file(p, FORM_ZH(p, pick, int), day()));
    truth.templates.push({ id: `form-zh-${c}`, complaints: zhForm, benign: true, level: 1 });
    const enForm = crowd('official form', 15, 'en', (p) => file(p, FORM_EN(p, pick, int), day()));
    truth.templates.push({ id: `form-en-${c}`, complaints: enForm, benign: true, level: 1 });

    for (let f = 0; f < 4; f++) {
      const home = person('zh', 'family');
      const text = story(home);
      file(home, text, day());
      for (let k = 0; k < 1 + int(3); k++) {
        const p = { ...person('zh', 'family'), phone: home.phone, address: home.address };
        file(p, next() < 0.5 ? text : story(p), day(), { address: home.address });
      }
    }

    const surge = day(20, 170);
    const post = ringPost(pick, int);
    truth.templates.push({
      id: `news-${c}`,
      complaints: crowd('news surge', 60, 'zh', (p) =>
        file(p, next() < 0.6 ? post : story(p), surge + int(3), { institution: LENDERS_ZH[0] }),
      ).filter((id) => rows.find((r) => r['complaint_id'] === id)!['text'] === post),
      benign: true,
      level: 0,
    });

    const wifi = ip();
    const dormitory = `${pick(CITIES)}工业园区宿舍${c + 1}栋`;
    const laidOff = layOffLetter(pick, int);
    crowd('lay-off', 30, 'zh', (p) =>
      file(p, laidOff(p), surge + int(7), {
        ip_address: next() < 0.8 ? wifi : ip(),
        address: next() < 0.7 ? dormitory : p.address,
      }),
    );

    const desk = { phone: `010-6${digits(7)}`, ip: ip() };
    crowd('legal-aid desk', 24, 'zh', (p) =>
      file(p, LEGAL_AID(p, pick, int), day(), {
        contact_phone: next() < 0.8 ? desk.phone : p.phone,
        agent_org: `${pick(CITIES)}法律援助中心`,
        agent_phone: desk.phone,
        ip_address: desk.ip,
      }),
    );

    const firm = { name: `${pick(CITIES)}明理${c + 1}律师事务所`, phone: phone(), ip: ip() };
    crowd('law firm', 8, 'zh', (p) =>
      file(p, lawFirmLetter(firm.name, p, pick, int), day(), {
        agent_org: firm.name,
        agent_phone: firm.phone,
        contact_phone: next() < 0.7 ? firm.phone : p.phone,
        ip_address: firm.ip,
      }),
    );
    const enFirm = { name: `Harper and Lane ${c + 1} PLLC`, phone: usPhone(), ip: ip() };
    crowd('law firm', 6, 'en', (p) =>
      file(
        p,
        `On behalf of our client we dispute the balance stated on the account. ${storyEn(pick, int)} Please direct all further contact to our office at ${enFirm.name}.`,
        day(),
        { agent_org: enFirm.name, agent_phone: enFirm.phone, contact_phone: enFirm.phone, ip_address: enFirm.ip },
      ),
    );

    const shop = { ip: ip(), device: `dev-shop-${c}-${digits(6)}` };
    const shopLetter = printShop(pick);
    crowd('print shop', 12, 'zh', (p) =>
      file(p, next() < 0.7 ? shopLetter(p, int) : story(p), day(), { ip_address: shop.ip, device_id: shop.device }),
    );

    const nat = ip();
    crowd('carrier NAT', 40, 'zh', (p) => file(p, story(p), day(), { ip_address: nat }));

    const neighbours = story(person('zh', 'neighbours'));
    crowd('neighbours', 8, 'zh', (p) =>
      file(p, neighbours, surge + int(10), { address: `${pick(CITIES)}和平小区${1 + int(9)}栋${101 + int(900)}室` }),
    );

    crowd('portal fan-out', 10, 'en', (p) => {
      const text = story(p);
      let id = '';
      const d = day();
      for (const institution of LENDERS_EN.slice(0, 3)) id = file(p, text, d, { institution });
      return id;
    });

    crowd('files again', 8, 'zh', (p) => {
      const text = story(p);
      let id = '';
      for (let k = 0; k < 4; k++) id = file(p, text, day());
      return id;
    });

    const union = `本人为工会会员，现依据集体协商结果提出诉求：请贵行对${pick(CITIES)}纺织厂停产期间的信用卡利息予以减免，并在停产期间暂停催收。工会已向贵行发函说明停产情况，本信由工会统一提供文本，会员自愿使用。恳请贵行体谅职工困难，给予书面答复，以便职工安排生活。`;
    crowd('union letter', 30, 'zh', (p) => file(p, `${union}会员：${p.name}`, surge + int(14)));

    for (let k = 0; k < 5; k++) {
      const recycled = phone();
      for (let j = 0; j < 2; j++) {
        const p = person('zh', 'recycled phone');
        file(p, story(p), day(), { contact_phone: recycled });
      }
    }
    // People who were clients of a ring and complain about it, naming what they know.
    const ring = truth.rings[c % Math.max(1, truth.rings.length)];
    const sample =
      ring === undefined
        ? undefined
        : rows.find((r) => ring.complaints.includes(r['complaint_id']) && r['payee_account'] !== '');
    if (sample !== undefined)
      crowd('ex-client', 3, 'zh', (p) =>
        file(
          p,
          `我在网上找了一家反催收公司，对方收了我${2 + int(6)}000元服务费后失联，现要求退费。${storyZh(pick, int)}`,
          day(120, 180),
          { payee_account: sample['payee_account'] },
        ),
      );
  }

  const inRing = new Set(truth.rings.flatMap((r) => r.debtors));
  truth.genuine = [...new Set(rows.map((r) => r['debtor_ref']))].filter((ref) => !inRing.has(ref)).sort();
  rows.sort((x, y) =>
    x['received_at'] < y['received_at']
      ? -1
      : x['received_at'] > y['received_at']
        ? 1
        : x['complaint_id'] < y['complaint_id']
          ? -1
          : 1,
  );
  return { complaints: rows, agencies, truth, crowdOf };
}

type Pick = <T>(list: readonly T[]) => T;
type Int = (n: number) => number;

const SURNAMES = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗'];
const GIVEN = [
  '伟',
  '芳',
  '娜',
  '敏',
  '静',
  '秀英',
  '丽',
  '强',
  '磊',
  '军',
  '洋',
  '勇',
  '艳',
  '杰',
  '娟',
  '涛',
  '明',
  '超',
  '秀兰',
  '霞',
  '建国',
  '志强',
  '小红',
  '玉梅',
];
const CITIES = ['临江市', '安平市', '云川市', '河阳市', '海宁区', '青石县', '东湖区', '北岭市'];
const STREETS = ['人民路', '解放街', '中山路', '建设大道', '文化巷', '花园路', '滨河路', '长青街'];
const LENDERS_ZH = ['星河银行', '长风消费金融', '丰泽小贷', '海岳银行', '云帆网贷'];
const LENDERS_EN = ['Northwind Bank', 'Bluefield Card Services', 'Cedar Finance', 'Oakline Lending'];
const FIRST = [
  'James',
  'Mary',
  'Robert',
  'Linda',
  'David',
  'Susan',
  'Carlos',
  'Aisha',
  'Karen',
  'Wei',
  'Olga',
  'Peter',
  'Nina',
  'Tom',
];
const LAST = [
  'Smith',
  'Johnson',
  'Brown',
  'Garcia',
  'Miller',
  'Davis',
  'Lopez',
  'Wilson',
  'Moore',
  'Taylor',
  'Clark',
  'Young',
];
const ROADS = ['Oak Street', 'Maple Avenue', 'Lake Road', 'Hill Drive', 'Park Lane', 'River Street'];
const TOWNS = ['Dayton', 'Fresno', 'Mesa', 'Tulsa', 'Boise', 'Akron'];

/** A story of one's own: eight sentences, each of ten kinds with its own details, so that two people hardly write alike. */
function storyZh(pick: Pick, int: Int): string {
  const n = () => 1 + int(28);
  const money = () => `${1 + int(90)}${pick(['00', '000', '50', '800'])}元`;
  const who = () => pick(['我母亲', '我爱人', '孩子', '父亲', '岳母', '弟弟', '我本人']);
  const sentences = [
    [
      `${2015 + int(9)}年我在网点办的卡`,
      `业务员上门推荐办理了分期`,
      `当时为了装修房子借的这笔钱`,
      `开小吃店周转不开才用了这张卡`,
      `给${who()}看病时刷的卡`,
      `上学时同学介绍办的`,
      `这笔贷款是在手机上申请的`,
      `因为买车办了分期`,
      `当初客户经理说利息很低`,
      `疫情那年临时借了一笔`,
    ],
    [
      `前面${n()}期都按时还了`,
      `每个月${n()}号扣款从来没断过`,
      `中间补交过一次违约金`,
      `去年开始有点吃力`,
      `第${n()}期晚了两天`,
      `一直用工资卡自动扣`,
      `我查账单发现多收了${money()}`,
      `扣款顺序和合同写的不一样`,
      `他们给我加了保险费${money()}`,
      `还款日被改到了${n()}号没有通知`,
    ],
    [
      `打了${n()}次客服都说在处理`,
      `热线要等半个多小时`,
      `换了三个客服三种说法`,
      `对方让我去柜台，柜台又让我打电话`,
      `发了邮件没有人回`,
      `客服小姐态度倒是不错但解决不了`,
      `工单号我记下来了，尾号${int(9000) + 1000}`,
      `他们说系统升级查不到`,
      `让我提供流水，提供以后又没下文`,
      `每次都要重新讲一遍经过`,
    ],
    [
      `${who()}上个月住院花了${money()}`,
      `厂里从${n()}月起只发基本工资`,
      `店面到期搬走以后收入少了一半`,
      `家里两个老人要照顾`,
      `孩子今年要交学费${money()}`,
      `我现在跑外卖，每天收入不固定`,
      `冬天工地停工没有活干`,
      `车子坏了修理费${money()}`,
      `刚换了工作还在试用期`,
      `房租又涨了${money()}`,
    ],
    [
      `催收一天打了${n()}个电话`,
      `有人打到我单位前台去了`,
      `短信写得很难听`,
      `晚上十点以后还在打`,
      `说要派人到老家去`,
      `给通讯录里的同事打电话`,
      `自称是律师但不肯说姓名`,
      `我说明情况以后还是继续打`,
      `用外地号码轮流打`,
      `把我的信息告诉了邻居`,
    ],
    [
      `我不是不想还`,
      `钱我会慢慢还上`,
      `希望能够分${6 + int(50)}期`,
      `只想把多收的退回来`,
      `请把征信上的记录核实一下`,
      `希望停止打扰我的家人`,
      `能不能先还本金`,
      `请给我一个书面的说法`,
      `希望派一个专人联系我`,
      `请按合同办事`,
    ],
    [
      `附上了${n()}张截图`,
      `通话都有录音`,
      `账单我一页一页核对过`,
      `合同原件在我手里`,
      `邻居可以作证`,
      `转账记录随时可以提供`,
      `当时的短信还留着`,
      `我把经过写成了时间表`,
      `柜台的小票还在`,
      `单位可以开证明`,
    ],
    [
      `麻烦领导看一看`,
      `等你们的回复`,
      `希望${n()}天内有结果`,
      `谢谢了`,
      `请依法处理`,
      `盼复`,
      `以上情况属实`,
      `辛苦工作人员`,
      `请给老百姓一个交代`,
      `此事拖了${n()}个月了`,
    ],
  ];
  return `${sentences.map((s) => pick(s)).join('，')}。`;
}

function storyEn(pick: Pick, int: Int): string {
  const n = () => 1 + int(28);
  const money = () => `$${20 + int(900)}.${10 + int(89)}`;
  const who = () => pick(['my mother', 'my husband', 'our son', 'my brother', 'my neighbor', 'my landlord']);
  const sentences = [
    [
      `I opened this card ${n()} years ago at the branch near work.`,
      `The salesman at the dealership set up the loan for my truck.`,
      `We took the money to fix the roof after the storm.`,
      `I signed up online during the holidays for the discount.`,
      `${who()} talked me into the store card.`,
      `My first statement came with a fee of ${money()} nobody had mentioned.`,
      `I used the card only for groceries and gas.`,
      `This started when I moved across town in spring.`,
      `The account was transferred to them last fall without a letter.`,
      `I paid the balance off in full on the ${n()}th.`,
    ],
    [
      `Since then they posted my payment late ${n()} times.`,
      `The autopay pulled twice in one week.`,
      `They raised the rate and called it a promotion ending.`,
      `A charge of ${money()} from a shop I never visited showed up.`,
      `The escrow amount changed and no one can explain it.`,
      `My credit line was cut while I was traveling.`,
      `They closed the dispute the same afternoon.`,
      `The refund of ${money()} never arrived.`,
      `They say the check bounced, my bank says it cleared.`,
      `The due date moved to the ${n()}th by itself.`,
    ],
    [
      `I called ${n()} times and got a different answer each time.`,
      `The chat agent copied the same paragraph over and over.`,
      `A supervisor promised to call back and never did.`,
      `I waited on hold for ${20 + int(60)} minutes.`,
      `The branch manager shrugged and gave me a brochure.`,
      `They asked for documents I had already mailed.`,
      `Someone hung up on me when I asked for a name.`,
      `The website shows an error when I upload anything.`,
      `I wrote two letters by certified mail.`,
      `They told me to file here if I was unhappy.`,
    ],
    [
      `My hours at the warehouse were reduced in ${pick(['March', 'June', 'October'])}.`,
      `${who()} had surgery and I missed work.`,
      `I was laid off after ${n()} years at the plant.`,
      `We are living on one paycheck right now.`,
      `I drive for deliveries at night to keep up.`,
      `The rent went up by ${money()}.`,
      `I am a nurse and work double shifts.`,
      `The flood took most of what we had.`,
      `I just finished chemotherapy.`,
      `Nothing about our income has changed.`,
    ],
    [
      `They dropped my score by ${n()} points over this.`,
      `The collector called my job.`,
      `I get texts at eleven at night.`,
      `They told ${who()} about the debt.`,
      `A letter threatened court within a week.`,
      `I was refused an apartment because of it.`,
      `My insurance went up too.`,
      `The calls come from ${n()} different numbers.`,
      `They reported it as charged off.`,
      `I lost a day of pay to sort this out.`,
    ],
    [
      `All I want is the ${money()} back.`,
      `Please correct the date on the report.`,
      `I would like a plan I can afford.`,
      `I want a person who owns this problem.`,
      `Send me the signed agreement.`,
      `Please stop calling my family.`,
      `I expect the fee to be reversed.`,
      `Fix the address so mail reaches me.`,
      `I want it in writing that this is settled.`,
      `Please explain the math.`,
    ],
    [
      `I kept every receipt.`,
      `Screenshots are attached.`,
      `My bank confirmed it by phone on the ${n()}th.`,
      `I have the tracking number.`,
      `The notary saw the papers.`,
      `I wrote down every name and time.`,
      `My statements since January are in the file.`,
      `The recording app caught the call.`,
      `A friend was with me at the counter.`,
      `The confirmation number ends in ${1000 + int(9000)}.`,
    ],
  ];
  return sentences.map((s) => pick(s)).join(' ');
}

interface Named {
  readonly name: string;
}

/** The letters that agencies sell, with slots filled in. */
function ringZh(letter: number, p: Named, pick: Pick, int: Int): string {
  const lender = pick(LENDERS_ZH);
  const amount = `${1 + int(20)}${pick(['0000', '5000', '8600'])}元`;
  return [
    `本人${p.name}，因所在公司于${2022 + int(2)}年${1 + int(12)}月倒闭，失去唯一经济来源，导致在${lender}的信用卡欠款${amount}无法按时偿还。本人并非恶意逾期，多次主动与贵行协商均被拒绝。根据《商业银行信用卡业务监督管理办法》第七十条之规定，特殊情况下确认信用卡欠款金额超出持卡人还款能力且持卡人仍有还款意愿的，发卡银行可以与持卡人平等协商达成个性化分期还款协议，最长期限不得超过五年。现强烈要求${lender}为本人办理停息挂账六十期，减免全部利息及违约金，并立即停止第三方暴力催收，否则本人将继续向监管部门逐级投诉直至问题解决。`,
    `尊敬的领导：我叫${p.name}，母亲于去年${1 + int(12)}月确诊癌症，先后住院${2 + int(7)}次，花光家中全部积蓄，现已负债累累。${lender}欠款${amount}实在无力承担。期间${lender}委托的催收公司每天拨打本人及家人电话几十次，言语侮辱威胁，严重影响家人治疗，已构成违法。本人要求贵行依据银保监会相关规定给予停息挂账、个性化分期，免除全部罚息，更换还款方案，撤销逾期征信记录，并对违规催收行为书面道歉、赔偿精神损失，请监管部门督促其十五日内书面答复本人。`,
    `投诉人${p.name}，在${lender}办理贷款合计${amount}。该机构在放款时未明示综合年化利率，违规收取担保费、会员费、服务费，实际利率远超国家规定上限，属于典型的砍头息及变相高利贷。本人已保留全部证据。现依据最高人民法院关于民间借贷司法解释，要求${lender}退还已多收取的全部息费，剩余本金停息挂账分期归还，结清后开具结清证明并消除不良征信。若${lender}不予处理，本人将同时向人民银行、银保监会、互联网金融协会以及媒体实名举报。`,
  ][letter];
}

function ringEn(letter: number, p: Named, pick: Pick, int: Int): string {
  const lender = pick(LENDERS_EN);
  const account = `${1000 + int(9000)}`;
  return [
    `My name is ${p.name} and I am filing this complaint myself with no influence of any third party. Under section 609 of the Fair Credit Reporting Act 15 USC 1681g I have the right to request the original signed contract for every account that you report. ${lender} has failed to provide a copy of the instrument bearing my wet ink signature for the account ending ${account}. Pursuant to 15 USC 1681i any item that cannot be verified within thirty days must be deleted promptly. I demand the immediate removal of this account from my consumer file, and I will seek damages of one thousand dollars for each violation if you fail to comply.`,
    `I, ${p.name}, a federally protected consumer, am the victim of identity theft and the account ending ${account} reported by ${lender} was opened without my knowledge or consent. Under 15 USC 1681c-2 a consumer reporting agency shall block the reporting of any information in the file of a consumer that the consumer identifies as resulting from an alleged identity theft not later than four business days after receipt. You are in violation of my right to privacy under 15 USC 6801. Block this account at once and send me an updated report, or I will file suit in federal court for wilful noncompliance.`,
    `This is ${p.name}. ${lender} has furnished inaccurate late payments on my account ending ${account} in violation of 15 USC 1666b, which states that a creditor may not treat a payment on a credit card account under an open end consumer credit plan as late for any purpose unless reasonable procedures were adopted. Furthermore 15 USC 1681a excludes transactions between the consumer and the person making the report. You had no permissible purpose to share my nonpublic personal information. Delete every late payment and the charge off from my report within the period the law allows.`,
  ][letter];
}

const FORM_ZH = (p: Named, pick: Pick, int: Int): string =>
  `尊敬的银保监会领导：您好！我是贵辖区居民${p.name}，身份证号码为（已提供）。近期，我在${pick(LENDERS_ZH)}银行办理${pick(['信用卡', '分期', '贷款'])}业务时遇到了如下问题：${pick(['账单金额不符', '扣款重复', '利率与合同不一致', '客服长期不回复'])}，涉及${100 + int(5000)}元。该事件已经多次尝试与银行方面沟通但未能得到有效解决。因此，特此向贵机构提出正式投诉，希望得到妥善处理。附件中随函附上了相关证明材料，请查收。感谢贵机构对此事的关注和支持！此致敬礼`;

const FORM_EN = (p: Named, pick: Pick, int: Int): string =>
  `To whom it may concern: I am writing in response to your contact about a debt that you are trying to collect. I do not have enough information about this debt${pick(['', ` from ${1 + int(12)} months ago`])}. Under the Fair Debt Collection Practices Act I ask you to send me the name and address of the original creditor, the amount that you say I owe, and a copy of the last billing statement sent to me by the original creditor. Please treat this debt as disputed until you have sent me this information. If you do not own this debt, please send this letter to the person who does. Thank you for your cooperation. ${p.name}`;

const LEGAL_AID = (p: Named, pick: Pick, int: Int): string =>
  `还款困难协商申请书 致${pick(LENDERS_ZH)}信用卡中心：本人因客观原因出现暂时性还款困难，但有积极还款意愿。${pick(['因病', '因失业', '因家庭变故'])}欠款约${1 + int(9)}万元。根据《商业银行信用卡业务监督管理办法》第七十条的规定，特申请与贵行平等协商，达成个性化分期还款协议。本申请书由法律援助中心提供格式，申请人自愿填写，申请免费。随申请附上身份证明、收入证明及困难情况说明。恳请贵行在收到本申请后予以答复。申请人签名：${p.name}`;

function ringPost(pick: Pick, int: Int): string {
  return `看了新闻才知道，${LENDERS_ZH[0]}的系统在${1 + int(12)}月出现故障，很多人的还款被记成逾期。我也是受影响的人之一，明明提前两天还了款，征信上却显示逾期，现在房贷申请被拒。要求银行公开说明故障原因，统一更正所有受影响客户的征信记录，并对造成的损失给出解决办法。请大家把自己的截图一起提交，让监管部门看到这不是个别情况。${pick(['转发扩散', '大家一起投诉', '请媒体关注'])}。`;
}

function layOffLetter(pick: Pick, int: Int): (p: Named) => string {
  const firm = `${pick(CITIES)}光华电子厂`;
  const month = 1 + int(12);
  return (p) =>
    `我是${firm}的职工${p.name}，厂里${month}月宣布停产裁员，我们整条生产线的人同一天被通知解除合同，补偿金至今没有发放。现在大家都住在厂区宿舍，没有收入，信用卡和贷款暂时还不上。厂里人事统一给我们写了这份情况说明，证明停产属实。恳请银行考虑实际情况，给予三到六个月的宽限，等补偿金到账后立即归还。`;
}

const lawFirmLetter = (firm: string, p: Named, pick: Pick, int: Int): string =>
  `${firm}接受${p.name}的委托，就其与${pick(LENDERS_ZH)}之间的信用卡合同纠纷一事，指派本所律师作为代理人，现郑重致函如下：一、委托人对欠款本金无异议，对其中收取的违约金${100 + int(5000)}元存有异议，请贵行提供计算依据；二、请贵行自收到本函之日起，就还款事宜直接与本所联系，不再直接联系委托人及其家属；三、委托人愿意在核实金额后与贵行协商分期方案。随函附授权委托书及律师执业证复印件。`;

function printShop(pick: Pick): (p: Named, int: Int) => string {
  const opening = pick(['情况说明', '投诉信', '申诉材料']);
  return (p, int) =>
    `${opening}：本人${p.name}，现就银行卡扣费问题反映如下。本人于今年${1 + int(12)}月发现账户被扣款${10 + int(900)}元，去网点询问没有得到明确答复。本人文化程度不高，请打印店代为书写本材料，内容由本人口述，已经本人确认无误。希望有关部门帮助查明扣款原因，将多扣的钱退还本人，并告知今后如何避免此类情况。特此反映，望予解决。`;
}
