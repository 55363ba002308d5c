import { defineDetector } from '../../libs/domain/detector.js';
import { CONTENT_RULES } from '../../libs/domain/documents/content/content.js';
import { KIND_WORDS } from '../../libs/domain/documents/kind-words.js';

export const sharedContent = defineDetector({
  id: 'shared-content',
  version: '1.0.0',
  subject: 'paper',
  family: 'document',
  messages: {
    pair: {
      en: 'Beyond the wording of its form this paper says what {other} says ({what}), about another person: one was made from the other, or both from a third.',
      zh: '扣除表格固定文字后，本件与 {other} 所载内容相同（{whatZh}），但涉及另一人：其中一份由另一份改制，或两份出自同一底稿。',
    },
    set: {
      en: '{together} papers of different people say the same beyond the wording of their form ({what}). One source document explains it; so may one event that befell all of them.',
      zh: '{together} 份涉及不同人的材料，扣除表格固定文字后内容相同（{whatZh}）。可能出自同一底稿，也可能源于同一事件。',
    },
  },
  options: { sure: 4, likely: 3, set: 1.5, sureBits: CONTENT_RULES.sure },
  detect({ paper, twins, neighbors }, { options }) {
    const made = twins.filter((t) => t.kind === 'content' && t.edited && !t.samePeople);
    // Of several the one that says most alike.
    const near = neighbors.find((n) => made.some((t) => t.paper === n.paper));
    const twin = made.find((t) => t.paper === near?.paper) ?? made[0];
    if (twin === undefined) return null;
    const kinds = [...new Set(near?.shared.map((s) => s.kind))];
    const together = near?.together ?? 2;
    const pair = near !== undefined && near.bits >= options.sureBits ? options.sure : options.likely;
    return {
      message: together > 2 ? 'set' : 'pair',
      weight: together > 2 ? options.set : pair,
      values: {
        other: twin.paper,
        together,
        what: kinds.map((k) => KIND_WORDS[k].en).join(', '),
        whatZh: kinds.map((k) => KIND_WORDS[k].zh).join('、'),
      },
      facts: [
        { record: paper, field: 'text', span: null },
        { record: twin.paper, field: 'text', span: null },
      ],
    };
  },
});
