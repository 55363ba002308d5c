import type { Bilingual } from '../../errors/errors.js';
import type { GroupInquiry, GroupValue } from '../../model/index.js';

/** The question for each kind of value that somebody stands behind. */
const QUESTIONS: Readonly<Record<string, (label: string) => Bilingual>> = {
  contact: (l) => ({ en: `Who answers ${l}?`, zh: `号码 ${l} 由谁接听？` }),
  caller: (l) => ({ en: `Who calls from ${l}?`, zh: `号码 ${l} 由谁使用？` }),
  agent_phone: (l) => ({ en: `Who answers ${l}?`, zh: `号码 ${l} 由谁接听？` }),
  agent: (l) => ({ en: `Who is ${l}?`, zh: `${l} 是什么机构或个人？` }),
  account: (l) => ({ en: `Whose account is ${l}?`, zh: `账户 ${l} 属于谁？` }),
  device: (l) => ({ en: `Whose device is ${l}?`, zh: `设备 ${l} 属于谁、放在哪里？` }),
  source_document: (l) => ({ en: `Who made the papers that resemble ${l}?`, zh: `与 ${l} 同源的材料由谁制作？` }),
  evidence: (l) => ({ en: `Who gave these people the file ${l}?`, zh: `文件 ${l} 由谁提供给这些人？` }),
  template: (l) => ({
    en: `Did you send this letter, and who wrote it: ${l}?`,
    zh: `这封信是您本人寄的吗？由谁撰写：${l}？`,
  }),
  ip: (l) => ({ en: `Which place has the network address ${l}?`, zh: `网络地址 ${l} 是哪个场所？` }),
  address: (l) => ({ en: `What is at ${l}?`, zh: `${l} 是什么地方？` }),
};
/** Of two values that as many hold, the one whose owner is easier to find out. */
const ORDER = Object.keys(QUESTIONS);

/** Asking every sender or a network's owner takes longer than one call, so such a value must settle twice as many. */
const SLOW: ReadonlySet<string> = new Set(['template', 'ip', 'address']);
const worth = ({ kind, units }: GroupValue): number => units / (SLOW.has(kind) ? 2 : 1);

/** The value whose owner settles most people for the effort. */
export function inquiryOf(values: readonly GroupValue[]): GroupInquiry | null {
  const asked = values
    .filter((v) => QUESTIONS[v.kind] !== undefined)
    .sort((x, y) => worth(y) - worth(x) || ORDER.indexOf(x.kind) - ORDER.indexOf(y.kind))[0];
  if (asked === undefined) return null;
  return { value: asked.key, question: QUESTIONS[asked.kind](asked.label), settles: asked.units };
}
