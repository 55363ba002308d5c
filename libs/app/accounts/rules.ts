import { ClaqueError } from '../../domain/errors/errors.js';
import { isCommonPassword } from './passwords.js';

const NAME = /^[\p{L}\p{N}][\p{L}\p{N}._@-]{0,63}$/u;
/** OWASP ASVS 2.1.1. */
const SHORTEST_PASSWORD = 12;
const LONGEST_PASSWORD = 1000;

export const isAccountName = (name: string): boolean => NAME.test(name);

/** @throws ClaqueError CLQ_ACCOUNT_NAME. */
export function checkName(name: string): void {
  if (!isAccountName(name)) throw new ClaqueError('CLQ_ACCOUNT_NAME');
}

/** @throws ClaqueError CLQ_PASSWORD_SHORT, CLQ_PASSWORD_COMMON. */
export async function checkPassword(password: string, name: string): Promise<void> {
  if (password.length < SHORTEST_PASSWORD || password.length > LONGEST_PASSWORD)
    throw new ClaqueError('CLQ_PASSWORD_SHORT', { length: SHORTEST_PASSWORD });
  if (await isCommonPassword(password, name)) throw new ClaqueError('CLQ_PASSWORD_COMMON');
}
