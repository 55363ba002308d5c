import type { Bilingual } from '../domain/errors/errors.js';
import { CALL_COLUMNS, COMPLAINT_COLUMNS } from '../domain/intake/row.js';
import { ASTERISK, KNOWN_HEADERS } from './shapes.js';

/** Names that one sentence can hold. */
const SHOWN = 12;
const LONGEST = 40;

const KNOWN = [...COMPLAINT_COLUMNS, ...CALL_COLUMNS, ...ASTERISK, ...KNOWN_HEADERS].map(plain);

/** Words of which people make names of columns. A name that is made of these alone is no person's. */
const ENGLISH = new Set(
  'a acc account acct addr address agency agent amount answer attachment attachments bank borrower branch by call callback called caller callee card case category channel city class client code comment comments company compl complaint complaints consumer contact content contents country county created creditor currency cust customer data date day debtor desc description detail details device direction district due duration email e-mail end entry event field file first from gender given group header hour id ids index institution ip issue item key kind label language last lender lenders letter line link loan location mail message method minute mob mobile month name narrative nature no note notes nr num number of order org organisation organization origin outcome owner paper party person phone place platform postal postcode priority problem product province reason rec recd received record ref reference region remark remarks reply report result row sender sent sex source start state status street sub subject submitted summary surname tag tags tel telephone text ticket time timestamp title to topic type uid unit update updated url user value via year zip'.split(
    ' ',
  ),
);
const CHINESE =
  /^(?:投诉|申诉|留言|来信|来电|来访|反映|举报|信访|工单|单据|客户|用户|债务人|借款人|持卡人|联系人|代理人|代理|机构|银行|公司|部门|网点|支行|分行|对象|姓名|名称|名字|编号|编码|序号|流水|单号|号码|证件|身份证|手机|电话|座机|主叫|被叫|联系|方式|日期|时间|开始|结束|受理|收到|登记|提交|处理|完成|来源|渠道|途径|产品|业务|类别|类型|分类|级别|性别|年龄|内容|详情|正文|摘要|标题|主题|事由|原因|诉求|问题|描述|说明|备注|附件|文件|链接|地址|住址|省份|城市|区县|地区|邮编|邮箱|电子|账号|账户|卡号|尾号|金额|余额|币种|合同|设备|状态|结果|回复|答复|处置|录音|通话|时长|号|人|的|及|和|[a-z\s_/()（）:：.-])+$/iu;

/**
 * Names of columns that are not known, for a sentence.
 * A file without a header has its first row there, which may be a person's.
 * So a name is shown where it is like one of ours or made of words for columns. Any other is called by its place.
 */
export function columnNames(header: readonly string[]): Bilingual {
  const shown = header.slice(0, SHOWN).map((name, i) => (namesColumn(name) ? name.trim() : i + 1));
  const said = (column: (place: number) => string) => shown.map((s) => (typeof s === 'number' ? column(s) : s));
  return { en: said((n) => `column ${n}`).join(', '), zh: said((n) => `第 ${n} 列`).join('、') };
}

export function namesColumn(name: string): boolean {
  const folded = plain(name);
  if (folded === '' || folded.length > LONGEST) return false;
  if (KNOWN.some((k) => distance(k, folded) <= (k.length < 5 ? 0 : Math.floor(k.length / 5)))) return true;
  if (/\p{N}/u.test(folded)) return false;
  if (/\p{Script=Han}/u.test(folded)) return CHINESE.test(folded);
  return folded.split(/[\s_./:()-]+/).every((w) => w === '' || ENGLISH.has(w));
}

function plain(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}

/** Edits that make one text of another (Levenshtein). */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > LONGEST / 5) return LONGEST;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    let [left, diagonal] = [i, i - 1];
    const next = [left];
    for (const [j, above] of row.slice(1).entries()) {
      left = Math.min(above + 1, left + 1, diagonal + (a[i - 1] === b[j] ? 0 : 1));
      diagonal = above;
      next.push(left);
    }
    row = next;
  }
  return row.at(-1) ?? LONGEST;
}
