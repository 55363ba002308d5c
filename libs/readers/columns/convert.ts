import { fold } from './fold.js';

/** What one unit of a column is in seconds, by its name: `Talk Time (ms)`, 通话时长(分钟). */
export function unitOf(name: string): number {
  const text = name.normalize('NFKC').toLowerCase();
  if (/毫秒|millisec|(?:^|[^a-z])ms(?:$|[^a-z])|[a-z]ms$/.test(text) && !/terms|items/.test(text)) return 0.001;
  return /分钟|minutes?\b|(?:^|[^a-z])mins?(?:$|[^a-z])/.test(text) ? 60 : 1;
}

/**
 * Seconds of `90`, `1:30`, `00:01:30`, `1h 2m 3s`, `1分20秒` or `PT1M20S`.
 *
 * @param unit what a bare number counts, in seconds.
 * @returns null where it is none.
 */
export function secondsIn(cell: string, unit: number): string | null {
  const text = cell.normalize('NFKC').trim().toLowerCase();
  if (text === '' || text === '-' || text === '--' || text === 'n/a') return '';
  if (/^\d{1,12}(?:\.\d{1,9})?$/.test(text)) return String(Math.round(Number(text) * unit * 1000) / 1000);
  const clock = /^(?:(\d{1,3}):)?(\d{1,3}):(\d{2})(?:\.\d{1,9})?$/.exec(text);
  if (clock !== null) return String(Number(clock[1] ?? 0) * 3600 + Number(clock[2]) * 60 + Number(clock[3]));
  const m =
    /^(?:pt)?(?:(\d{1,4}) ?(?:小时|时|h|hr|hrs|hours?))? ?(?:(\d{1,4}) ?(?:分钟|分|m|min|mins|minutes?))? ?(?:(\d{1,6})(?:\.\d{1,9})? ?(?:秒钟|秒|s|sec|secs|seconds?))?$/.exec(
      text,
    );
  if (m === null || text === 'pt') return null;
  return String(Number(m[1] ?? 0) * 3600 + Number(m[2] ?? 0) * 60 + Number(m[3] ?? 0));
}

/** A time in a spelling that is read: of Jira (`14/Mar/26 9:05 AM`), of FreeSWITCH in microseconds. */
export function dateOf(cell: string): string {
  const text = cell.trim();
  if (/^\d{16}$/.test(text)) return text.slice(0, 13);
  return /^\d{1,2}\/[A-Za-z]{3}\/\d{2,4}\b/.test(text) ? text.replace('/', '-').replace('/', '-') : text;
}

const INBOUND = new Set('inbound incoming in received i 呼入 来电 入 被叫 呼入电话 1 terminating'.split(' '));
const OUTBOUND = new Set(
  'outbound outgoing out placed o 呼出 去电 出 外呼 主叫 呼出电话 outboundapi outbounddial originating'.split(' '),
);

/** inbound or outbound in the words of exchanges; any other word as it is. */
export function directionOf(cell: string): string {
  const word = fold(cell.normalize('NFKC'));
  if (word === '1') return cell.trim();
  return INBOUND.has(word) ? 'inbound' : OUTBOUND.has(word) ? 'outbound' : cell.trim();
}

const OUTCOMES: Readonly<Record<string, readonly string[]>> = {
  answered:
    'answered answer completed connected callconnected normalclearing success successful accepted handled yes true 已接听 接听 已接通 接通 已接 成功 应答 已应答 是 通话成功'.split(
      ' ',
    ),
  no_answer:
    'noanswer unanswered notanswered missed abandoned canceled cancelled originatorcancel nouserresponse no false voicemail 未接听 未接 未接通 无应答 无人接听 未应答 放弃 主叫挂断 否 漏接 振铃未接'.split(
      ' ',
    ),
  busy: 'busy userbusy 占线 忙线 忙 用户忙 遇忙 被叫忙'.split(' '),
  failed:
    'failed fail failure congestion error rejected callrejected unallocatednumber invalidnumberformat normaltemporaryfailure recoveryontimerexpire 失败 呼叫失败 空号 关机 停机 拒接 号码错误 无法接通'.split(
      ' ',
    ),
};
const OUTCOME = new Map(Object.entries(OUTCOMES).flatMap(([ours, words]) => words.map((w) => [w, ours] as const)));

/** Whether a cell says how a call ended. */
export const isOutcome = (cell: string): boolean => OUTCOME.has(fold(cell.normalize('NFKC')));

/** How a call ended in our words; what no word says is left out. */
export function outcomeOf(cell: string, talk: string): string {
  const word = fold(cell.normalize('NFKC'));
  const said = OUTCOME.get(word);
  // A call that was cleared in the usual way may never have been answered.
  if (word === 'normalclearing' || said === undefined)
    return talk === '' ? '' : Number(talk) > 0 ? 'answered' : 'no_answer';
  return said;
}

/** Number of `tel:+86…`, `<sip:138…@host>` or `Alice (101)`; else as it came. */
export function endOf(cell: string): string {
  const text = cell.trim();
  const tel = /^<?(?:tel|sips?):(\+?\d{2,17})(?=$|[@;>])/i.exec(text)?.[1];
  if (tel !== undefined) return tel;
  return /^[^\d()<>]{1,60}[(<](\+?\d{2,17})[)>]$/.exec(text)?.[1] ?? text;
}

/** Address out of `Name <a@b>`. */
export const emailOf = (cell: string): string => /<([^<>\s]{3,254}@[^<>\s]{1,254})>/.exec(cell)?.[1] ?? cell.trim();

/** Names of files with `;` between. */
export const filesOf = (cell: string): string => cell.replace(/(?:(?<!\s)\s+)?(?:[|、\n；]|,(?= ))\s*/g, ';');
