import type { Bilingual } from '../errors/errors.js';
import type { Lane } from '../model/index.js';
import { count } from '../text/count.js';

/** What waits for somebody, in numbers. */
export interface DigestNumbers {
  readonly open: Readonly<Record<Lane, number>>;
  /** Complaints that are theirs. */
  readonly mine: number;
  /** Complaints whose limit is near, and those beyond it. */
  readonly near: number;
  readonly late: number;
  /** Rings that appeared since the last digest. */
  readonly rings: number;
  /** Cases whose escalation waits for a second person; null: not theirs to decide. */
  readonly proposed: number | null;
  /** Tasks in cases that are theirs. */
  readonly tasks: number;
}

const LANES: Readonly<Record<Lane, Bilingual>> = {
  hardship: { en: 'hardship', zh: '困难' },
  normal: { en: 'normal', zh: '普通' },
  check: { en: 'to be checked', zh: '待核' },
  ring: { en: 'linked to a ring', zh: '关联团伙' },
};

/** The digest as a letter in both languages: numbers and an address, nothing of what people wrote. Null: nothing waits. */
export function digestText(
  n: DigestNumbers,
  url: string | null,
): { readonly subject: string; readonly text: string } | null {
  const total = Object.values(n.open).reduce((sum, x) => sum + x, 0);
  if (total + n.rings + (n.proposed ?? 0) + n.tasks === 0) return null;
  const lines = (language: 'en' | 'zh') => {
    const zh = language === 'zh';
    const lanes = (Object.entries(LANES) as [Lane, Bilingual][])
      .map(([lane, name]) => `${name[language]} ${n.open[lane]}`)
      .join(zh ? '，' : ', ');
    const lines: (string | null)[] = zh
      ? [
          `待处理投诉 ${total} 件（${lanes}），其中分配给您 ${n.mine} 件。`,
          `临近期限 ${n.near} 件，已超期 ${n.late} 件。`,
          n.rings > 0 ? `新出现团伙线索 ${n.rings} 个，请人工复核。` : null,
          n.proposed !== null && n.proposed > 0 ? `${n.proposed} 个案件的上报待第二人审批。` : null,
          n.tasks > 0 ? `案件中有 ${n.tasks} 项任务由您负责。` : null,
        ]
      : [
          `${count(total, 'complaint')} ${total === 1 ? 'waits' : 'wait'} (${lanes}); ${n.mine} of them ${n.mine === 1 ? 'is' : 'are'} yours.`,
          `${n.near} ${n.near === 1 ? 'is' : 'are'} near their limit, ${n.late} beyond it.`,
          n.rings > 0 ? `${count(n.rings, 'ring')} appeared, for people to look at.` : null,
          n.proposed !== null && n.proposed > 0
            ? `${count(n.proposed, 'case')} ${n.proposed === 1 ? 'waits' : 'wait'} for a second person to decide on escalation.`
            : null,
          n.tasks > 0 ? `${count(n.tasks, 'task')} in cases ${n.tasks === 1 ? 'is' : 'are'} yours.` : null,
        ];
    return lines.filter((l) => l !== null).join('\n');
  };
  return {
    subject: `Claque: ${total} 件待处理 / ${total} waiting`,
    text: [lines('zh'), lines('en'), ...(url === null ? [] : [url])].join('\n\n'),
  };
}
