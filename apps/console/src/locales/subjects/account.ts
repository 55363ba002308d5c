import type { Texts } from '../bilingual.js';

/** One's own account. */
export const account = {
  account: { en: 'My account', zh: '我的账户' },
  accountWho: { en: 'Signed in as', zh: '当前登录' },
  changePassword: { en: 'Change password', zh: '修改密码' },
  changePasswordHint: {
    en: 'You stay signed in here; your sessions elsewhere end.',
    zh: '本次登录保持有效，其他地方的登录将退出。',
  },
  currentPassword: { en: 'Current password', zh: '当前密码' },
  passwordChanged: { en: 'Your password was changed.', zh: '密码已修改。' },
  secondFactor: { en: 'Second factor', zh: '二次验证' },
  secondFactorHint: {
    en: 'Signing in then also takes a six-digit code from an authenticator app on your phone.',
    zh: '启用后，登录时还须输入手机验证器应用中的六位动态验证码。',
  },
  secondFactorBegin: { en: 'Set up', zh: '开始设置' },
  secondFactorSecret: {
    en: 'Add this key to your authenticator app, then enter the code that it shows:',
    zh: '请将以下密钥添加到验证器应用，再输入其显示的动态验证码：',
  },
  secondFactorOpen: { en: 'Open in an app on this device', zh: '在本机的验证器应用中打开' },
  secondFactorConfirm: { en: 'Turn on', zh: '启用' },
  secondFactorOn: {
    en: 'The second factor is on. Your sessions elsewhere have ended.',
    zh: '二次验证已启用，其他地方的登录已退出。',
  },
} satisfies Texts;
