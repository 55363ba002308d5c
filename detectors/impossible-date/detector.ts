import { defineDetector } from '../../libs/domain/detector.js';

export const impossibleDate = defineDetector({
  id: 'impossible-date',
  version: '1.0.0',
  subject: 'paper',
  family: 'document',
  messages: {
    none: {
      en: 'The paper gives a day that no calendar has: {date}.',
      zh: '材料所载日期不存在：{date}。',
    },
    order: {
      en: 'The days on the paper contradict each other: {first} stands before {second}.',
      zh: '材料所载日期相互矛盾：{first} 早于 {second}。',
    },
  },
  options: { bits: 1 },
  detect({ paper, facts, reading }, { options }) {
    const weight = reading?.textFrom === 'ocr' ? options.bits / 2 : options.bits;
    const at = [{ record: paper, field: 'text', span: null }];
    const broken = facts.dates.find((d) => d.iso === null);
    if (broken !== undefined) return { message: 'none', weight, values: { date: broken.text }, facts: at };
    const day = (role: string) => facts.dates.filter((d) => d.role === role).map((d) => d.iso!);
    const contradiction = (early: readonly string[], late: readonly string[]) => {
      // Of several days of one kind any may be meant: only where none fits do they contradict.
      const [last, first] = [[...late].sort().at(-1), [...early].sort().at(0)];
      if (first === undefined || last === undefined) return null;
      return last < first ? { first: last, second: first } : null;
    };
    const found =
      contradiction(day('admitted'), day('discharged')) ??
      contradiction(
        [
          ...day('birth'),
          ...facts.residentIds.flatMap((r) => (r.read.valid && r.read.birth !== null ? [r.read.birth] : [])),
        ],
        day('issued'),
      );
    return found === null ? null : { message: 'order', weight, values: found, facts: at };
  },
});
