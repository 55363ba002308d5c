import type { Dice } from '../papers/dice.js';
import type { Tongue } from '../papers/people.js';

/** A point of an agency's script, as four people put it. */
type Point = readonly string[];
export interface Script {
  readonly tongue: Tongue;
  readonly points: readonly Point[];
}

const ZH_POINTS: readonly Point[] = [
  [
    '我要求你们提供完整的借款合同和每一期的费用明细，加盖公章寄给我。',
    '请把合同原件的复印件连同收费明细盖章后邮寄到我家里。',
    '合同和每期收费清单我从来没见过，你们盖好章寄过来。',
    '麻烦寄一份盖章的合同，还有费用是怎么一笔一笔算的。',
  ],
  [
    '你们的综合年化已经超过百分之二十四，超出部分我不认可。',
    '算上担保费和服务费，年利率早就过了二十四，多收的要退。',
    '服务费折算进去利率高于百分之二十四，法律不保护多出来的部分。',
    '我算过了，实际年化不止二十四个点，超的那块请退给我。',
  ],
  [
    '根据信用卡管理办法第七十条，持卡人有权申请个性化分期，最长六十期。',
    '管理办法七十条写得很清楚，可以做五年六十期的个性化分期。',
    '我依据第七十条申请停息挂账，分六十个月还本金。',
    '按照那个七十条的规定，我要求五年期个性化方案，只还本。',
  ],
  [
    '从今天起停止一切催收，三方联系人一个都不许打。',
    '你们不准再联系我的家人同事，现在就把催收停掉。',
    '马上停催，通讯录里的人谁也不能打。',
    '即刻停止催收行为，不得骚扰第三人。',
  ],
  [
    '七个工作日内给我书面答复，不接受口头。',
    '请在七个工作日之内用书面形式回复我。',
    '我只认书面回复，七个工作日为限。',
    '口头的不算，七个工作日给我出书面的。',
  ],
  [
    '如果没有结果，我会向金融监管局和人民银行实名举报。',
    '到时候不解决，我就去监管局、人行实名反映。',
    '逾期不回我就向监管总局和人行同时举报。',
    '处理不了的话，我会实名向监管部门和人行递交材料。',
  ],
  [
    '你把你的工号和姓名报一下，我这边全程录音取证。',
    '先报工号姓名，我这里录音留证据。',
    '请说出你的全名和工号，我在录音。',
    '工号多少，叫什么，我要录音存证的。',
  ],
  [
    '我的贷款是中介代办的，放款前没有告知实际费率，属于误导销售。',
    '当时办的时候没人跟我讲真实费率，这是误导。',
    '你们放款前隐瞒了实际费率，构成误导销售。',
    '办理环节没有如实告知费率，属于销售误导。',
  ],
  [
    '请核销我的逾期记录，征信上不得显示。',
    '征信的逾期要给我删掉。',
    '要求撤销已经上报的不良征信。',
    '逾期记录你们要负责消除，不能留在征信里。',
  ],
  [
    '我有三级医院的证明，属于非恶意逾期，请按困难客户处理。',
    '我的材料可以证明是非恶意逾期，要按困难群体对待。',
    '我属于非恶意，有医院材料，按特殊困难客户办。',
    '请认定非恶意逾期，我有证明，走困难通道。',
  ],
  [
    '把你们授权的外包公司名单和委托书发给我核实。',
    '请出示委外催收的授权书和公司名称。',
    '哪家外包在催，授权文件发我看。',
    '我要核对委外机构的名称和授权文件。',
  ],
  [
    '还款要从本金先冲，之前还的先抵本金。',
    '我以前还的钱全部先冲本金重新算。',
    '已还金额按先本后息重新核算。',
    '请重新计算，前面还的都抵本金。',
  ],
];
const EN_POINTS: readonly Point[] = [
  [
    'I require a true copy of the executed agreement under section seventy eight.',
    'Send me the signed credit agreement, it is my right under section seventy eight.',
    'Under section seventy eight you must supply the original agreement.',
    'I am asking for the executed agreement, that is section seventy eight.',
  ],
  [
    'Until you send it the debt is unenforceable and you must stop collecting.',
    'You cannot enforce anything before that arrives, so stop collection activity.',
    'The account is unenforceable until then and collection has to cease.',
    'No agreement means it is not enforceable, so all collection stops.',
  ],
  [
    'No affordability assessment was done, so this was irresponsible lending.',
    'You never checked affordability, that is irresponsible lending.',
    'The lending was irresponsible because nobody looked at affordability.',
    'There was no affordability check at all and the lending was irresponsible.',
  ],
  [
    'I want a refund of all interest and charges with eight percent on top.',
    'All charges and interest back please, plus eight percent statutory.',
    'Refund the interest and the charges and add eight percent.',
    'I expect every charge and all interest refunded with the eight percent.',
  ],
  [
    'You will remove the default from my credit file.',
    'The default has to come off my file.',
    'Take the default marker off all three agencies.',
    'I need the default deleted from the credit agencies.',
  ],
  [
    'Reply in writing within fourteen days, I do not accept phone answers.',
    'I will only take a written answer, and you have fourteen days.',
    'Fourteen days, in writing, nothing by phone.',
    'Put it in writing inside fourteen days please.',
  ],
  [
    'Otherwise it goes to the ombudsman and the information commissioner.',
    'If not I go to the ombudsman and the commissioner.',
    'My next step is the ombudsman, and the commissioner for my data.',
    'I will take it to the ombudsman as well as the information commissioner.',
  ],
  [
    'Give me your full name and staff number, I am keeping a record.',
    'Name and staff number please, for my records.',
    'I want your staff number and your full name noted.',
    'Before we go on, your name and your staff number.',
  ],
  [
    'I withdraw consent for you to process my data for collections.',
    'My consent to data processing for collection is withdrawn.',
    'You no longer have my consent to use my data to collect.',
    'I take back my consent to any processing for collections.',
  ],
  [
    'The notice of assignment was never served, so you have no standing.',
    'Nobody served me a notice of assignment, you have no standing.',
    'You lack standing because no assignment notice was served.',
    'I had no notice of assignment and so you cannot claim.',
  ],
];

export function scriptOf(d: Dice, tongue: Tongue): Script {
  return {
    tongue,
    points: d.take(tongue === 'zh' ? ZH_POINTS : EN_POINTS, tongue === 'zh' ? d.int(6, 8) : d.int(6, 7)),
  };
}

/** One reader of a script: own words, sometimes another order, sometimes a point left out. */
export function readBy(d: Dice, script: Script): string[] {
  let points = script.points.map((point) => d.pick(point));
  if (d.chance(0.45)) {
    const at = d.int(1, points.length - 1);
    points = [...points.slice(at), ...points.slice(0, at)];
  }
  if (d.chance(0.3)) {
    const [i, j] = [d.int(0, points.length - 1), d.int(0, points.length - 1)];
    [points[i], points[j]] = [points[j], points[i]];
  }
  if (d.chance(0.3)) points.splice(d.int(0, points.length - 1), 1);
  return points;
}

/** What somebody says who speaks for another. */
export const CLAIMS: Readonly<Record<Tongue, Readonly<Record<string, readonly string[]>>>> = {
  zh: {
    cousin: [
      '我是{name}的表哥，他不方便接电话，我替他说。',
      '喂，我是{name}他表弟，他的事我来处理。',
      '我是{name}堂姐，你们有什么跟我讲就行。',
    ],
    lawyer: [
      '我是{name}的代理律师，以后所有沟通都找我。',
      '{name}的案子委托给我了，我是律师。',
      '我这边是律师，代表{name}跟你们谈。',
    ],
    friend: [
      '我是{name}朋友，他委托我来协商。',
      '我帮朋友{name}问一下，他那笔怎么处理。',
      '{name}是我好哥们，他的账由我来谈。',
    ],
    adviser: [
      '我是{name}的债务顾问，来谈他的还款方案。',
      '{name}找我做规划的，我来跟你们协商。',
      '我这边替{name}做债务优化的。',
    ],
    own: ['我是{name}本人。', '对，{name}，我自己。'],
  },
  en: {
    cousin: [
      "I am {name}'s cousin, they cannot come to the phone.",
      'Calling for my cousin {name}.',
      'I am ringing about {name}, I am family.',
    ],
    lawyer: [
      'I act for {name}, I am a lawyer.',
      "I am {name}'s legal representative, deal with me from now on.",
      'I am a solicitor for {name}.',
    ],
    friend: [
      'I am a friend of {name} and I deal with this now.',
      'Ringing on behalf of {name}, a friend of mine.',
      '{name} asked me to sort this out, we are friends.',
    ],
    adviser: [
      'I am the debt adviser of {name}.',
      "I look after {name}'s finances, we need a settlement.",
      'I handle the accounts of {name}.',
    ],
    own: ['Yes, this is {name}.', '{name} speaking.'],
  },
};
export const REFUSALS: Readonly<Record<Tongue, readonly string[]>> = {
  zh: [
    '授权书不方便给，你先记录。',
    '要什么委托书，你直接给方案就行。',
    '身份证号我都知道，后四位{tail}，你继续。',
    '本人在外地，核实不了，你跟我说就一样。',
    '你别管我是谁，先把利息停了。',
  ],
  en: [
    'I do not need to send any authority, just note it down.',
    'They are busy, the number ends {tail}, carry on.',
    'You can talk to me, never mind the form.',
    'No, you will not be speaking to them.',
    'I know the details, so just give me the offer.',
  ],
};
export const DEMANDS: Readonly<Record<Tongue, readonly string[]>> = {
  zh: [
    '停息，本金打五折，一次结清。',
    '先停催三个月，后面分六十期。',
    '违约金全免，不然我们就走投诉。',
    '给个减免方案，别家都给到四折了。',
    '不要再打他手机，以后打我这个号。',
    '你们领导在不在，让他给我回。',
  ],
  en: [
    'Freeze the interest and take half as full and final.',
    'Stop calling for three months and then take ten pounds.',
    'Waive all the fees or we complain.',
    'Other lenders took forty percent, what can you do?',
    'Use this number from now on, not theirs.',
    'Put a manager on, I do this every day.',
  ],
};

/** Provocation, step by step: the caller raises the tone, announces a recording, baits, demands. */
export const BAIT: Readonly<Record<Tongue, readonly (readonly string[])[]>> = {
  zh: [
    [
      '你们就是一帮放高利贷的，吃人不吐骨头。',
      '你个打工的算什么东西，一个月挣几个钱。',
      '你们这些催收是不是都没文化，听不懂人话？',
      '就你这素质还来打电话，丢不丢人。',
    ],
    ['我告诉你，我这边录着音呢，你说话小心点。', '已经开始录音了，你接着说。', '全程录着的，来，继续。'],
    [
      '有本事你骂我一句试试，骂啊。',
      '你刚才什么语气？你再说一遍，再说一遍！',
      '你是不是想威胁我？你说你要来我家是吧？',
      '你敢不敢说要找我单位？说啊，说出来。',
    ],
    [
      '你今天态度有问题，要么减免，要么我投诉你到下岗。',
      '我这段录音交上去你就完了，利息全免我就算了。',
      '赔我精神损失，免掉违约金，不然录音发监管。',
      '叫你们领导拿个减免方案来，不然这录音就是证据。',
    ],
  ],
  en: [
    [
      'You are nothing but a loan shark with a headset.',
      'What are you, some minimum wage bully?',
      'Are you thick or did they just not train you?',
      'You people are parasites, you know that?',
    ],
    [
      'I am recording this, so choose your words.',
      'Just so you know the recorder is on.',
      'This is being recorded by me now, go on.',
    ],
    [
      'Go on then, swear at me, I dare you.',
      'What did you say? Say it again, slowly, for the recording.',
      'Are you threatening to come to my house? Say it.',
      'You want to call my boss, do you? Say that you do.',
    ],
    [
      'Your attitude is a complaint, unless you write off the fees.',
      'Clear the interest or this recording goes to the regulator.',
      'I want compensation and the charges gone, or your name goes in.',
      'Get me a manager with an offer, I have you on tape.',
    ],
  ],
};
export const STAYS_CALM: Readonly<Record<Tongue, readonly string[]>> = {
  zh: [
    '请您冷静一下，我只是核实还款时间。',
    '我没有骂您，请不要这样讲。',
    '先生女士，我们正常沟通。',
    '您这样我没法继续了。',
  ],
  en: [
    'I am only calling about the date of the payment.',
    'I have not sworn at you.',
    'Please let us keep this civil.',
    'I will have to end the call if this goes on.',
  ],
};
/** A collector who abuses first. */
export const ABUSE: Readonly<Record<Tongue, readonly string[]>> = {
  zh: [
    '欠钱不还你还有脸接电话？你这种人就是老赖。',
    '今天不还，明天我就打给你爸妈你单位，让全公司都知道。',
    '你装什么死，骗子，再不还叫人上门坐着。',
    '没钱？没钱你去卖血啊，跟我哭什么穷。',
    '我把你通讯录一个个打过去，看你丢不丢人。',
  ],
  en: [
    'You are a liar and a thief, you know that?',
    'I will ring your boss today and tell everyone what you owe.',
    'We will have someone sitting outside your house tonight.',
    'Stop whining, sell something, or are you too lazy?',
    'People like you make me sick, pay what you owe.',
  ],
};
export const HURT: Readonly<Record<Tongue, readonly string[]>> = {
  zh: [
    '你怎么骂人呢？',
    '你别打给我爸妈，他们身体不好。',
    '你说话能不能客气点，我又没说不还。',
    '你这样讲，我要录音了。',
    '我现在开始录音，你把工号说一下。',
  ],
  en: [
    'You cannot talk to me like that.',
    'Please do not call my work.',
    'I never said I would not pay.',
    'I am going to record this if you go on.',
    'What is your name? I am recording now.',
  ],
};
export const BAIT_COMPLAINTS: Readonly<Record<Tongue, readonly string[]>> = {
  zh: [
    '{day}日你行人员在电话里态度恶劣、辱骂威胁，我有完整录音，要求赔偿并减免全部利息违约金。',
    '催收人员语言暴力，已录音取证，请对该员工处理，并给予减免方案。',
    '我手上有通话录音，证明贵方威胁恐吓客户，要求免除罚息并书面道歉。',
  ],
  en: [
    'Your agent threatened me on the phone and I have the recording. I want the interest written off and compensation.',
    'I recorded the call in which your collector was abusive. Remove all charges or I go to the regulator.',
    'I hold a recording of intimidation by your staff and expect a settlement.',
  ],
};
export const ABUSED_COMPLAINTS: Readonly<Record<Tongue, readonly string[]>> = {
  zh: [
    '催收员骂我是老赖骗子，还说要打给我父母单位，我录了音，请你们查一下那通电话。',
    '前天接到电话被骂得很难听，说要派人上门。我没有不还，只是工资没发，求你们管管。',
    '打电话的人一上来就羞辱我，我后来录了后半段，希望有人道歉。',
  ],
  en: [
    'The man called me a thief and said he would ring my boss. I recorded the end of it. Please listen to the call.',
    'I was shouted at and threatened with a visit. I want to pay but not like this.',
    'Your collector insulted me from the start of the call, I am still shaking.',
  ],
};
