/** Errors of passwords, of two-person rules and of the demo's end. */
export const SIGN_IN = {
  CLQ_PASSWORD_NEW: {
    en: 'This password was for the first sign-in alone. Choose a password of your own.',
    zh: '该密码仅供首次登录使用，请设置您自己的密码。',
  },
  CLQ_PASSWORD_WRONG: {
    en: 'The current password is wrong. Try again.',
    zh: '当前密码不正确，请重试。',
  },
  CLQ_PASSWORD_SAME: {
    en: 'The new password is the old one. Choose another one.',
    zh: '新密码与原密码相同，请更换。',
  },
  CLQ_PASSWORD_OWN: {
    en: 'This is your own account. Change its password as your own, with the current one.',
    zh: '这是您本人的账户。请以本人身份修改密码，并输入当前密码。',
  },
  CLQ_PASSWORD_ELSEWHERE: {
    en: 'Your organisation signs this account in. Change the password and the second factor there.',
    zh: '该账户由单位账号登录，请在单位账号系统中修改密码和二次验证。',
  },
  CLQ_DEMO_OVER: {
    en: 'The demo has ended, because this installation holds real data. Restart the server: it prints a first sign-in.',
    zh: '本系统已有真实数据，演示账户已停用。请重启服务，启动时会显示首次登录信息。',
  },
  CLQ_TWO_PEOPLE: {
    en: 'This needs two people. One of these two accounts gave the other its password within the last {days} days. Ask a third person.',
    zh: '此操作须由两人完成。这两个账户中，一方在近 {days} 天内为另一方设置过密码，请由第三人处理。',
  },
} as const satisfies Readonly<Record<string, { readonly en: string; readonly zh: string }>>;
