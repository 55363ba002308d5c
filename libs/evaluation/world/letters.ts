import { shuffle } from '../../kernel/index.js';

/** What people write in generated worlds. Names, numbers, firms and lenders are invented; the forms follow seeds/benign. */

export type Pick = <T>(list: readonly T[]) => T;
export type Int = (n: number) => number;

export const SURNAMES = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗'];
export const GIVEN = [
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
export const CITIES = ['临江市', '安平市', '云川市', '河阳市', '海宁区', '青石县', '东湖区', '北岭市'];
export const STREETS = ['人民路', '解放街', '中山路', '建设大道', '文化巷', '花园路', '滨河路', '长青街'];
export const LENDERS_ZH = ['星河银行', '长风消费金融', '丰泽小贷', '海岳银行', '云帆网贷'];
export const LENDERS_EN = ['Northwind Bank', 'Bluefield Card Services', 'Cedar Finance', 'Oakline Lending'];
export const FIRST = [
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
export const LAST = [
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
export const ROADS = ['Oak Street', 'Maple Avenue', 'Lake Road', 'Hill Drive', 'Park Lane', 'River Street'];
export const TOWNS = ['Dayton', 'Fresno', 'Mesa', 'Tulsa', 'Boise', 'Akron'];

/** A story of one's own: eight sentences, each of ten kinds with its own details, so that two people hardly write alike. */
export function storyZh(pick: Pick, int: Int): string {
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

export function storyEn(pick: Pick, int: Int): string {
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

export interface Named {
  readonly name: string;
}

export const FORM_ZH = (p: Named, pick: Pick, int: Int): string =>
  `尊敬的银保监会领导：您好！我是贵辖区居民${p.name}，身份证号码为（已提供）。近期，我在${pick(LENDERS_ZH)}银行办理${pick(['信用卡', '分期', '贷款'])}业务时遇到了如下问题：${pick(['账单金额不符', '扣款重复', '利率与合同不一致', '客服长期不回复'])}，涉及${100 + int(5000)}元。该事件已经多次尝试与银行方面沟通但未能得到有效解决。因此，特此向贵机构提出正式投诉，希望得到妥善处理。附件中随函附上了相关证明材料，请查收。感谢贵机构对此事的关注和支持！此致敬礼`;

export const FORM_EN = (p: Named, pick: Pick, int: Int): string =>
  `To whom it may concern: I am writing in response to your contact about a debt that you are trying to collect. I do not have enough information about this debt${pick(['', ` from ${1 + int(12)} months ago`])}. Under the Fair Debt Collection Practices Act I ask you to send me the name and address of the original creditor, the amount that you say I owe, and a copy of the last billing statement sent to me by the original creditor. Please treat this debt as disputed until you have sent me this information. If you do not own this debt, please send this letter to the person who does. Thank you for your cooperation. ${p.name}`;

export const LEGAL_AID = (p: Named, pick: Pick, int: Int): string =>
  `还款困难协商申请书 致${pick(LENDERS_ZH)}信用卡中心：本人因客观原因出现暂时性还款困难，但有积极还款意愿。${pick(['因病', '因失业', '因家庭变故'])}欠款约${1 + int(9)}万元。根据《商业银行信用卡业务监督管理办法》第七十条的规定，特申请与贵行平等协商，达成个性化分期还款协议。本申请书由法律援助中心提供格式，申请人自愿填写，申请免费。随申请附上身份证明、收入证明及困难情况说明。恳请贵行在收到本申请后予以答复。申请人签名：${p.name}`;

export function newsPost(pick: Pick, int: Int): string {
  return `看了新闻才知道，${LENDERS_ZH[0]}的系统在${1 + int(12)}月出现故障，很多人的还款被记成逾期。我也是受影响的人之一，明明提前两天还了款，征信上却显示逾期，现在房贷申请被拒。要求银行公开说明故障原因，统一更正所有受影响客户的征信记录，并对造成的损失给出解决办法。请大家把自己的截图一起提交，让监管部门看到这不是个别情况。${pick(['转发扩散', '大家一起投诉', '请媒体关注'])}。`;
}

export function layOffLetter(pick: Pick, int: Int): (p: Named) => string {
  const firm = `${pick(CITIES)}光华电子厂`;
  const month = 1 + int(12);
  return (p) =>
    `我是${firm}的职工${p.name}，厂里${month}月宣布停产裁员，我们整条生产线的人同一天被通知解除合同，补偿金至今没有发放。现在大家都住在厂区宿舍，没有收入，信用卡和贷款暂时还不上。厂里人事统一给我们写了这份情况说明，证明停产属实。恳请银行考虑实际情况，给予三到六个月的宽限，等补偿金到账后立即归还。`;
}

export const lawFirmLetter = (firm: string, p: Named, pick: Pick, int: Int): string =>
  `${firm}接受${p.name}的委托，就其与${pick(LENDERS_ZH)}之间的信用卡合同纠纷一事，指派本所律师作为代理人，现郑重致函如下：一、委托人对欠款本金无异议，对其中收取的违约金${100 + int(5000)}元存有异议，请贵行提供计算依据；二、请贵行自收到本函之日起，就还款事宜直接与本所联系，不再直接联系委托人及其家属；三、委托人愿意在核实金额后与贵行协商分期方案。随函附授权委托书及律师执业证复印件。`;

export function printShop(pick: Pick): (p: Named, int: Int) => string {
  const opening = pick(['情况说明', '投诉信', '申诉材料']);
  return (p, int) =>
    `${opening}：本人${p.name}，现就银行卡扣费问题反映如下。本人于今年${1 + int(12)}月发现账户被扣款${10 + int(900)}元，去网点询问没有得到明确答复。本人文化程度不高，请打印店代为书写本材料，内容由本人口述，已经本人确认无误。希望有关部门帮助查明扣款原因，将多扣的钱退还本人，并告知今后如何避免此类情况。特此反映，望予解决。`;
}

export const CLAUSES = {
  zh: [
    [
      '本人{name}，因所在公司于{year}年{month}月倒闭，失去唯一经济来源',
      '我叫{name}，去年{month}月起失业在家，至今没有找到稳定工作',
      '本人{name}系{lender}客户，因母亲确诊癌症，家中积蓄全部用于治疗',
      '投诉人{name}，{year}年因车祸住院，先后手术{few}次，丧失劳动能力',
      '本人{name}经营的小店受市场影响于{month}月关门停业，货款无法收回',
      '我是{name}，离异后独自抚养两个孩子，收入仅够基本生活',
      '本人{name}，父亲患尿毒症长期透析，每月医药费高达{small}元',
    ],
    [
      '导致在{lender}的欠款{amount}元无法按时偿还',
      '现拖欠{lender}本息合计{amount}元，实在无力承担',
      '在{lender}办理的信用卡目前尚欠{amount}元未能归还',
      '所欠{lender}账单{amount}元已经逾期，并非主观恶意',
      '目前名下{lender}贷款余额{amount}元，每月还款额远超收入',
    ],
    [
      '期间多次主动致电贵行协商，均被客服以无权限为由拒绝',
      '本人始终保持电话畅通，从未失联，曾先后{few}次提交协商申请',
      '还款意愿十分强烈，但贵行坚持要求一次性结清',
      '多次请求分期，得到的答复只有尽快还款四个字',
      '客服先是承诺上报，其后又称没有此项政策',
    ],
    [
      '根据《商业银行信用卡业务监督管理办法》第七十条，特殊情况下双方可以平等协商达成个性化分期还款协议，最长期限不得超过五年',
      '依照银保监会关于个性化分期的规定，持卡人确无还款能力且有还款意愿的，银行应当与其协商',
      '按照监管部门关于纾困帮扶的通知精神，金融机构不得拒绝困难客户的延期申请',
      '该机构综合年化利率远超国家规定上限，依据最高人民法院司法解释，超出部分应属无效',
      '依据《个人信息保护法》第十三条，贵行未经同意将本人信息提供给第三方已构成违法',
      '根据《互联网金融逾期债务催收自律公约》，催收不得骚扰无关人员',
    ],
    [
      '期间委托的催收公司每天拨打本人及家人电话几十次，言语侮辱威胁',
      '第三方外包人员通过短信轰炸通讯录，使本人精神几近崩溃',
      '催收冒充公检法工作人员，扬言上门抓人，严重影响老人健康',
      '对方在本人单位散布欠款信息，导致本人被辞退',
      '催收人员深夜致电，孩子受到严重惊吓，有录音为证',
      '放款时还违规收取担保费、会员费、服务费，属于变相砍头息',
    ],
    [
      '现强烈要求{lender}为本人办理停息挂账六十期，减免全部利息及违约金',
      '本人要求停止计息，本金分五年等额归还，并撤销逾期征信记录',
      '请求免除全部罚息，重新签订个性化分期协议，每月还款不超过一千元',
      '要求退还已多收取的全部息费，剩余本金挂账分期',
      '请贵行出具书面减免方案，并对违规催收作出道歉和赔偿',
      '要求立即停止委外，由总行专人与本人对接还款方案',
    ],
    [
      '否则本人将继续向监管部门逐级投诉直至问题解决',
      '若不予处理，本人将同时向人民银行、互联网金融协会以及媒体实名举报',
      '如十五日内没有答复，将依法提起行政复议',
      '本人保留向法院起诉并追究相关人员责任的权利',
      '望监管部门责令其限期整改并书面回复本人',
    ],
    [
      '以上所述句句属实，如有虚假愿承担一切法律后果',
      '随附困难证明及医院材料，请予核实',
      '本人相信党和政府会为老百姓主持公道',
      '请依法查处，维护金融消费者合法权益',
      '恳请领导体察民情，早日回复',
    ],
  ],
  en: [
    [
      'My name is {name} and I am filing this complaint myself with no influence of any third party',
      'I, {name}, a federally protected consumer, submit this affidavit of truth',
      'This is {name}. I am a victim of identity theft and I am asking for your help',
      'I am {name}, a natural person and consumer as defined by law, and this is my final notice',
      'To whom it concerns, {name} here, writing about accounts that are not mine',
    ],
    [
      '{lender} has failed to provide a copy of the instrument bearing my wet ink signature for the account ending {tail}',
      'The account ending {tail} reported by {lender} was opened without my knowledge or consent',
      '{lender} has furnished inaccurate late payments on my account ending {tail}',
      'The charge off of account {tail} by {lender} is counted as income and cannot be reported as a debt',
      '{lender} keeps reporting account {tail} with a balance of {amount} dollars that has never been validated',
    ],
    [
      'Under section 609 of the Fair Credit Reporting Act 15 USC 1681g I have the right to request the original signed contract for every account that you report',
      'Under 15 USC 1681c-2 a consumer reporting agency shall block the reporting of information that results from an alleged identity theft not later than four business days after receipt',
      '15 USC 1666b states that a creditor may not treat a payment on a credit card account under an open end consumer credit plan as late for any purpose',
      '15 USC 1681a excludes transactions between the consumer and the person making the report',
      'Pursuant to 15 USC 1681i any item that cannot be verified within thirty days must be deleted promptly',
      'In accordance with the Fair Credit Reporting Act the accounts listed here have violated my federally protected consumer rights',
    ],
    [
      'You are in violation of my right to privacy under 15 USC 6801',
      'You had no permissible purpose to share my nonpublic personal information',
      'I never gave written instructions to report any transaction',
      'No notice of my right to opt out was ever given to me',
      'Your investigation was automated and no human being looked at my file',
    ],
    [
      'I demand the immediate removal of this account from my consumer file',
      'Block this account at once and send me an updated report',
      'Delete every late payment and the charge off within the period the law allows',
      'Cease and desist all reporting and furnish proof of deletion',
      'Update this account to paid as agreed or remove it in full',
    ],
    [
      'I will seek damages of one thousand dollars for each violation if you fail to comply',
      'or I will file suit in federal court for wilful noncompliance',
      'failure to respond within fifteen days will be taken as admission of guilt',
      'an invoice for my time and distress will follow without further notice',
      'copies of this letter go to the attorney general and to the bureau',
    ],
    [
      'This matter has caused me great emotional distress and denial of housing',
      'I was turned down for a mortgage {few} times because of this',
      'My family has suffered and I cannot sleep at night',
      'I lost a job offer because of your negligence',
      'The harm to my character and general reputation is beyond repair',
    ],
    [
      'Thank you for your prompt attention to this matter',
      'Govern yourselves accordingly',
      'I declare under penalty of perjury that the foregoing is true',
      'Please mail the results to my address on file',
      'I await your written response',
    ],
  ],
} as const;

/** A letter that agencies sell: one wording of each clause of the argument, with slots. */
export interface Letter {
  /** The letter with its slots filled: level 1 of formats.md. */
  copy(p: Named): string;
  /** The same argument in other sentences and another order: level 3. */
  rewrite(p: Named): string;
}

export function letter(language: 'zh' | 'en', pick: Pick, int: Int): Letter {
  const clauses: readonly (readonly string[])[] = CLAUSES[language];
  const wording = clauses.map((c) => pick(c));
  const fill = (sentences: readonly string[], p: Named) => {
    const slots: Record<string, string> = {
      name: p.name,
      lender: pick(language === 'zh' ? LENDERS_ZH : LENDERS_EN),
      year: String(2022 + int(2)),
      month: String(1 + int(12)),
      few: String(2 + int(7)),
      small: `${3 + int(6)}${pick(['000', '500'])}`,
      amount: `${1 + int(20)}${pick(['0000', '5000', '8600', '2300'])}`,
      tail: String(1000 + int(9000)),
    };
    const text = sentences.map((s) => s.replace(/\{(\w+)\}/g, (_, slot: string) => slots[slot]));
    return language === 'zh' ? `${text.join('，')}。` : `${text.join('. ')}.`;
  };
  return {
    copy: (p) => fill(wording, p),
    rewrite: (p) => {
      const own = clauses.map((c) => pick(c));
      const middle = shuffle(own.slice(1, -1), () => int(2 ** 20) / 2 ** 20);
      // A sentence of one's own between those of the argument.
      const story = (language === 'zh' ? storyZh(pick, int).split('，') : storyEn(pick, int).split('. ')).slice(0, 4);
      return fill(
        [own[0], ...middle.flatMap((s, i) => (i < story.length ? [s, story[i]] : [s])), own[own.length - 1]],
        p,
      );
    },
  };
}

/** A hospital's letter for patients who cannot pay, written by its social worker. */
export function hospitalLetter(hospital: string): (p: Named, int: Int) => string {
  return (p, int) =>
    `患者${p.name}系${hospital}在治病人，自今年${1 + int(12)}月住院以来病情尚未稳定，家庭承担了较重的医疗支出。经本院医务社工了解，患者目前确无固定收入。现受患者委托代为说明情况，请有关金融机构在其治疗期间适当延后还款日期，待病情好转后由患者本人与贵行联系。此说明由${hospital}社会工作部提供，患者本人签字确认。`;
}

/** A letter that an insurer or a union hands to its members. */
export function circular(from: 'insurer' | 'union', pick: Pick, int: Int): (p: Named) => string {
  const month = 1 + int(12);
  return from === 'union'
    ? (
        (city) => (p: Named) =>
          `本人为工会会员，现依据集体协商结果提出诉求：请贵行对${city}纺织厂停产期间的信用卡利息予以减免，并在停产期间暂停催收。工会已于${month}月向贵行发函说明停产情况，本信由工会统一提供文本，会员自愿使用。恳请贵行体谅职工困难，给予书面答复，以便职工安排生活。会员：${p.name}`
      )(pick(CITIES))
    : (p) =>
        `本人${p.name}已投保贷款履约保险，保险公司于${month}月通知本人保单升级后保费由贷款机构代扣，但账单仍然重复列示保费。现按保险公司提供的说明函格式向贵行申请：核对代扣记录，退还重复收取的部分，并把后续保费改由本人自行缴纳。保单号码见附件，保险公司客服可以协助核实。`;
}

/** Papers that people attach: the form of an issuer, filled in. */
export function certificate(
  kind: 'medical' | 'poverty' | 'unemployment',
  issuer: string,
  fields: {
    /** The number of the form itself, the same on every paper of the issuer. */
    readonly form?: string;
    readonly name: string;
    readonly number: string;
    readonly date: string;
    readonly age: number;
    readonly detail: string;
    readonly signed: string;
  },
): string {
  const { name, number, date, age, detail, signed } = fields;
  switch (kind) {
    case 'medical':
      return `${issuer}\n疾病诊断证明书\n编号：${number}\n姓名：${name}  年龄：${age}岁\n临床诊断：${detail}\n处理意见：建议住院治疗，休息三个月，定期复查。\n医师签名：${signed}\n日期：${date}\n（未盖医院公章无效）\n${fields.form === undefined ? '' : `表单编号：${fields.form}\n`}`;
    case 'poverty':
      return `贫困证明\n证明编号：${number}\n兹有我村村民${name}，现年${age}岁，${detail}，家庭年人均收入低于当地最低生活保障标准，情况属实，特此证明。\n${issuer}（盖章）\n经办人：${signed}\n${date}\n`;
    case 'unemployment':
      return `失业证明\n编号：${number}\n${name}，${age}岁，原系本单位职工，因${detail}，已于${date}解除劳动关系。特此证明。\n${issuer}\n人事负责人：${signed}\n`;
  }
}

export const ILLNESSES = [
  '肺部恶性肿瘤',
  '慢性肾功能衰竭',
  '脑梗死后遗症',
  '重度抑郁发作',
  '腰椎间盘突出症',
  '冠心病',
  '肝硬化失代偿期',
  '类风湿关节炎',
];
