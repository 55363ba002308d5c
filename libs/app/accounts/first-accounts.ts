import { randomInt } from 'node:crypto';
import type { AccountRow } from '../../db/repositories/accounts.js';
import type { AuditLog } from '../audit/audit-log.js';
import type { Accounts } from './accounts.js';
import { hashPassword, matchesPassword } from './hashing.js';

/** The demo's accounts. Everybody knows the password, so they exist only while nothing real does. */
export const DEMO_LOGIN = { name: 'demo', password: 'claque-demo' } as const;
/** The second of two people. */
export const DEMO_COMPLIANCE = `${DEMO_LOGIN.name}-compliance`;
const DEMO_ACCOUNTS = [
  { name: DEMO_LOGIN.name, role: 'analyst' },
  // Some acts need two people.
  { name: DEMO_COMPLIANCE, role: 'compliance' },
] as const;

/** Marks an administrator's password that the program drew at its first start. */
const SETUP = 'setup';
/** A first sign-in that nobody used is drawn again after so long: processes that start together keep the same one. */
const SETUP_KEPT_MS = 60_000;
/** Letters and digits that nobody mistakes for each other. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

export interface FirstAccounts {
  /** Whether the demo's accounts are there. */
  readonly demo: boolean;
  /** How somebody signs in for the first time, drawn at this start and shown this once. */
  readonly setup: { readonly name: string; readonly password: string } | null;
}

export interface FirstAccountsOptions {
  readonly adminPassword: string | null;
  /** Whether the settings allow the demo's accounts. */
  readonly demo: boolean;
  /** Whether an administrator is made where there is none: this process serves people, and no provider signs them in. */
  readonly needsAdmin: boolean;
  /** Whether several processes start on one store. */
  readonly shared: boolean;
}

/**
 * Prepares accounts at a start.
 * The demo's accounts end with everything of theirs once the installation is real.
 * Its settings, an account of somebody's own, or an import that is not the demo's make it so. A file that waits for its
 * columns does not yet: it may be discarded.
 * Where nobody could sign in, an administrator with a password for the first sign-in is made.
 */
export async function prepareAccounts(
  accounts: Accounts,
  audit: AuditLog,
  { adminPassword, demo, needsAdmin, shared }: FirstAccountsOptions,
  now: () => string,
): Promise<FirstAccounts> {
  const { repository } = accounts;
  await adoptDemoAccounts(accounts);
  if (adminPassword !== null) await ensureAdmin(accounts, adminPassword);
  if (demo && !(await repository.isReal())) {
    for (const account of DEMO_ACCOUNTS) await accounts.ensure({ ...account, demo: true }, DEMO_LOGIN.password);
    return { demo: true, setup: null };
  }
  await endDemo(accounts, audit);
  return { demo: false, setup: needsAdmin ? await firstAdmin(accounts, shared, now) : null };
}

/** Marks the demo's accounts of an earlier version, which are known by their names and the published password. */
async function adoptDemoAccounts({ repository }: Accounts): Promise<void> {
  for (const { name } of DEMO_ACCOUNTS) {
    const account = await repository.get(name);
    if (account === null || account.demo || account.password.startsWith('oidc:')) continue;
    if (await matchesPassword(DEMO_LOGIN.password, account.password, true))
      await repository.update(name, { demo: true });
  }
}

/** Gives the installation the administrator whom its settings name, also in place of one that nobody has signed in as. */
async function ensureAdmin(accounts: Accounts, password: string): Promise<void> {
  const { repository } = accounts;
  if (await accounts.ensure({ name: 'admin', role: 'admin' }, password)) return;
  const account = await repository.get('admin');
  if (account === null || !isWaiting(account)) return;
  const hash = await hashPassword(password);
  await repository.update('admin', { password: hash, mustChange: false, passwordBy: null });
}

const isWaiting = (a: AccountRow): boolean => a.mustChange && a.passwordBy === SETUP;

async function endDemo({ repository }: Accounts, audit: AuditLog): Promise<void> {
  await repository.transaction(async (tx) => {
    const ended = (await repository.list(tx)).filter((a) => a.demo);
    for (const account of ended) await repository.remove(tx, account);
    await audit.write(
      tx,
      { name: 'claque', role: 'admin', request: null },
      ended.map(({ name }) => ({ action: 'demo account ended', subject: { kind: 'account', id: name } })),
    );
  });
}

/** Makes the administrator of an installation into which nobody could sign in. */
async function firstAdmin(accounts: Accounts, shared: boolean, now: () => string): Promise<FirstAccounts['setup']> {
  const { repository } = accounts;
  const admins = (await repository.list()).filter((a) => a.role === 'admin');
  const waiting = admins.find(isWaiting);
  if (admins.some((a) => a !== waiting)) return null;
  const password = drawPassword();
  if (waiting === undefined) {
    // Somebody of that name may be there in another role.
    for (const name of ['admin', 'admin-1', 'admin-2'])
      if (await accounts.ensure({ name, role: 'admin', mustChange: true, passwordBy: SETUP }, password))
        return { name, password };
    return null;
  }
  if (shared && Date.parse(now()) - Date.parse(waiting.passwordAt ?? '') < SETUP_KEPT_MS) return null;
  const hash = await hashPassword(password);
  await repository.update(waiting.name, { password: hash, passwordAt: now() });
  return { name: waiting.name, password };
}

/** Four groups of five characters, about 99 bits. */
function drawPassword(): string {
  const group = () => Array.from({ length: 5 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}
