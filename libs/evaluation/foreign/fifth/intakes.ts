import type { Lot } from './lot.js';
import type { Person } from './people.js';
import { type Facts, wording } from './wording.js';

/** Forms in which an office, a relay or a shop writes down what somebody else says. */
const INTAKES: Readonly<Record<string, string>> = {
  mayor:
    '{来电人|市民}<call>来电{反映|称}：<body>\n诉求：<ask>。\n{承办|转办}：<lender> 工单类型：{投诉|求助} 受理员<card>',
  petition:
    '信访事项{登记|转送}：信访人<name>，{来访|来信}反映<body>\n信访人要求：<ask>。\n请于{六十|十五}日内办结并答复信访人。',
  interpreter:
    'CALL THROUGH INTERPRETER {ID |#}<card>. {Language: Spanish|Language: Vietnamese|Language: Mandarin|Language: Haitian Creole}. Customer states: <body> Customer requests: <ask>.',
  congress:
    'Constituent inquiry. I write on behalf of <name> of <city>, who has contacted our office. In the words of the constituent: <body> The constituent asks: <ask>. A privacy release is on file.',
  relay: 'RELAY CALL, OPERATOR <card> GA. <body> GA. <ask> GA OR SK.',
};

const HABITS: Readonly<Record<string, string>> = {
  clerk: '<body>；<ask>；{已登记|}',
  shopForm_zh:
    '申 诉 书\n申诉人：<name>\n被申诉单位：<lender>\n事由：<body>\n请求：<ask>\n此致 敬礼\n（<city>文印代书）',
  shopForm_en: 'STATEMENT OF <name>\nCompany: <lender>\n<body>\nI ask: <ask>.\n(typed at the shop, <city>)',
  lists: 'Re: <name>. 1) <body> 2) Request: <ask>.',
  namesSeller:
    '<body>。{我当初信了|去年找的}“清零法务咨询”{，|}{电话<tel>，|}收了<part>元{就不回消息了|还让我冒充母亲得癌症，我不肯|，一分利息也没停}。<ask>。{别再相信他们|他们才是骗子|提醒别的人不要上当}',
};

export const wrapped = (form: string, facts: Facts, lot: Lot): string => wording(INTAKES[form], facts, lot);

/** A text in the habit of the one who types it. Null where the hand alone decides. */
export function habitual(habit: string | undefined, p: Person, facts: Facts, lot: Lot): string | null {
  const pattern = habit === undefined ? undefined : (HABITS[habit] ?? HABITS[`${habit}_${p.tongue}`]);
  return pattern === undefined ? null : wording(pattern, facts, lot);
}
