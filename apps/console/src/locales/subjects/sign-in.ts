import type { Texts } from '../bilingual.js';

/** Signing in. */
export const signIn = {
  signIn: { en: 'Sign in', zh: '登录' },
  signInElsewhere: { en: 'Sign in with your organization', zh: '使用单位账号登录' },
  whatItIs: {
    en: 'Finds copied complaints, edited documents and organized complaint rings, without accusing honest people.',
    zh: '识别雷同投诉、改动材料与有组织的投诉团伙，不误伤诚实的投诉人。',
  },
  name: { en: 'User name', zh: '用户名' },
  password: { en: 'Password', zh: '密码' },
  demoLogin: { en: 'Demo: user name {name}, password {password}', zh: '演示账户：用户名 {name}，密码 {password}' },
  ownPassword: { en: 'New password (12 characters or more)', zh: '新密码（至少 12 位）' },
  ownPasswordHint: {
    en: 'Your password was set by somebody else. Choose one that only you know.',
    zh: '当前密码由他人设置，请改为只有您本人知道的密码。',
  },
  code: { en: 'Code from your authenticator app', zh: '动态验证码' },
} satisfies Texts;
