import type { Texts } from '../bilingual.js';

/** Letters known from elsewhere, and public forms. */
export const templateBank = {
  bank: { en: 'Template library', zh: '模板库' },
  bankHint: {
    en: 'Known templates and public forms. A known template is a weak sign; a public form counts in favor of those who use it.',
    zh: '已知模板与公开范本。已知模板仅为弱信号；公开范本对使用者有利。',
  },
  bankEmpty: {
    en: 'The library is empty. Add a letter from the page of its group.',
    zh: '模板库为空。可在相似投诉的页面添加。',
  },
  bankAdd: { en: 'Add this letter to the library', zh: '将此内容加入模板库' },
  bankTemplate: { en: 'known template', zh: '已知模板' },
  bankBenign: { en: 'public form (not counted)', zh: '公开范本（不计入）' },
  bankName: { en: 'Name of the template', zh: '模板名称' },
  bankSource: { en: 'Where it comes from', zh: '来源' },
  bankWhy: { en: 'Why', zh: '理由' },
  bankExpires: { en: 'Until (optional, 2026-12-31)', zh: '有效期至（可选，2026-12-31）' },
  bankAdded: { en: 'Added. All complaints are being analyzed again.', zh: '已加入模板库，正在重新分析。' },
  bankMatches: { en: 'Matches', zh: '匹配数' },
  bankHeld: { en: 'on hold', zh: '已暂缓' },
  bankHeldHint: {
    en: 'It suddenly matches far more than before. It counts for nobody until someone has looked.',
    zh: '匹配数突然远超以往，在人工查看之前不计入任何人。',
  },
  bankRelease: { en: 'Reviewed: use it again', zh: '已查看，恢复使用' },
  bankQuarantine: { en: 'Put on hold', zh: '停用' },
  bankQuarantineWhy: { en: 'Why it is put on hold', zh: '停用理由' },
  bankBy: { en: 'Added by', zh: '添加人' },
} satisfies Texts;
