import type { SlotType } from '../../model/index.js';

/** Share of the fillings that must look alike for the slot to be called by what they look like. */
const AGREED = 0.7;

/** The hundred most frequent family names (Ministry of Public Security, 2020), and the compound ones that are met. */
const SURNAMES = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤',
);
const COMPOUND = /^(?:欧阳|司马|上官|诸葛|司徒|东方|皇甫|尉迟|公孙|慕容)/;

const MASK = /^[*xX×█/\s]+$/;
const AMOUNT = /^[{]?[$¥￥]\s?\d|^\d[\d,，.]*\s?(?:万|千|百|亿)?(?:元|块钱|块|dollars)[}]?$/i;
const DATE =
  /^\d{4}[-/.年]\d{1,2}(?:[-/.月]\d{1,2}[日号]?|月)?$|^\d{1,2}\/\d{1,2}\/\d{2,4}$|^\d{4}年$|^\d{1,2}月(?:\d{1,2}[日号])?$|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?,? \d{2,4}$/i;
const PHONE = /^(?:\+?86[- ]?)?1[3-9]\d{9}$|^0\d{2,3}-?\d{7,8}$|^\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}$/;
const NUMBER = /^[\d\s.,:/-]+$/;
const COMPANY =
  /(?:银行|公司|金融|小贷|贷款|信用卡中心|网贷|平台|支付|集团|中心)$|\b(?:bank|inc|llc|corp|company|financial|services?|credit|lending|loans?|cards?|union|capital|finance|mortgage|experian|equifax|trans ?union)\b\.?/i;
const NAME_EN = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u;
/** Words before a slot after which four digits are the end of an account. */
const TAIL =
  /(?:尾号|末四位|后四位|账号|卡号|账户|ending(?: in)?|ends in|last four|account(?: number)?|acct|card)[^\p{L}\d]{0,4}$/iu;

/**
 * What a slot holds, as most of its fillings look.
 *
 * @param fillings what the copies wrote there, with how many of them wrote it.
 * @param before the fixed text before the slot.
 */
export function slotType(fillings: ReadonlyMap<string, number>, before: string): SlotType {
  const counts = new Map<SlotType, number>();
  let all = 0;
  for (const [filling, count] of fillings) {
    const type = typeOf(filling, before);
    counts.set(type, (counts.get(type) ?? 0) + count);
    all += count;
  }
  for (const [type, count] of counts) if (count >= AGREED * all) return type;
  return 'text';
}

function typeOf(filling: string, before: string): SlotType {
  if (MASK.test(filling)) return 'mask';
  if (AMOUNT.test(filling)) return 'amount';
  if (PHONE.test(filling)) return 'phone';
  if (DATE.test(filling)) return 'date';
  if (/^\d{4}$/.test(filling) && TAIL.test(before)) return 'account';
  if (/^\d{12,19}$/.test(filling.replace(/[\s-]/g, ''))) return 'account';
  if (NUMBER.test(filling)) return 'number';
  if (COMPANY.test(filling)) return 'company';
  if (/^\p{Script=Han}{2,4}$/u.test(filling) && (SURNAMES.has(filling[0]) || COMPOUND.test(filling))) return 'name';
  if (NAME_EN.test(filling)) return 'name';
  return 'text';
}
