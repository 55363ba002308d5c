import type { Tongue } from '../papers/people.js';

/** What people say on the phone, by what they do with it. Braces are drawn for each call. */
export type Act =
  | 'menu'
  | 'greet-out'
  | 'greet-in'
  | 'self'
  | 'verify'
  | 'verified'
  | 'debt'
  | 'why'
  | 'excuse'
  | 'offer'
  | 'promise'
  | 'doubt'
  | 'request'
  | 'handle'
  | 'close'
  | 'bye'
  | 'wrong'
  | 'question'
  | 'answer'
  | 'angry'
  | 'calm'
  | 'reminder';

type Talk = Readonly<Record<Act, readonly string[]>>;

const ZH: Talk = {
  menu: [
    '欢迎致电{lender}，普通话请按一，人工服务请按零，您的通话将被录音。',
    '您好，这里是{lender}客户服务热线，账单查询请按一，还款请按二，挂失请按三，重听请按井号键。',
  ],
  'greet-out': [
    '您好，这里是{lender}贷后管理部，请问是{name}本人吗？本次通话有录音。',
    '喂您好，{lender}的，找一下{name}先生女士。',
    '您好，请问是尾号{tail}的机主{name}吗？我是{lender}工号{staff}。',
  ],
  'greet-in': [
    '您好，{lender}，工号{staff}为您服务，请问有什么可以帮您？',
    '您好，这里是{lender}客服中心，请讲。',
    '{lender}，您好，我姓{sur}，请问什么业务？',
  ],
  self: ['对，我是。', '是我，你说。', '嗯，哪位？', '我就是，什么事？', '是本人，我在开车，快点说。'],
  verify: [
    '麻烦核对一下身份证后四位。',
    '请您报一下预留手机号。',
    '为了您的信息安全，请说一下开户时的姓名和证件末四位。',
  ],
  verified: ['{tail}。', '后四位是{tail}。', '手机就是这个号，尾号{tail}。', '我报一下啊，{tail}。'],
  debt: [
    '您名下的{product}已经逾期{n}天，应还{amount}元，您看今天能处理吗？',
    '系统显示{product}这期{amount}元还没有到账，逾期{n}天了。',
    '截止今天本息一共{amount}元，最低还款{part}元，您什么时候安排？',
  ],
  why: ['方便说一下没有还款的原因吗？', '是资金周转有困难，还是忘记了？', '您这边遇到什么情况了？'],
  excuse: [
    '这个月工资还没发，老板说要到{day}号。',
    '家里孩子住院了，钱都垫进去了。',
    '我上个月就离职了，还在找工作。',
    '店里生意不行，房租都交不上。',
    '我以为是自动扣的，卡里没余额了。',
    '出了点交通事故，赔了一笔。',
    '我爱人做手术，等医保报销下来。',
    '地里的东西还没卖出去。',
    '工程款被压着，年底才结。',
  ],
  offer: [
    '要不您先还最低{part}元，剩下的我帮您登记。',
    '可以给您申请延后{n}天，需要提供证明。',
    '您看分{m}期每期{part}元可以吗？',
    '今天先还一部分，避免影响征信。',
  ],
  promise: [
    '行，我{day}号还。',
    '那我先还{part}吧。',
    '好，下午转过去。',
    '我跟家里商量一下，{day}号前给你答复。',
    '可以，就按这个来。',
  ],
  doubt: [
    '这利息怎么算的，能不能给我看明细？',
    '我前两天还过一笔，你们没查到吗？',
    '能不能少点罚息？',
    '你们上次答应我延期的。',
    '这个会不会上征信？',
  ],
  request: [
    '我想问一下提前还款要不要手续费。',
    '帮我查一下这个月账单多少。',
    '我换手机号了，想改一下预留号码。',
    '扣款扣了两次，麻烦看一下。',
    '我想开一份结清证明。',
    '卡丢了，先帮我挂失。',
    '我想申请分期还，一次拿不出来。',
    '短信说我逾期，可是我还了呀。',
    '额度怎么降了？',
  ],
  handle: [
    '好的，已经为您登记，{n}个工作日内回复。',
    '我这边帮您查一下，请稍等……查到了，金额是{amount}元。',
    '这个需要转给专员，他会给您回电。',
    '已经提交申请，请留意短信。',
    '您可以在手机银行里自助办理。',
  ],
  close: ['请问还有其他可以帮您的吗？', '感谢接听，请按时处理。', '稍后请对我的服务评价，再见。'],
  bye: ['没了，谢谢。', '好，再见。', '知道了，挂了。', '嗯嗯，就这样。'],
  wrong: ['打错了，不认识这个人。', '他不在，我是他家里人。', '我不是{name}，这号我刚办的。'],
  question: ['那我具体要带什么材料？', '多久能批下来？', '利率是多少来着？', '周末上班吗？', '最低还款是多少？'],
  answer: [
    '带身份证原件就可以。',
    '一般{n}个工作日。',
    '年化是百分之{m}左右，以合同为准。',
    '周一到周日九点到六点。',
    '最低{part}元。',
  ],
  angry: [
    '天天打天天打，烦不烦！',
    '我都说了{day}号还，你们没记录吗！',
    '等了二十分钟才有人接！',
    '再打我公司电话我跟你急。',
    '你们这服务太差了！',
  ],
  calm: ['非常抱歉给您带来不便。', '您先消消气，我帮您看。', '理解您的心情，我记录下来。'],
  reminder: [
    '温馨提醒，您的{product}将于{day}号到期，应还{amount}元，请确保账户余额充足，如已还款请忽略。',
    '您好，这里是{lender}智能助手，您有一笔{product}即将到期，金额{amount}元，确认还款请说是或按一。',
  ],
};

const EN: Talk = {
  menu: [
    'Thank you for calling {lender}. For balances press one, for payments press two, to speak to an adviser press zero. Calls are recorded.',
    'Welcome to {lender}. Please say in a few words why you are calling today.',
  ],
  'greet-out': [
    'Hello, is that {name}? This is {sur} calling from {lender}, this call is recorded.',
    'Good morning, may I speak to {name} please, it is {lender}.',
    'Hi, calling about your account ending {tail}, am I speaking with {name}?',
  ],
  'greet-in': [
    'Good morning, {lender}, you are speaking to {sur}, how can I help?',
    '{lender} customer services, what can I do for you today?',
    'Thanks for holding, this is {sur} at {lender}.',
  ],
  self: ['Yes, speaking.', 'That is me, what is it?', 'Yeah, who is this?', 'Speaking, but I am at work.'],
  verify: [
    'Can I take the first line of your address and your date of birth?',
    'For security, what are the last four digits of the phone we hold?',
    'I just need your postcode before we go on.',
  ],
  verified: ['It ends {tail}.', 'Sure, {tail}.', 'Born in nineteen eighty {m}, and the phone ends {tail}.'],
  debt: [
    'Your {product} is {n} days late and {amount} pounds is outstanding, can you pay today?',
    "We have not had this month's payment of {part} on the {product}.",
    'There are arrears of {amount} and I would like to see what we can do.',
  ],
  why: [
    'Has anything changed for you lately?',
    'Is there a reason the payment was missed?',
    'Can you tell me a bit about your situation?',
  ],
  excuse: [
    'My hours got cut and I do not get paid until the {day}th.',
    'The car broke down and it cost everything I had.',
    'I thought it was a direct debit.',
    'My mother has been in hospital and I have been looking after her.',
    'I was let go in the spring and I am still looking.',
    'The boiler packed in and I had to pay for it.',
    'My ex stopped paying their half.',
  ],
  offer: [
    'We could take {part} now and the rest on the {day}th.',
    'I can put a hold on the account for {n} days while you get advice.',
    'Would {part} a month for {m} months be manageable?',
  ],
  promise: [
    'Okay, take {part} from the card.',
    'I can do the {day}th.',
    'Yes, set that up please.',
    'Let me talk to my partner and ring you back.',
  ],
  doubt: [
    'Why has the interest gone up?',
    'I already paid something last week.',
    'Can you take the late fee off?',
    'Will this go on my credit file?',
    'Somebody else promised me a break.',
  ],
  request: [
    'I would like to know my settlement figure.',
    'I have moved and need to change my address.',
    'A payment went out twice.',
    'I lost my card on the bus.',
    'Can I move the date of my direct debit?',
    'I need a letter that says the loan is paid.',
    'My app will not let me log in.',
    'I want to set up a payment plan.',
  ],
  handle: [
    'Let me look at that for you, one moment. It shows {amount} on our side.',
    'I have made a note and someone will ring within {n} working days.',
    'That is changed for you now.',
    'I will put you through to the right team.',
    'You can do that in the app as well.',
  ],
  close: ['Is there anything else today?', 'Thank you for your time.', 'You will get a text to confirm.'],
  bye: ['No, that is all, thanks.', 'Cheers, bye.', 'Right, goodbye then.'],
  wrong: [
    'You have the wrong number.',
    '{name} is not in, I am the partner.',
    'I got this number last month, I do not know them.',
  ],
  question: [
    'How long does that take?',
    'What do I need to send?',
    'What is the rate again?',
    'Are you open on Saturday?',
  ],
  answer: [
    'About {n} working days.',
    'Just a copy of the letter.',
    'It is {m} percent, as in the agreement.',
    'Nine till five, and until one on Saturday.',
  ],
  angry: [
    'You lot ring me every single day!',
    'I said already that I get paid on the {day}th!',
    'I have been on hold for half an hour!',
    'This is a joke, honestly.',
  ],
  calm: ['I am sorry about that.', 'I understand, let me see what I can do.', 'I have noted that on the account.'],
  reminder: [
    'This is an automated message from {lender}. A payment of {amount} on your {product} is due on the {day}th. If you have paid, please ignore this call.',
    'Hello, this is {lender} with a reminder. To make a payment now, press one.',
  ],
};

export const TALK: Readonly<Record<Tongue, Talk>> = { zh: ZH, en: EN };
