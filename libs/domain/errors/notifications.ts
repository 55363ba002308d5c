import type { Sentences } from './sentences.js';

/** Webhooks and mail. */
export const NOTIFICATIONS = {
  CLQ_WEBHOOK_ADDRESS: {
    en: 'The webhook needs an address like https://example.org/claque. Correct it.',
    zh: '推送地址应形如 https://example.org/claque，请更正。',
  },
  CLQ_WEBHOOK_CREDENTIALS: {
    en: 'The webhook address holds a name or a password. Remove them: each delivery is signed.',
    zh: '推送地址中含有用户名或密码。请删除；每次推送均带签名。',
  },
  CLQ_WEBHOOK_HTTPS: {
    en: 'The webhook address is not https. Give one that is.',
    zh: '推送地址须以 https:// 开头，请更换。',
  },
  CLQ_WEBHOOK_PRIVATE: {
    en: 'The webhook address lies in a private network. Give a public one, or have CLAQUE_WEBHOOK_NETWORKS allow it.',
    zh: '推送地址位于内部网络。请填写公网地址，或请管理员在 CLAQUE_WEBHOOK_NETWORKS 中放行。',
  },
  CLQ_WEBHOOK_EVENTS: {
    en: 'The webhook has no known event to deliver. Choose at least one.',
    zh: '未选择推送事件。请至少选择一项。',
  },
  CLQ_WEBHOOK_COUNT: {
    en: 'There are {limit} webhooks already. Remove one first.',
    zh: '推送地址已达 {limit} 个。请先删除一个。',
  },
  CLQ_MAIL_OFF: {
    en: 'This installation sends no mail. Have CLAQUE_SMTP set first.',
    zh: '本系统未启用邮件发送。请管理员先设置 CLAQUE_SMTP。',
  },
  CLQ_MAIL_ADDRESS: { en: 'That is not an e-mail address. Correct it.', zh: '邮箱地址无效，请更正。' },
} as const satisfies Sentences;
