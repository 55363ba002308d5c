import { shuffle } from '../../kernel/index.js';
import { CLAUSES } from './clauses.js';
import { CITIES, type Int, LENDERS_EN, LENDERS_ZH, type Named, type Pick } from './people.js';
import { storyEn, storyZh } from './stories.js';

/** Letters that people send in generated worlds; the forms follow seeds/benign. */

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
