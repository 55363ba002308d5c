import type { Sentences } from './sentences.js';

/** Signing in, accounts and keys. */
export const ACCOUNTS = {
  CLQ_NOT_SIGNED_IN: { en: 'Sign in first.', zh: '请先登录。' },
  CLQ_FORBIDDEN: {
    en: 'Your role may not do this. Ask somebody whose role may, or an administrator.',
    zh: '您的角色无权执行此操作。请联系有权限的同事或管理员。',
  },
  CLQ_LOGIN_WRONG: { en: 'Name or password is wrong. Try again.', zh: '用户名或密码错误，请重试。' },
  CLQ_LOGIN_CODE: {
    en: 'A fresh code of six digits from your app is needed. Each code works once.',
    zh: '请输入验证器应用中的最新六位验证码；每个验证码只能使用一次。',
  },
  CLQ_LOGIN_SLOW: { en: 'Too many attempts. Wait {seconds} seconds.', zh: '尝试次数过多，请等待 {seconds} 秒。' },
  CLQ_ACCOUNT_NAME: {
    en: 'A name has 1 to 64 letters, digits and . _ @ -. Choose another one.',
    zh: '用户名为 1 至 64 个字母、数字或 . _ @ - 字符，请更换。',
  },
  CLQ_PASSWORD_SHORT: {
    en: 'The password has fewer than {length} characters. Choose a longer one.',
    zh: '密码少于 {length} 个字符，请设置更长的密码。',
  },
  CLQ_PASSWORD_COMMON: {
    en: 'This password is among those that attackers try first. Choose another one.',
    zh: '该密码过于常见，容易被猜中，请更换。',
  },
  CLQ_PASSWORD_MISSING: { en: 'A new account needs a password. Give one.', zh: '新账户须设置密码，请填写。' },
  CLQ_ACCOUNT_LAST_ADMIN: {
    en: 'No administrator would be left. Make somebody else one first.',
    zh: '此操作后将没有管理员。请先指定其他管理员。',
  },
  CLQ_API_KEY: {
    en: 'A key has a name of 1 to 64 characters and lasts 1 to 366 days. Correct these.',
    zh: '接口密钥的名称为 1 至 64 个字符，有效期为 1 至 366 天，请更正。',
  },
  CLQ_OIDC_BEGUN: {
    en: 'Signing in with your organisation did not work: it was not started here. Try again.',
    zh: '单位账号登录未成功：登录并非从此处发起。请重试。',
  },
  CLQ_OIDC_LATE: {
    en: 'Signing in with your organisation did not work: it took longer than {minutes} minutes. Try again.',
    zh: '单位账号登录未成功：用时超过 {minutes} 分钟。请重试。',
  },
  CLQ_OIDC_UNKNOWN: {
    en: 'Signing in with your organisation did not work: the provider did not say who you are. Try again, or ask an administrator.',
    zh: '单位账号登录未成功：身份提供方未确认身份。请重试或联系管理员。',
  },
  CLQ_OIDC_GROUP: {
    en: 'Signing in with your organisation did not work: none of your groups has a role here. Ask an administrator.',
    zh: '单位账号登录未成功：您所在的组在本系统中没有角色。请联系管理员。',
  },
  CLQ_OIDC_NAME: {
    en: 'Signing in with your organisation did not work: an account of that name belongs to somebody else. Ask an administrator.',
    zh: '单位账号登录未成功：同名账户属于他人。请联系管理员。',
  },
  CLQ_OIDC_AWAY: {
    en: 'Signing in with your organisation did not work: the provider does not answer. Try again later.',
    zh: '单位账号登录未成功：身份提供方无响应。请稍后重试。',
  },
  CLQ_OIDC_OTHER: {
    en: 'Signing in with your organisation did not work: the provider gave a name that no account can have. Ask an administrator.',
    zh: '单位账号登录未成功：身份提供方给出的名称不能用作账户名。请联系管理员。',
  },
} as const satisfies Sentences;
