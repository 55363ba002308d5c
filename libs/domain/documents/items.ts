import { readDate } from '../text/dates.js';
import { readPhone } from '../text/phones.js';
import { USCC } from './checks.js';
import { hash } from './hash.js';

/**
 * What a paper says, by what two honest papers of one form may have in common.
 *
 * - person: names and numbers of whom it is about. They must differ between two people.
 * - event: a day on which something happened to that person.
 * - occasion: a day on which it happens to many: a firm closes, a court sits.
 * - issued: the day of the paper.
 * - number: what its issuer gave to the paper.
 * - case: a court's number of a case, which may have several parties.
 * - measure: a value with a unit or a fraction; amount: money; small: people, weeks, days.
 * - cause: an illness or another reason; signer: who signed.
 * - deceased: whose death it states.
 * - sentence: a clause of what it relates.
 */
export type ItemKind =
  | 'person'
  | 'event'
  | 'occasion'
  | 'issued'
  | 'number'
  | 'case'
  | 'measure'
  | 'amount'
  | 'small'
  | 'cause'
  | 'signer'
  | 'deceased'
  | 'sentence';

export interface Item {
  readonly kind: ItemKind;
  /** In one notation: equal exactly where the same is said. */
  readonly value: string;
  /** As it stands on the paper. */
  readonly text: string;
  /** The words before it: what makes it one blank of a form. */
  readonly slot: string;
}

/** Items of a kind beyond which a paper is a list, a statement or a book. */
const MOST = 60;

/**
 * Typed items of a paper, each kind and value once.
 * Left out is what an office prints on all its papers: phones, codes of firms, accounts to pay into.
 */
export function itemsOf(text: string): Item[] {
  const folded = fold(text);
  const dead = deceasedOf(folded);
  const found = new Map<string, Item>();
  const counts = new Map<ItemKind, number>();
  const add = (kind: ItemKind, value: string, shown: string, before = '') => {
    if (kind === 'person' && dead.includes(value)) return;
    const key = `${kind} ${value}`;
    const count = counts.get(kind) ?? 0;
    if (value === '' || found.has(key) || count >= MOST) return;
    counts.set(kind, count + 1);
    found.set(key, { kind, value, text: shown.trim(), slot: `${kind} ${slotOf(before)}` });
  };
  for (const value of dead) add('deceased', value, value);
  addNumbers(folded, add);
  for (const pattern of [NAME_ZH, NAME_BEFORE_ID, NAME_EN, NAME_TITLE, NAME_ADDRESSED])
    for (const m of folded.matchAll(pattern)) if (!NO_NAME.test(m[1]!)) add('person', nameKey(m[1]!), m[1]!);
  for (const pattern of [CAUSE_ZH, CAUSE_DEATH, CAUSE_EN])
    for (const m of folded.matchAll(pattern)) add('cause', wordsKey(m[1]!), m[1]!);
  for (const pattern of [SIGNER_ZH, SIGNER_EN])
    for (const m of folded.matchAll(pattern)) add('signer', nameKey(m[1]!), m[1]!);
  const named = [...found.values()].flatMap((i) => (TITLES.has(i.kind) ? [i.text] : []));
  for (const clause of clausesOf(folded))
    if (!named.some((n) => clause.includes(n))) add('sentence', sentenceKey(clause), clause);
  return [...found.values()];
}

/** What makes a clause no part of a story. */
const TITLES: ReadonlySet<ItemKind> = new Set(['person', 'number', 'case', 'signer', 'deceased']);

/** Name and number of the person whose death a paper states. Who hands it in is another. */
function deceasedOf(text: string): string[] {
  const m = DECEASED.exec(text);
  if (m === null) return [];
  const after = text.slice(m.index, m.index + 160);
  const end = after.search(DECLARANT);
  const id = (end === -1 ? after : after.slice(0, end)).match(RESIDENT)?.[0] ?? '';
  return [nameKey((m[1] ?? m[2])!), ...(id === '' ? [] : [id.toUpperCase()])];
}

/** Clauses of what a paper relates: long enough to say something, without days and numbers of persons. */
function clausesOf(text: string): string[] {
  return text
    .split(/,(?!\d)|[，。;；:：!?\n]|\.(?=\s|$)|(?<=[a-z]{3})\.(?=[A-Za-z][a-z])/u)
    .map((clause) => clause.trim())
    .filter((clause) => {
      const letters = clause.match(/\p{L}/gu)?.length ?? 0;
      const han = clause.match(/\p{Script=Han}/gu)?.length ?? 0;
      return (han >= 5 || letters >= 24) && letters <= 160 && !/\d{5}/.test(clause) && clause.search(DATE) === -1;
    });
}

/**
 * Kinds of which a text says another than an earlier one. What was there is gone, and something else is there.
 * What is only added replaces nothing.
 */
export function replacedKinds(earlier: string, now: string): ItemKind[] {
  if (earlier.trim() === '') return [];
  const [before, after] = [itemsOf(earlier), itemsOf(now)];
  // Where a line ends, a clause ends: a file saved again breaks them elsewhere.
  const kinds = [...new Set(before.map((i) => i.kind))].filter((kind) => kind !== 'sentence');
  return kinds.filter((kind) => {
    const [x, y] = [before, after].map((items) => items.filter((i) => i.kind === kind).map((i) => i.value));
    return x.some((v) => !y.includes(v)) && y.some((v) => !x.includes(v));
  });
}

type Add = (kind: ItemKind, value: string, shown: string, before?: string) => void;

/** The last letters of what stands before, without digits. */
const slotOf = (before: string): string =>
  (before.match(/[\p{Script=Han}]|[A-Za-z]+/gu) ?? []).slice(-4).join('').toLowerCase();

/**
 * NFKC, with lines joined that go on: a page breaks sentences where it ends. Spaces between Chinese and digits go.
 * So do those of words that a form sets in single letters.
 */
function fold(text: string): string {
  return text
    .replace(/(?<=[，。：；、（“])[ \t]+/gu, '')
    .normalize('NFKC')
    .replaceAll('戶', '户')
    .replace(/(?<![\p{L}\d])\p{Script=Han}(?: [\p{Script=Han}\d])+(?![\p{L}\d])/gu, (spaced) =>
      spaced.length < LEAST_SPACED ? spaced : spaced.replaceAll(' ', ''),
    )
    .replace(/(?<=\d)[ \t]+(?=[\p{Script=Han}%])|(?<=\p{Script=Han})[ \t]+(?=\d)/gu, '')
    .replace(/(?<=[^\n]{12}\p{Script=Han})\n(?=[\p{Script=Han}\d.,])|(?<=[^\n]{12}[\d,])\n(?=\p{Script=Han})/gu, '')
    .replace(/(?<=\d)\n(?=\.\d)/g, '');
}

/** Three letters with the spaces between them. */
const LEAST_SPACED = 5;

/** Days, codes and quantities; each part of the text is taken once, by the first pattern that fits. */
function addNumbers(text: string, add: Add): void {
  const taken = new Uint8Array(text.length);
  const each = (pattern: RegExp, take: (m: RegExpMatchArray, before: string, after: string) => void) => {
    for (const m of text.matchAll(pattern)) {
      const end = m.index + m[0].length;
      if (taken[m.index] === 1 || taken[end - 1] === 1) continue;
      taken.fill(1, m.index, end);
      const line = text.lastIndexOf('\n', m.index) + 1;
      take(m, text.slice(Math.max(line, m.index - 16), m.index), text.slice(end, end + 8));
    }
  };
  const dates: { value: string; shown: string; before: string; role: 'birth' | 'issued' | 'event' | 'occasion' }[] = [];
  each(DATE, (m, before, after) => {
    if (FORM_DATE.test(before) || /^\s?(?:修订|版|起施行|施行)/.test(after)) return;
    const value = dateKey(m[0]);
    if (value !== null)
      dates.push({ value, shown: m[0], before, role: roleOf(before, after, text, m.index! + m[0].length) });
  });
  for (const { value, shown, before, role } of dates) add(role === 'birth' ? 'person' : role, value, shown, before);
  each(RESIDENT, (m) => add('person', m[0].toUpperCase(), m[0]));
  each(INSURED, (m) => add('person', m[0].replace(/ /g, '').toUpperCase(), m[0]));
  each(AGE, (m) => add('person', `age ${m[0].replace(/\D/g, '')}`, m[0]));
  each(PHONE, () => {});
  each(COURT, (m, before) => add('case', `${m[1]}${m[2]}${m[3]}`, m[0], before));
  each(CASE, (m, before) => add('number', `${m[1]}${m[2]}`, m[0], before));
  each(AMOUNT, (m, before) => add('amount', amountKey(m[0]), m[0], before));
  each(MEASURE, (m, before, after) => {
    // What a laboratory prints beside a value is the range of healthy people.
    if (!/[-~–—至]\s?$/.test(before) && !/^\s?[-~–—至]\s?\d/.test(after))
      add('measure', measureKey(m[0]), m[0], before);
  });
  each(SMALL, (m, before) =>
    add('small', `${slotOf(before)}${measureKey(m[0])}`, `${before.slice(-6)}${m[0]}`, before),
  );
  each(CODE, (m, before) => {
    const code = m[0].replace(/[^0-9A-Za-z]/g, '').toUpperCase();
    const digits = code.replace(/\D/g, '').length;
    if (digits < 4 || code.length < 5 || new Set(code).size < 3 || OFFICE.test(before) || USCC.test(code)) return;
    // A post code behind a state.
    if (/^\d{5}$/.test(code) && /(?<![A-Z])[A-Z]{2}\s$/.test(before)) return;
    // Words that a reader of pictures wrote together.
    if (/\d[a-z]{3}|[a-z]{5}/.test(m[0]) || GLUED_DAY.test(code)) return;
    if (PERSONAL.test(before)) add('person', code, m[0]);
    else if (readPhone(m[0])?.kind === 'mobile') add('person', code, m[0]);
    else if (readPhone(m[0]) === null || !/电话|号线|热线|传真|tel|phone|fax|call/i.test(before))
      add('number', code, m[0]);
  });
}

const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const DATE = new RegExp(
  String.raw`(?<!\d)(?:(?:19|20)\d{2}年\d{1,2}月\d{1,2}[日号]?|(?:19|20)\d{2}([-/.])\d{1,2}\1\d{1,2}|\d{1,2}([-/.])\d{1,2}\2(?:(?:19|20)\d{2}|\d{2})|\d{1,2}(?:st|nd|rd|th)? ?${MONTH}\.?,? ?(?:19|20)\d{2}|${MONTH}\.? ?\d{1,2}(?:st|nd|rd|th)?,? ?(?:19|20)\d{2})(?!\d)`,
  'gi',
);
const SMALL =
  /(?<![\d.])\d{1,2}(?=\s?(?:口人|人|口|名|周|天|年|个月|级|床|weeks?|days?|months?|years?|dependants?|dependents|children|people))/gi;
/** Words beside a day on which many are concerned at once. */
const OCCASION =
  /离职|失业时间|解除|终止|停业|歇业|关闭|裁员|破产|注销|开庭|听证|停工|停产|搬迁|隔离|封控|terminat|redundan|clos(?:e|ed|ing|ure)|lay-?off|laid off|last (?:working )?day|effective|hearing|insolven|liquidat|administration|quarantin/i;
const PERSONAL_DAY =
  /入职|工作|担任|聘|入院|出院|就诊|手术|死亡|去世|hired|joined|employed|since|start(?:ed)? |admit|discharg|admission|surgery|death|died/i;

const [EACH_OCCASION, EACH_PERSONAL] = [new RegExp(OCCASION, 'gi'), new RegExp(PERSONAL_DAY, 'gi')];
/** Words before a day that belongs to a form or a law. */
const FORM_DATE = /修订|版|印制|施行|颁布|令|rev(?:ised|ision)?|version|form/i;
const RESIDENT = /(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/g;
const AGE = /(?<![\d.])\d{1,3}\s?(?:岁|周岁|years? old|yrs?\b|y\/o)|(?:年龄|\bAge)\s?:?\s?\d{1,3}(?!\d)/gi;
/** Landlines, service numbers and numbers abroad, as offices print them. */
const PHONE =
  /(?<!\d)(?:0\d{2,3}[-.\s]\d{7,8}|400[-\s]?\d{3,4}[-\s]?\d{3,4}|800[-\s]?\d{3,4}[-\s]?\d{3,4}|0\d{4}\s?\d{6}|0\d{10}|\(\d{3}\)\s?\d{3}[-.\s]\d{4}|\d{3}[-.]\d{3}[-.]\d{4}|\+\d{1,3}[\s\d()-]{8,16}\d|0\d{2,4}\s\d{3,4}\s\d{3,4})(?!\d)/g;
/** National insurance numbers, as Britain writes them. */
const INSURED = /(?<![A-Za-z\d])[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![A-Za-z\d])/g;
/** A part of a day. */
const GLUED_DAY = new RegExp(String.raw`^\d{0,2}${MONTH}\d{2,4}|^${MONTH}\d`, 'i');
/**
 * Numbers of cases: the year in brackets, the court, what kind of case.
 * Of the court the province alone is taken: its digits are often misread.
 */
const COURT =
  /[[(〔【]\s?(\d{4})\s?[\])〕】]\s{0,2}[A-Z]?(\p{Script=Han}{1,2})\d{0,5}(?:民|刑|行|商|执|仲|破|财|劳)\p{Script=Han}{0,3}\s?(?:字?第)?\s?(\d{1,6})(?=\s?号)/gu;
/** Numbers with the year in brackets, as Chinese offices and courts give them. */
const CASE = /[[(〔【]\s?(\d{4})\s?[\])〕】]\s?(?:字?第)?\s?(\d{2,6})(?=\s?号)/g;
/** Readers of pictures take the sign of the pound for an f. */
const AMOUNT =
  /(?:[¥￥$£€]|(?<![A-Za-z])f(?=\d)|RMB|CNY|USD|GBP)\s?\d[\d,]{0,14}(?:\.\d{1,2})?(?!\d)|(?<![\d.])\d[\d,]{0,14}(?:\.\d{1,2})?(?=\s?(?:万?元|yuan\b|dollars?\b|pounds?\b))|(?<![\d.])(?:\d{1,3}(?:,\d{3})+|\d{2,7})\.\d{2}(?![\d.]|[^\S\n]?[a-zA-Z%°])/gi;
const UNIT =
  '(?:次\\/分|℃|°C|°F|mmHg|mg\\/d?L|[mμu]?mol\\/L|g\\/d?L|U\\/L|IU\\/L|ng\\/m?L|pg\\/m?L|mm\\/h|bpm|kg|cm|mm|ml|mL|[×xX*]\\s?10|%|\\/min)';
const MEASURE = new RegExp(
  String.raw`(?<![\d.])(?:\d{2,3}\s?\/\s?\d{2,3}(?=\s?(?:mmHg|mm))|\d{1,5}(?:\.\d{1,3})?(?=\s?${UNIT})|\d{1,3}\.\d{1,3}(?![\d.]))`,
  'g',
);
const CODE = /(?<![0-9A-Za-z])(?:[A-Za-z]{0,6}[-/.]?\d[0-9A-Za-z]*(?:[-/.][0-9A-Za-z]+){0,4})(?![0-9A-Za-z])/g;
/** Words before a number of the office, and of the person. */
const OFFICE =
  /电话|总机|热线|传真|邮编|邮政|网址|账号|帐号|账户|开户|许可证|(?:机构|工商|注册|税务|法人|企业)登记号|机构代码|信用代码|执业|批准文号|备案|地址|号楼|条|款|令|tel|fax|phone|call|zip|post ?code|www|http|licen[cs]e|registration|regist(?:ered|ry)|vat|charity|company (?:no|number)|sort code|p\.?o\.? box|suite|street|road|avenue|npi|ein/i;
const PERSONAL =
  /身份证|证件号|社保|医保卡|银行卡|卡号|借据|贷款账户|ssn|social security|national insurance|\bNI\b|nhs|passport|member|policy|account|dob/i;

const NAME_ZH =
  /(?:姓名|患者|病人|兹证明|兹有|委托人|申请人|申请家庭户主|[户戶]主|申报人|申报家属|申请人家属|被保险人|职工|员工|甲方|乙方|本人|死者|借款人|投保人|客户名称|户名)(?:姓名)?\s{0,3}[:：]?\s{0,3}(?:系)?(?:[我本该](?:村|社区|单位|公司|厂|校|院|街道|镇|乡|居委会|辖区)(?:[村居]民|职工|员工|学生|患者|住户)?)?\s{0,3}([\p{Script=Han}·]{2,4}?)(?=\s|[(,，。;;]|性别|身份证|男|女|同志|自|系|于|因|的|$)/gmu;
/** Words of a form that stand where a name may. */
const NO_NAME =
  /^(?:患|因|身患|现[在因]|已|承诺|郑重|自愿|同意|确认|声明|长期|常年|目前|无[力业固]|没有|家[庭中住]|员工|职工|村民|居民|患者|住户|同志|性别|身份|证件|男|女|签名|签字|姓名)/u;
/** The dead person, and the words before the name of who declares the death. */
const DECEASED =
  /死者(?:姓名)?\s{0,3}[:：]?\s{0,3}([\p{Script=Han}·]{2,4}?)(?=\s|[(,，。;;]|性别|男|女)|(?:Name of (?:the )?deceased|Deceased)\s{0,3}:\s{0,3}((?:(?:Mr|Mrs|Ms|Miss)\.? )?[A-Z][A-Za-z'’-]+(?: [A-Z][A-Za-z'’.-]*){1,3})/u;
const DECLARANT = /申报|家属|申请人|Informant|Declar|Applicant/;
const NAME_BEFORE_ID = /(?:^|[\s,，。;;])([\p{Script=Han}·]{2,4})\s{0,2}[,，(]\s{0,2}(?:公民)?身份证/gmu;
const NAME_EN =
  /\b(?:Name(?: of (?:patient|employee|claimant|deceased|applicant))?|Patient|Employee|Claimant|Applicant|Re|Full name|Insured|Customer|Account holder)\s{0,3}:\s{0,3}((?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?[A-Z][A-Za-z'’-]+(?: [A-Z][A-Za-z'’.-]*){1,3})/g;
const NAME_TITLE = /\b(?:Mr|Mrs|Ms|Miss)\.?\s?([A-Z][a-z'’-]+\s?[A-Z][A-Za-z'’-]+)/g;
const NAME_ADDRESSED =
  /\b(?:Dear|certify that|confirm that|To)\s{1,3}((?:Mr|Mrs|Ms|Miss|Dr)?\.? ?[A-Z][A-Za-z'’-]+(?: [A-Z][A-Za-z'’.-]*){0,3})/g;
const CAUSE_ZH =
  /(?:诊断|诊断意见|初步诊断|临床诊断|入院诊断|出院诊断|病名|死亡原因|死因|致贫原因|解除原因|停业原因|原因)\s{0,3}[:：]\s{0,3}(?:\d[.、])?([^\n。;;,，:：]{2,30})/gu;
const CAUSE_DEATH = /因(?:患)?([\p{Script=Han}]{3,14}?)(?:经?抢救无效|治疗无效|去世|死亡|住院|致残|丧失)/gu;
const CAUSE_EN =
  /\b(?:Diagnos(?:is|es)|Impression|Condition|Cause of death|Reason(?: for (?:termination|leaving|redundancy))?|suffering from|diagnosed with|being treated for)\s{0,3}:?\s{0,3}([A-Za-z][^\n.;:]{3,60})/gi;
const SIGNER_ZH =
  /(?:医师|医生|经办人|负责人|主任|院长|法定代表人|审核人|签发人)[^\S\n]{0,4}(?:签名|签章|签字|\(签[字章名]\))?[^\S\n]{0,4}[:：][^\S\n]{0,4}([\p{Script=Han}]{2,4})(?!\p{Script=Han})/gu;
const SIGNER_EN =
  /\b(?:Signed(?: by)?|Attending(?: physician| doctor)?|Physician|Doctor|Consultant|Authori[sz]ed by|Manager|Yours (?:sincerely|faithfully),?)\s{0,3}:?\s{0,3}((?:Dr|Mr|Mrs|Ms|Miss)?\.? ?[A-Z][A-Za-z'’.-]*(?: [A-Z][A-Za-z'’.-]*){1,3})/g;

/** A day's meaning by the words beside it. A day alone on its line is that of issue. */
function roleOf(before: string, after: string, text: string, end: number): 'birth' | 'issued' | 'event' | 'occasion' {
  if (/出生|生日|生于|birth|born|dob/i.test(before) || /^\s?(?:出生|生[,，]?)/.test(after)) return 'birth';
  if (
    /(?:签发|开具|出具|填发|制表|打印|报告)(?:日期|时间)|日期\s?:?\s?$|date of issue|issued|(?:^|\n)\s{0,4}date\s?:?\s?$|printed/i.test(
      before,
    )
  )
    return /(?:解除|离职|终止)日期\s?:?\s?$/.test(before)
      ? 'occasion'
      : /(?:入院|出院|就诊|手术|入职|到岗|开始|结束|起止)日期\s?:?\s?$/.test(before)
        ? 'event'
        : 'issued';
  const line = text.lastIndexOf('\n', end - 1) + 1;
  const next = text.indexOf('\n', end);
  const alone = text
    .slice(line, next === -1 ? text.length : next)
    .replace(DATE, '')
    .replace(/[\s:()年月日]/g, '');
  if (alone.length <= 2) return 'issued';
  if (SIGNED.test(before) || (before.trim() === '' && SEAL.test(text.slice(end, end + 48)))) return 'issued';
  const said = text.slice(Math.max(line, end - 60), end);
  const clause = said.slice(said.search(/(?<![^,。;，；])[^,。;，；]*$/u));
  // Of two words the nearer one says what the day is: forms put blanks on one line.
  const [many, own] = [EACH_OCCASION, EACH_PERSONAL].map((words) =>
    Math.max(-1, ...[...clause.matchAll(words)].map((m) => m.index)),
  );
  return (many > own || (own === -1 && OCCASION.test(after))) && !PERSONAL_DAY.test(after) ? 'occasion' : 'event';
}

/** Who signed stands before the day, and what a scan makes of his hand. */
const SIGNED =
  /(?:经办|审核|核实|负责|签发)人\s?:?\s?[^\d,。;:\n]{0,10}$|(?:签名|签字|签章)\)?\s?:?[^\d,。;:\n]{0,10}$/u;
/** An office's name alone, or a seal of single letters. */
const SEAL =
  /^[^\S\n]?[\p{Script=Han} ]{1,30}(?:(?:章|局|院|会|公司|诊所|办公室|中心|社区) ?(?:\n|$)|\n\p{Script=Han} ?\n)/u;

function dateKey(text: string): string | null {
  const t = text.replace(/\s/g, ' ').replace(/(?<=月\d{1,2})$/, '日');
  const spaced = t
    .replace(/(\d)(?:st|nd|rd|th)(?![a-z])/, '$1')
    .replace(/(?<=\d)(?=[A-Za-z])|(?<=[A-Za-z.,])(?=\d)/g, ' ');
  const iso = readDate(/[年]/.test(t) ? t.replace(/ /g, '') : spaced)?.slice(0, 10);
  return iso ?? (/\d{4}年|\d{4}[-/.]/.test(t) ? t.replace(/\D+/g, '-') : null);
}

function amountKey(text: string): string {
  const n = Number(text.replace(/[^\d.]/g, ''));
  return Number.isFinite(n) ? n.toFixed(2) : '';
}

const measureKey = (text: string): string => text.replace(/\s/g, '');

const nameKey = (text: string): string =>
  text
    .replace(/^(?:Mr|Mrs|Ms|Miss|Dr)\.? /, '')
    .replace(/[\s·.'’-]/g, '')
    .toLowerCase();

/** Short, and equal where the same letters and digits stand in it. */
function sentenceKey(text: string): string {
  const key = wordsKey(text);
  return `${hash(key, 0, key.length).toString(36)}.${key.length}`;
}

const wordsKey = (text: string): string => (text.match(/[\p{Script=Han}]|[A-Za-z0-9]+/gu) ?? []).join('').toLowerCase();
