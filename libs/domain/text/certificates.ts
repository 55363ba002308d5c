/**
 * Numbers that an issuer gave to a paper (a certificate, a record, a receipt).
 * They stand in its text after a word that says so. Two people's papers do not share one.
 * A forger with one source document often leaves it.
 * Numbers of persons, cards and phones are not among them, nor what is masked.
 */
export function certificateNumbers(text: string): string[] {
  const found = new Set<string>();
  const folded = text.normalize('NFKC');
  // One case has many victims and many plaintiffs: its number stands on the papers of all of them.
  if (CASE.test(folded)) return [];
  for (const pattern of [ZH, EN])
    for (const match of folded.matchAll(pattern)) {
      const number = match[1].toUpperCase().replace(/[\s-]/g, '');
      if (/\d{4}/.test(number) && number.length >= LEAST) found.add(number);
    }
  return [...found].sort().slice(0, MOST);
}

const CASE =
  /立案|受案|报案|接处?警|案号|案件|事故认定|仲裁|判决书|裁定书|破产|清算组|债权申报|\bcase (?:no|number|#)|docket|police report|class action|bankruptcy/i;
const LEAST = 6;
const MOST = 20;
const ZH =
  /(?<!身份证|统一社会信用|信用|电话|手机|卡|税|机构|邮政)(?:(?:证明|证书|文书|单据|凭证|档案|病历|住院|门诊|登记|流水|文件)?编号|(?:证明|证书|文书|单据|凭证|档案|病历|住院|门诊|登记|流水)号码?)\s*[::]\s*([A-Za-z0-9][A-Za-z0-9 -]{4,30}[A-Za-z0-9])(?![*×\w])/g;
const EN =
  /\b(?:certificate|document|serial|record|receipt)\s*(?:no|number|#)\b\.?\s*:?\s*([A-Za-z0-9][A-Za-z0-9-]{4,30})(?![*\w])/gi;
