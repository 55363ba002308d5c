import type { Luck } from './luck.js';
import type { Facts, Lang } from './say.js';

export const LENDERS: Readonly<Record<Lang, readonly string[]>> = {
  zh: [
    '云岭银行',
    '海澜消费金融',
    '青石小贷',
    '长汀农商银行',
    '宝树汽车金融',
    '橙果分期',
    '北湾银行',
    '旭升信用卡中心',
  ],
  en: [
    'Harborview Bank',
    'QuickBridge Loans',
    'Summit Auto Finance',
    'Redwood Card Services',
    'LendWell',
    'Prairie Mortgage',
    'Beacon Collections',
  ],
};

const LISTS = {
  zh: {
    job: '开滴滴|做美甲|跑外卖|在工地扎钢筋|摆早点摊|在电子厂上夜班|当保安|做月嫂|卖水果|在小学食堂帮厨|开小货车|做装修油漆|当保洁|在县城开理发店|养了几十头猪|代课|在快递站分拣|在服装厂踩缝纫机|当导游|送桶装水|修电动车|做直播卖山货',
    kin: '我妈|我爸|老婆|我老公|大女儿|小儿子|奶奶|岳父|我姐|婆婆|弟弟|外公|二叔|我对象',
    ill: '脑梗|尿毒症|乳腺癌|腰椎骨折|肝硬化|抑郁症|心脏搭桥|白血病|糖尿病足|车祸骨盆骨折|胃溃疡出血|甲状腺手术|肺结节手术|帕金森',
    doing:
      '给孩子喂饭|在菜市场收摊|陪床|在高速服务区睡觉|参加家长会|排队做核磁|在地里收玉米|给老人翻身|在车间打卡|相亲|坐绿皮火车|搬家|办丧事|考驾照科目三|包饺子|抢修水管|带孙子打疫苗|练车|在庙会摆摊|晒稻谷',
    weather:
      '下着大雨|热得要命|刚好停电|刮台风|雾大得看不见路|下了头场雪|是冬至|赶集|是周末|正赶上修路|刚过完年|闷得喘不过气',
    item: '一台二手冰箱|孩子的校服费|一副老花镜|电动车电瓶|房租押金|一袋化肥|药费|奶粉|手机屏幕|水电费|助听器|种子钱|冬天的煤|学车费|补牙',
    staff:
      '小周|一个姓贺的|工号0872的|自称法务部的男的|外包公司的女的|一个叫阿坤的|王经理|李主任|操东北口音的|工号3316的客服|姓邹的专员|网点大堂的小姑娘',
    season: '春节前|清明|五一放假|麦收|暑假|中秋前后|国庆|双十一|入冬|年底|开学那阵|梅雨天',
    thing: '花呗一样的东西|循环额度|装修贷|车贷|信用卡|消费贷|助学分期|经营贷|房贷|会员分期|农户贷|手机分期',
  },
  en: {
    job: 'drive a school bus|clean hotel rooms|work nights at a warehouse|cut hair|roof houses|am a home health aide|cook at a diner|stock shelves|teach second grade|fix diesel engines|drive for two delivery apps|am a welder|run a small daycare|answer phones at a clinic|lay tile|pick fruit in season|am a substitute teacher|paint cars|work the deli counter|am retired from the railroad',
    kin: 'my mother|my husband|my wife|my daughter|my oldest son|my grandmother|my brother|my sister|my father-in-law|my fiance|my uncle|my stepson',
    ill: 'a stroke|breast cancer|a broken hip|kidney failure|a heart bypass|COVID pneumonia|a torn rotator cuff|an infection|lupus|a bad car wreck|gallbladder surgery|a seizure disorder|dialysis three days a week|PTSD',
    doing:
      'at work|on a ladder|at a funeral|picking up the kids|in the ER|folding laundry|asleep after a double shift|at church|driving on I-75|at a baseball game|getting my nails done|changing a tire|in the middle of dinner|at a parent conference|on the bus|waiting at the DMV|moving apartments|feeding the dogs',
    weather:
      'pouring rain|over a hundred degrees|the night of the ice storm|Memorial Day weekend|a Sunday|the first snow|my birthday|during the hurricane watch|tax day|the week school started|Good Friday|the power was out',
    item: 'a used washer|school clothes|a set of tires|insulin|the light bill|first month rent|a transmission|a bus pass|a prom dress|diapers|a root canal|a funeral|a laptop for class|a window unit|groceries',
    staff:
      'a lady named Brenda|some man who said he was Mr. Cole|rep number 4471|a supervisor called Tiffany|Marcus in the retention team|a guy who would not give his name|the branch manager|two different agents|someone in the overseas call center|an agent named Joy|the chat robot|a Ms. Patterson',
    season:
      'before Christmas|last spring|over the summer|around Thanksgiving|during tax season|in the month of my divorce|after the flood|back to school week|hunting season|at New Year',
    thing:
      'credit card|auto loan|personal loan|payday loan|mortgage|store card|student loan|line of credit|installment loan|title loan|debit account|furniture account',
  },
} as const;

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

export interface Life {
  readonly facts: Facts;
  readonly age: number;
}

/** Facts of one person, for every text that they write. */
export function makeFacts(
  person: { name: string; lang: Lang; lender: string; city: string; hotline: string },
  luck: Luck,
): Life {
  const { lang } = person;
  const age = luck.between(20, 74);
  const owed = luck.hit(0.6) ? luck.between(900, 19_999) : luck.between(20_000, 320_000);
  const pick = (list: keyof (typeof LISTS)['zh']) => luck.one(LISTS[lang][list].split('|'));
  const sum = (n: number): string => money(n, lang, luck);
  const facts: Record<string, string> = {
    name: person.name,
    lender: person.lender,
    city: person.city,
    hotline: person.hotline,
    amount: sum(owed),
    paid: sum(Math.round(owed * (0.1 + luck.next() * 0.9))),
    monthly: sum(Math.round(owed / luck.between(10, 40)) + luck.below(90)),
    extra: sum(luck.between(18, 2400)),
    months: String(luck.between(2, 36)),
    n: String(luck.between(3, 58)),
    times:
      lang === 'zh'
        ? luck.one(['两', '三', '四', '五', '六', '七八', '十几', '二十多'])
        : luck.one(['twice', 'three times', 'four times', 'five times', 'six times', 'at least ten times']),
    rate: luck.one(['23.9', '24', '27.8', '33', '35.9', '18.25', '29.99', '21.6', '36', '15.4']),
    day: date(lang, luck),
    date: date(lang, luck),
    hour:
      lang === 'zh'
        ? `${luck.one(['早上7', '早上8', '上午10', '中午12', '下午2', '下午4', '傍晚6', '晚上8', '晚上9', '半夜1', '凌晨3'])}点${luck.one(['', '', '多', '半', '左右'])}`
        : `${luck.between(1, 12)}:${luck.one(['05', '15', '30', '42', '50'])} ${luck.one(['am', 'pm'])}`,
    last: luck.digits(4),
    age: String(age),
    year: String(luck.between(2017, 2024)),
    floor: String(luck.between(2, 30)),
    kids:
      lang === 'zh'
        ? luck.one(['一个', '两个', '三个', '双胞胎'])
        : luck.one(['one kid', 'two kids', 'three kids', 'twins', 'four children']),
    case: luck.digits(8),
  };
  for (const list of ['job', 'kin', 'ill', 'doing', 'weather', 'item', 'staff', 'season', 'thing'] as const)
    facts[list] = pick(list);
  facts.kin2 = pick('kin');
  facts.item2 = pick('item');
  return { facts, age };
}

function money(n: number, lang: Lang, luck: Luck): string {
  if (lang === 'en')
    return luck.hit(0.3)
      ? `$${n.toLocaleString('en-US')}.${luck.digits(2)}`
      : `$${luck.hit(0.5) ? n : n.toLocaleString('en-US')}`;
  if (n >= 20_000 && luck.hit(0.5)) return `${Math.round(n / 1000) / 10}万`;
  return luck.one([`${n}元`, `${n}块`, `${n}.${luck.digits(2)}元`, `${n.toLocaleString('en-US')}元`]);
}

function date(lang: Lang, luck: Luck): string {
  const [m, d] = [luck.between(1, 12), luck.between(1, 28)];
  return lang === 'zh'
    ? luck.one([`${m}月${d}日`, `${m}月${d}号`, `2025年${m}月${d}日`, `${m}.${d}`])
    : luck.one([`${m}/${d}/2025`, `${MONTHS[m - 1]} ${d}`, `${m}/${d}`, `${MONTHS[m - 1]} ${d}, 2025`, `${m}-${d}-25`]);
}
