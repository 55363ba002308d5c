import type { PaperView } from '../detector.js';
import type { Bilingual } from '../errors/errors.js';
import type { PaperVerdict, Signal } from '../model/index.js';

/**
 * The detector that sees a change in the paper itself. Of two twins one was made from the other.
 * Nobody can say which: the first may be an honest person's. The rest is what a slip of the pen explains.
 */
const CHANGES = 'edited-file';

/**
 * Modified: the file itself shows that it, or what it shows, was changed. Inconclusive: there is something to explain, or it could not be
 * read. Intact: it was read and nothing was found, which proves nothing about what it says.
 */
function verdictOf(view: PaperView, signals: readonly Signal[]): PaperVerdict {
  const own = signals.filter((s) => s.weight > 0);
  const changed = own.some((s) => s.detector === CHANGES);
  const unread = view.reading === null || view.reading.problem !== null;
  const against: Bilingual[] = [];
  const { reading } = view;
  if (reading?.file.signature === 'present')
    against.push({
      en: 'It is signed, and was not changed since. Who signed was not checked.',
      zh: '文件已签名且签名后未被更改（未核验签名人）。',
    });
  if (changed && view.twins.every((t) => t.samePeople))
    against.push({ en: 'No other person hands in a paper like it.', zh: '没有其他人提交类似材料。' });
  if (reading !== null && reading.textFrom === null)
    against.push({
      en: 'Its words were not read: there is no text layer, or none that could be recognised.',
      zh: '未读取文字：无文本层，或无法识别。',
    });
  if (reading?.textFrom === 'ocr' && own.length > 0)
    against.push({
      en: 'Its words were read off a picture, and may be misread.',
      zh: '文字由图片识别而来，可能有误。',
    });
  if (!changed && view.twins.some((t) => t.edited && t.byHand && !t.samePeople))
    against.push({
      en: 'Of two papers made from one another one may be genuine: which is not known.',
      zh: '两份互为改制的材料中，可能有一份为真，无法判定是哪一份。',
    });
  const edited = view.twins.find((t) => t.edited && t.byHand && !t.samePeople);
  return {
    paper: view.paper,
    verdict: changed ? 'modified' : unread || own.length > 0 ? 'inconclusive' : 'intact',
    pages: reading?.pages ?? 0,
    reasons: own
      .map(({ detector, weight, message }) => ({ detector, weight, message }))
      .sort((x, y) => y.weight - x.weight || (x.detector < y.detector ? -1 : 1)),
    against,
    // The one that it was made from or the other way round; else one that a signal names.
    beside:
      edited?.paper ?? own.flatMap((s) => s.facts.map((f) => f.record)).find((other) => other !== view.paper) ?? null,
    neighbors: view.neighbors.map(({ shared, ...near }) => ({
      ...near,
      shared: [...new Set(shared.map((s) => s.kind))],
    })),
  };
}

export function verdicts(views: readonly PaperView[], signals: readonly Signal[]): PaperVerdict[] {
  const of = new Map<string, Signal[]>();
  for (const s of signals) if (s.subject.kind === 'paper') of.set(s.subject.id, [...(of.get(s.subject.id) ?? []), s]);
  return views.map((view) => verdictOf(view, of.get(view.paper) ?? []));
}
