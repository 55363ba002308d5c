import type { Bilingual } from '../errors/errors.js';

/** What findings inside a group mean, wherever they are shown. */
export const INSIDE_MEANING: Bilingual = {
  en: 'Compared with people of the same topic, lender and month outside the group. One place, one cause, one helper and one hand all leave that; it says nothing of anybody.',
  zh: '与群体外同一产品、同一机构、同一月份的投诉比对。同一场所、同一事件、同一帮助者或同一代写人都可能留下这些痕迹，不说明任何人有问题。',
};
