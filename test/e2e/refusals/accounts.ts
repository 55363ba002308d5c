import { ADMIN_PASSWORD } from '../server.js';
import type { Provocations } from './house.js';

const GOOD = 'a password of many words';
const COMMON = 'passwordpassword';

export const ACCOUNTS: Provocations = {
  putAccount: {
    ACCOUNT_NAME: ({ admin }) => [admin, { name: 'a b', role: 'triage', password: GOOD }],
    PASSWORD_OWN: ({ admin }) => [admin, { name: 'admin', role: 'admin', password: GOOD }],
    PASSWORD_SHORT: ({ admin }) => [admin, { name: 'short', role: 'triage', password: 'elevenchars' }],
    PASSWORD_COMMON: ({ admin }) => [admin, { name: 'common', role: 'triage', password: COMMON }],
    PASSWORD_MISSING: ({ admin }) => [admin, { name: 'missing', role: 'triage' }],
    ACCOUNT_LAST_ADMIN: ({ admin }) => [admin, { name: 'admin', role: 'auditor' }],
  },
  removeAccount: {
    NOT_FOUND: ({ admin }) => [admin, { name: 'nobody' }],
    ACCOUNT_LAST_ADMIN: ({ admin }) => [admin, { name: 'admin' }],
  },
  changePassword: {
    PASSWORD_WRONG: ({ admin }) => [admin, { current: 'a guess of a thief', next: GOOD }],
    PASSWORD_SAME: ({ admin }) => [admin, { current: ADMIN_PASSWORD, next: ADMIN_PASSWORD }],
    PASSWORD_SHORT: ({ admin }) => [admin, { current: ADMIN_PASSWORD, next: 'elevenchars' }],
    PASSWORD_COMMON: ({ admin }) => [admin, { current: ADMIN_PASSWORD, next: COMMON }],
  },
  makeApiKey: { API_KEY: ({ admin }) => [admin, { name: 'k', days: 367 }] },
  beginSecondFactor: { PASSWORD_WRONG: ({ admin }) => [admin, { password: 'a guess of a thief' }] },
  confirmSecondFactor: { LOGIN_CODE: ({ admin }) => [admin, { code: '12345' }] },
  resetSecondFactor: { NOT_FOUND: ({ admin }) => [admin, { name: 'nobody' }] },
};
