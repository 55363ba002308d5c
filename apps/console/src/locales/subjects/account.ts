import type { Texts } from '../bilingual.js';

/** One's own account. */
export const account = {
  account: { en: 'My account', zh: '我的账户' },
  accountWho: { en: 'Signed in as', zh: '当前登录' },
} satisfies Texts;
