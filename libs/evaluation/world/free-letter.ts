import type { Int, Pick } from './people.js';
import { storyEn, storyZh } from './stories.js';

/** A story of one's own: half of what storyZh and storyEn have, between sentences that hardly anybody else writes. */
export function freeLetter(language: 'zh' | 'en', pick: Pick, int: Int): string {
  const free = () => FREE[language].map((options) => pick(options)).join(language === 'zh' ? '' : ' ');
  const story =
    language === 'zh' ? storyZh(pick, int).replace(/。$/, '').split('，') : storyEn(pick, int).split(/(?<=\.) /);
  const sentences = shuffled(story, int).slice(0, 4);
  for (let k = 0; k < 5; k++) sentences.splice(int(sentences.length + 1), 0, language === 'zh' ? free() : `${free()}.`);
  return language === 'zh' ? `${sentences.join('，')}。` : sentences.join(' ');
}

const FREE: Readonly<Record<'zh' | 'en', readonly (readonly string[])[]>> = {
  zh: [
    [
      '上周三',
      '前天傍晚',
      '国庆以后',
      '开春的时候',
      '搬家那天',
      '月底',
      '发工资前',
      '清明前后',
      '我出差期间',
      '下雨那晚',
      '年初',
      '体检之后',
    ],
    [
      '我堂哥',
      '楼下保安',
      '前同事小赵',
      '孩子班主任',
      '社区网格员',
      '我小姨',
      '送水师傅',
      '网点经理',
      '信贷员',
      '门口快递员',
      '会计',
      '房东',
    ],
    [
      '在菜市场',
      '在地铁口',
      '去县医院的路上',
      '在微信群里',
      '在营业厅门外',
      '在老家院子',
      '在学校门口',
      '在公司食堂',
      '在车站候车室',
      '在小区花园',
      '在修车铺',
      '在派出所',
    ],
    [
      '提醒我',
      '悄悄告诉我',
      '当着众人讲',
      '写纸条说',
      '打听到',
      '转述',
      '埋怨',
      '解释',
      '翻出单据证明',
      '承认',
      '猜测',
      '再三强调',
    ],
    [
      '分期手续费算重了',
      '合同页码对不上',
      '短信验证码不是我点的',
      '还款账户换过',
      '利率表改了三版',
      '保险是捆绑的',
      '提前结清要交违约金',
      '征信查询次数太多',
      '委托扣款没有签字',
      '宽限期并不存在',
      '退款走错了通道',
      '客服录音缺了一段',
    ],
  ],
  en: [
    [
      'Last Tuesday',
      'Around Easter',
      'Before the snowstorm',
      'After my shift',
      'On the day we moved',
      'By mid August',
      'During the outage',
      'Right after payday',
      'While I was abroad',
      'At closing time',
      'Over the long weekend',
      'Two statements ago',
    ],
    [
      'my cousin',
      'the postman',
      'a former coworker',
      'the school secretary',
      'our bookkeeper',
      'a teller named Gail',
      'the mechanic',
      'my aunt',
      'the notary downstairs',
      'a loan officer',
      'the dentist',
      'our neighbour Pete',
    ],
    [
      'at the farmers market',
      'outside the courthouse',
      'in the parking garage',
      'on a group chat',
      'at the bus depot',
      'in the hospital lobby',
      'behind the counter',
      'at the laundromat',
      'by the elevators',
      'over the fence',
      'at the pharmacy',
      'in the waiting room',
    ],
    [
      'pointed out that',
      'whispered that',
      'showed me proof that',
      'admitted that',
      'joked that',
      'swore that',
      'explained that',
      'noticed that',
      'complained that',
      'wrote down that',
      'guessed that',
      'insisted that',
    ],
    [
      'the fee had been charged twice',
      'page four was missing',
      'the code was never mine',
      'the payee had been swapped',
      'the rate sheet kept changing',
      'the insurance came bundled',
      'paying early cost extra',
      'my file was pulled nine times',
      'nobody had signed the mandate',
      'the grace period did not exist',
      'the refund went elsewhere',
      'the recording had a gap',
    ],
  ],
};

/** Fisher and Yates, with the draws of a generated world. */
export function shuffled<T>(list: readonly T[], int: Int): T[] {
  const result = [...list];
  for (let i = result.length - 1; i > 0; i--) {
    const j = int(i + 1);
    [result[i], result[j]] = [result[j], result[i]];
  }
  return result;
}
