import { findPersonal, type Span } from './find.js';

/** Keeps the first and the last character or two of a value and hides the rest. Enough to find it, not to use it. */
export function mask(value: string): string {
  const v = value.replace(/\s+/g, ' ').trim();
  if (v.length === 0) return '';
  if (v.length <= 2) return v[0] + '*';
  if (v.length <= 6) return v[0] + '*'.repeat(v.length - 2) + v[v.length - 1];
  const shown = v.length > 24 ? `${v.slice(0, 2)}…(${v.length})…${v.slice(-2)}` : null;
  return shown ?? v.slice(0, 2) + '*'.repeat(Math.min(12, v.length - 4)) + v.slice(-2);
}

/** Phone or account as shown to people: country code and the last four digits. */
export function maskNumber(value: string): string {
  return value.length <= 4 ? value : `…${value.slice(-4)}`;
}

/** What black ink looks like, one for each UTF-16 unit: every place in a text stays where it was. */
const INK = '█';

/** A text with the given places blacked out. */
export function ink(text: string, spans: readonly Span[]): string {
  let result = '';
  let at = 0;
  for (const { start, end } of [...spans].sort((x, y) => x.start - y.start)) {
    if (end <= at) continue;
    result += text.slice(at, start) + INK.repeat(end - Math.max(at, start));
    at = end;
  }
  return result + text.slice(at);
}

/** A text without the numbers and addresses by which people are reached, in whatever script they stand. */
export const maskText = (text: string): string => ink(text, findPersonal(text));

/** Whether a text holds such a number or address. */
export const holdsPersonal = (text: string): boolean => findPersonal(text).length > 0;

/** Kinds of shared values that are numbers: their labels come with the last four digits alone. */
const NUMBERS: ReadonlySet<string> = new Set(['contact', 'caller', 'account', 'device', 'agent_phone', 'certificate']);
/** A firm, which is named openly; an agent without one of these is a person. */
const FIRM =
  /公司|集团|事务所|律所|咨询|服务|中心|协会|联盟|平台|工作室|机构|团队|\b(?:inc|llc|ltd|corp|company|services?|group|law|legal|associates|partners|consult\w*|credit|financial|solutions|agency|org)\b/i;

/** Label of a shared value as everybody sees it until somebody gives a reason. */
export function maskLabel(kind: string, label: string): string {
  if (NUMBERS.has(kind)) return label.startsWith('…') ? label : maskNumber(label);
  if (kind === 'ip') return label.replace(/(?<![^.:])[^.:]+([.:])[^.:]+$/, '*$1*');
  if (kind === 'address') return mask(label);
  if (kind === 'email') return label.includes('*') || label.includes('…') ? label : mask(label);
  if (kind === 'agent' || kind === 'agency') return FIRM.test(label) ? maskText(label) : maskName(label);
  // A file, a letter: words.
  return maskText(label);
}

/** A name by its first character. */
export const maskName = (name: string): string =>
  name === '' ? '' : `${[...name][0]}${'*'.repeat(Math.max(1, [...name].length - 1))}`;
