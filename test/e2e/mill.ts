/** A mill as somebody would load it by hand: fourteen people, one letter, one number to call back on. */
export const MILL_PHONE = '17012348821';
const LETTER =
  '本人因家庭变故暂时无力偿还，贵行委托的催收机构多次骚扰本人家属，严重违反互联网金融逾期债务催收自律公约第十条之规定，要求立即停止催收、停息挂账并书面答复，处理结果请拨打上述电话告知。';

export const MILL_CSV = [
  'complaint_id,received_at,text,debtor_ref,debtor_name,debtor_phone,contact_phone,channel',
  ...Array.from(
    { length: 14 },
    (_, k) =>
      `Z${100 + k},2026-0${1 + (k % 6)}-1${k % 9},${LETTER}编号${k}。,ZD${100 + k},张${'甲乙丙丁戊己庚辛壬癸子丑寅卯'[k]},138${String(12345000 + 7919 * k).slice(-8)},${MILL_PHONE},app`,
  ),
].join('\n');

/** Another mill: of sixteen people with one letter, six left no number to call back on. */
export const HALF_PHONE = '17033344455';
const OTHER_LETTER =
  '本人所在工厂停产后收入锐减，母亲又在住院，实在无法按期还款。贵司以高额违约金和滚动利息计收，显失公平，本人请求依据商业银行信用卡业务监督管理办法第七十条，减免全部违约金，分六十期偿还本金，并停止联系本人同事和亲属。';
export const HALF_CSV = [
  'complaint_id,received_at,text,debtor_ref,debtor_name,debtor_phone,contact_phone,channel',
  ...Array.from(
    { length: 16 },
    (_, k) =>
      `Y${100 + k},2026-0${1 + (k % 6)}-2${k % 8},${OTHER_LETTER}编号${k}。,YD${100 + k},李${'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳'[k]},136${String(22345000 + 7919 * k).slice(-8)},${k < 10 ? HALF_PHONE : ''},app`,
  ),
].join('\n');
