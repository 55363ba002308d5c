import { between, type Dice, digits, one } from './dice.js';
import type { Soul, Town } from './town.js';
import { EN, ZH } from './words.js';

export interface Sheet {
  readonly text: string;
  readonly kind: string;
}

/** What one writer of papers puts on each of them. */
export function stampFor(town: Town, dice: Dice): (soul: Soul, day: string, own: Dice) => Sheet {
  const house = `${one(ZH.towns, dice)}${one(['区第二医院', '县医院', '博爱医院', '职业病防治院', '社区卫生服务中心'], dice)}`;
  const doctor = town.name('zh', dice);
  const illness = one(ZH.illness, dice);
  const advice = one(['不宜从事体力劳动', '需陪护，定期复诊', '继续药物治疗，休养为宜', '建议脱离粉尘作业'], dice);
  const signs = `体温${(36 + dice()).toFixed(1)}℃ 脉搏${between(60, 99, dice)}次/分 血压${between(110, 160, dice)}/${between(70, 99, dice)}`;
  return (soul, day, own) => ({
    kind: 'medical',
    text: `疾病诊断书 No.${digits(7, own)}\n${house}\n患者：${soul.name}（${soul.facts.age}岁）\n查体：${signs}\n临床诊断：${illness}\n建议：${advice}。\n主诊：${doctor}　${day}\n`,
  });
}

/** A notice that hangs on the wall for everybody. */
export function wallSheet(kind: string, dice: Dice): () => Sheet {
  const town = one(ZH.towns, dice);
  const text =
    kind === 'shuttered_mill'
      ? `${town}市人民法院公告\n本院已裁定受理${town}第${between(1, 4, dice)}棉纺织厂破产清算一案，职工债权由管理人核实后公示。\n管理人电话见厂门口。\n`
      : `${town}三防指挥部\n第${between(3, 19, dice)}号通告：受台风影响，${town}沿海渔排、农田受灾，受灾户名单由村委会公布。\n`;
  return () => ({ kind: kind === 'shuttered_mill' ? 'unemployment' : 'other', text });
}

/** A paper of one person alone. */
export function privateSheet(town: Town, soul: Soul, day: string, dice: Dice): Sheet {
  const f = soul.facts;
  if (soul.tongue === 'en')
    return {
      kind: 'medical',
      text: `${one(EN.towns, dice)} ${one(['Infirmary', 'Health Centre', 'Royal Hospital', 'Surgery'], dice)}\nRe: ${soul.name}, aged ${f.age}, ref ${digits(6, dice)}\nSeen ${day} with ${f.illness}. BP ${between(100, 170, dice)}/${between(60, 100, dice)}.\nNot fit for work for ${between(2, 20, dice)} weeks.\nDr ${town.name('en', dice)}\n`,
    };
  return {
    kind: one(['medical', 'medical', 'poverty'], dice),
    text: `${f.town}${one(['医院', '卫生院', '村委会', '居委会'], dice)}\n兹证明 ${soul.name}，${f.age}岁，${one([`因${f.illness}就诊`, `家庭困难，${f.kin}患${f.illness}`, `现患${f.illness}`], dice)}，${one(['情况属实', '需要休养', '收入微薄', '请予照顾'], dice)}。\n记录${digits(6, dice)} ${one(['体重', '脉搏', '月收入'], dice)}${between(40, 990, dice)}\n${town.name('zh', dice)} ${day}\n`,
  };
}
