/** What a form on a web page asks, by our columns; null: the answer is part of the complaint. */
const ASKED: readonly (readonly [RegExp, string])[] = [
  [/^(?:your |full |customer )?name$|^(?:您的|客户)?姓名$|^称呼$/i, 'debtor_name'],
  [/^(?:your )?e-?mail(?: address)?$|^(?:电子)?邮箱$|^电子邮件$/i, 'email'],
  [
    /^(?:your |contact |mobile |tele)?phone(?: (?:number|no\.?))?$|^mobile(?: number)?$|^tel\.?$|^(?:联系|手机|您的)?(?:电话|号码)$|^手机号?码?$/i,
    'debtor_phone',
  ],
  [
    /^(?:account|customer|policy|loan|card|reference)(?: (?:number|no\.?|id|ref(?:erence)?))?$|^(?:客户|账户|卡|合同)(?:号|编号|号码)$/i,
    'debtor_ref',
  ],
  [/^product(?: type)?$|^产品(?:类型)?$/i, 'product'],
  [/^(?:subject|topic|category|reason)$|^(?:主题|类别|事由)$/i, 'subject'],
  [/^(?:home |postal |your )?address$|^(?:通讯|联系)?地址$/i, 'address'],
  [/^(?:post(?:al)? ?code|zip(?: code)?)$|^邮编$/i, 'postcode'],
  [
    /^(?:date|time|submitted(?: (?:on|at))?|ip(?: address)?|browser|page|url|form(?: id)?|id|consent)$|^(?:日期|时间|提交时间|来源页面?)$/i,
    '',
  ],
];
/** A question or a label of a form, with the answer behind it. */
const FIELD = /^\s*(?:\*\s*)?([\p{L}][^:：?？\n]{0,60})[:：?？]\*?[ \t]*(.*)$/u;
/** What a form says of itself, at its end. */
const OWN_WORDS =
  /\b(?:this (?:message|e-?mail|form)|sent (?:by|from|via)|contact form|automatically|do not reply|terms of use|privacy|confidential|unsubscribe)\b|本邮件|自动发送|请勿回复|隐私|网站表单/i;
/** Fewer labels are a letter with colons in it. */
const LEAST = 3;

/**
 * A mail that a form made, as its answers: the form's own questions and closing lines are nobody's wording.
 *
 * @returns null where the text is not built so.
 */
export function readForm(
  text: string,
): { readonly text: string; readonly cells: Readonly<Record<string, string>> } | null {
  const fields: { label: string; answer: string[] }[] = [];
  const before: string[] = [];
  for (const line of text.replace(/\r/g, '').split('\n')) {
    const field = FIELD.exec(line);
    if (field !== null) fields.push({ label: (field[1] ?? '').trim(), answer: [field[2] ?? ''] });
    else (fields.at(-1)?.answer ?? before).push(line);
  }
  const asked = fields.map((f) => ASKED.find(([label]) => label.test(f.label))?.[1]);
  if (fields.length < LEAST || asked.filter((a) => a !== undefined).length < 2) return null;
  const cells: Record<string, string> = {};
  const words = [...before];
  fields.forEach(({ answer }, i) => {
    const column = asked[i];
    const paragraphs = answer.join('\n').split(/\n\s*\n/);
    const said = i === fields.length - 1 ? paragraphs.filter((p) => !OWN_WORDS.test(p)) : paragraphs;
    const value = said.join('\n\n').trim();
    if (column === undefined) words.push(value);
    else {
      // An answer of one line is the field's; what stands below it are words.
      const [first = '', ...rest] = value.split('\n');
      if (column !== '' && cells[column] === undefined) cells[column] = first.trim();
      words.push(rest.join('\n').trim());
    }
  });
  const said = words.filter((w) => w.trim() !== '').join('\n');
  return said === '' ? null : { text: said, cells };
}
