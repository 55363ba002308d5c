import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { type TOTP, URI } from 'otpauth';
import type { Store } from '../../db/store.js';
import { databaseOf } from '../../testing/database-of.js';
import { AuditLog } from '../audit/audit-log.js';
import { Accounts, type Credentials, type User } from './accounts.js';
import { DEMO_LOGIN, type FirstAccountsOptions, prepareAccounts } from './first-accounts.js';
import { TwoPeople } from './two-people.js';

const FIRST = 'for one sign-in and no more';
const OWN = 'a lamp under the green bridge';
const nothing = async () => {};

/** What signing in and accounts promise, on a store. */
export function accountsContract(open: () => Promise<Store>, after: () => Promise<void>): void {
  let store: Store;
  let time = Date.parse('2026-05-01T08:00:00.000Z');
  const now = () => new Date(time).toISOString();
  let accounts: Accounts;
  const at = (name: string, password: string, more: Partial<Credentials> = {}): Credentials => ({
    name,
    password,
    code: '',
    newPassword: '',
    address: '10.0.0.1',
    device: '',
    ...more,
  });
  const codeOf = (attempt: Promise<unknown>): Promise<string> =>
    attempt.then(
      () => 'in',
      (error: { code?: string }) => error.code ?? String(error),
    );
  const tally = (codes: readonly string[]) => {
    const counts: Record<string, number> = {};
    for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
    return counts;
  };
  let number = 0;
  /** An account with a password of its own. */
  const made = async (role: User['role'] = 'analyst', by?: User): Promise<User> => {
    const name = `person-${number++}`;
    if (by === undefined) await accounts.ensure({ name, role }, OWN);
    else {
      await accounts.put({ name, role }, FIRST, by, nothing);
      await accounts.login(at(name, FIRST, { newPassword: OWN }));
    }
    const { token } = await accounts.login(at(name, OWN));
    return (await accounts.user(token))!;
  };

  beforeAll(async () => {
    store = await open();
    accounts = new Accounts(store, now);
  });
  beforeEach(() => {
    // A minute on, so that each test begins with no waits.
    time += 24 * 3_600_000 + 1000;
  });
  afterAll(async () => {
    await store?.close();
    await after();
  });

  it('takes five of 150 wrong passwords that come at once, and none of them signs in with the right one after those', async () => {
    const { name } = await made();
    const codes = await Promise.all(
      Array.from({ length: 150 }, (_, i) => codeOf(accounts.login(at(name, i === 140 ? OWN : `wrong ${i}`)))),
    );
    const { CLQ_LOGIN_WRONG: hashed = 0, CLQ_LOGIN_SLOW: slow = 0 } = tally(codes);
    expect(hashed).toBe(5);
    expect(slow).toBe(145);
    expect(await codeOf(accounts.login(at(name, OWN)))).toBe('CLQ_LOGIN_SLOW');
    // A name without an account says the same.
    const nobody = await Promise.all(Array.from({ length: 20 }, () => codeOf(accounts.login(at('nobody', 'x')))));
    expect(tally(nobody)).toEqual({ CLQ_LOGIN_WRONG: 5, CLQ_LOGIN_SLOW: 15 });
  });

  it('counts for every process on the store', async () => {
    const { name } = await made();
    const other = new Accounts(store, now);
    const codes = await Promise.all(
      Array.from({ length: 60 }, (_, i) => codeOf((i % 2 === 0 ? accounts : other).login(at(name, `wrong ${i}`)))),
    );
    expect(tally(codes)).toEqual({ CLQ_LOGIN_WRONG: 5, CLQ_LOGIN_SLOW: 55 });
  });

  it('tries five of 200 one-time codes that come at once', async () => {
    const user = await made();
    const { uri } = await accounts.beginSecondFactor(user, OWN);
    const totp = URI.parse(uri) as TOTP;
    const token = totp.generate({ timestamp: time });
    await accounts.secondFactors.confirm(user.name, user.session, token, nothing);
    time += 60_000;
    const right = Number(totp.generate({ timestamp: time }));
    const codes = await Promise.all(
      Array.from({ length: 200 }, (_, i) => {
        const code = String((right + 1 + i) % 1_000_000).padStart(6, '0');
        return codeOf(accounts.login(at(user.name, OWN, { code })));
      }),
    );
    expect(tally(codes)).toEqual({ CLQ_LOGIN_CODE: 5, CLQ_LOGIN_SLOW: 195 });
    time += 3_600_000;
    // Nothing is counted where only the code is missing.
    for (let i = 0; i < 10; i++) expect(await codeOf(accounts.login(at(user.name, OWN)))).toBe('CLQ_LOGIN_CODE');
    const code = totp.generate({ timestamp: time });
    expect(await codeOf(accounts.login(at(user.name, OWN, { code })))).toBe('in');
    expect(await codeOf(accounts.login(at(user.name, OWN, { code })))).toBe('CLQ_LOGIN_CODE');
  });

  it('doubles the wait up to a quarter of an hour, and forgets it after a success', async () => {
    const { name } = await made();
    const waits: number[] = [];
    for (let i = 0; i < 5; i++) await codeOf(accounts.login(at(name, 'wrong')));
    for (let i = 0; i < 10; i++) {
      const error = (await accounts.login(at(name, OWN)).catch((e: unknown) => e)) as { values: { seconds: number } };
      waits.push(error.values.seconds);
      time += error.values.seconds * 1000;
      expect(await codeOf(accounts.login(at(name, 'wrong')))).toBe('CLQ_LOGIN_WRONG');
    }
    expect(waits).toEqual([4, 8, 16, 32, 64, 128, 256, 512, 900, 900]);
    time += 900_000;
    expect(await codeOf(accounts.login(at(name, OWN)))).toBe('in');
    expect(await codeOf(accounts.login(at(name, 'wrong')))).toBe('CLQ_LOGIN_WRONG');
    expect(await codeOf(accounts.login(at(name, OWN)))).toBe('in');
  });

  it('lets nobody lock somebody out: neither from elsewhere, nor from the same address where their browser is known', async () => {
    const { name } = await made();
    const { device } = await accounts.login(at(name, OWN));
    for (let i = 0; i < 10; i++) await codeOf(accounts.login(at(name, `wrong ${i}`)));
    expect(await codeOf(accounts.login(at(name, OWN)))).toBe('CLQ_LOGIN_SLOW');
    expect(await codeOf(accounts.login(at(name, OWN, { address: '10.0.0.2' })))).toBe('in');
    expect(await codeOf(accounts.login(at(name, OWN, { device })))).toBe('in');
    // From a thousand addresses: a known browser goes on, another waits half a minute at most.
    for (let i = 0; i < 60; i++) await codeOf(accounts.login(at(name, 'wrong', { address: `10.1.${i}.1` })));
    expect(await codeOf(accounts.login(at(name, OWN, { address: '10.2.0.1' })))).toBe('CLQ_LOGIN_SLOW');
    expect(await codeOf(accounts.login(at(name, OWN, { device, address: '10.2.0.1' })))).toBe('in');
    time += 30_000;
    expect(await codeOf(accounts.login(at(name, OWN, { address: '10.2.0.2' })))).toBe('in');
    // What a browser of somebody else keeps opens no bucket here.
    const other = await made();
    const theirs = (await accounts.login(at(other.name, OWN))).device;
    for (let i = 0; i < 5; i++) await codeOf(accounts.login(at(name, 'wrong', { device: theirs })));
    expect(await codeOf(accounts.login(at(name, OWN, { device: theirs })))).toBe('CLQ_LOGIN_SLOW');
  });

  it('keeps neither names nor addresses in the table of attempts', async () => {
    await codeOf(accounts.login(at('a password typed as a name', 'x', { address: '203.0.113.77' })));
    const rows = JSON.stringify(await databaseOf(store).query('SELECT * FROM sign_in_try'));
    expect(rows).not.toMatch(/typed|203\.0/);
  });

  it('has a password that an administrator sets replaced at the first sign-in', async () => {
    const admin = await made('admin');
    await accounts.put({ name: 'new', role: 'triage' }, FIRST, admin, nothing);
    expect(await codeOf(accounts.login(at('new', FIRST)))).toBe('CLQ_PASSWORD_NEW');
    expect(await codeOf(accounts.login(at('new', FIRST, { newPassword: FIRST })))).toBe('CLQ_PASSWORD_SAME');
    expect(await codeOf(accounts.login(at('new', FIRST, { newPassword: 'short' })))).not.toBe('in');
    expect(await codeOf(accounts.login(at('new', FIRST, { newPassword: OWN })))).toBe('in');
    expect(await codeOf(accounts.login(at('new', FIRST)))).toBe('CLQ_LOGIN_WRONG');
    expect(await codeOf(accounts.login(at('new', OWN)))).toBe('in');
    expect(await codeOf(accounts.put({ name: admin.name, role: 'admin' }, FIRST, admin, nothing))).toBe(
      'CLQ_PASSWORD_OWN',
    );
  });

  it('changes a password for the current one alone, and ends the other sessions', async () => {
    const user = await made();
    const { token } = await accounts.login(at(user.name, OWN));
    const next = 'six geese behind the mill';
    expect(await codeOf(accounts.changePassword(user, 'a guess', next, nothing))).toBe('CLQ_PASSWORD_WRONG');
    const flood = await Promise.all(
      Array.from({ length: 30 }, () => codeOf(accounts.changePassword(user, 'a guess', next, nothing))),
    );
    expect(tally(flood)).toEqual({ CLQ_PASSWORD_WRONG: 4, CLQ_LOGIN_SLOW: 26 });
    time += 3_600_000;
    expect(await accounts.user(token)).not.toBeNull();
    await accounts.changePassword(user, OWN, next, nothing);
    expect(await accounts.user(token)).toBeNull();
    expect(await codeOf(accounts.login(at(user.name, OWN)))).toBe('CLQ_LOGIN_WRONG');
    const again = await accounts.user((await accounts.login(at(user.name, next))).token);
    expect(await codeOf(accounts.beginSecondFactor(again!, OWN))).toBe('CLQ_PASSWORD_WRONG');
  });

  it('ends other sessions when a second factor begins to count, and all when a role changes', async () => {
    const admin = await made('admin');
    const user = await made();
    const { token } = await accounts.login(at(user.name, OWN));
    const { uri } = await accounts.beginSecondFactor(user, OWN);
    expect(await accounts.user(token)).not.toBeNull();
    const code = (URI.parse(uri) as TOTP).generate({ timestamp: time });
    const mine = { ...user };
    await accounts.secondFactors.confirm(mine.name, mine.session, code, nothing);
    expect(await accounts.user(token)).toBeNull();
    const other = await made();
    const session = await accounts.login(at(other.name, OWN));
    await accounts.put({ name: other.name, role: 'triage' }, null, admin, nothing);
    expect(await accounts.user(session.token)).toBeNull();
  });

  it('takes two accounts for one person where one gave the other its password, itself or through a third, for 30 days', async () => {
    const two = new TwoPeople(store.accounts, now);
    const check = (one: User, other: User) =>
      codeOf(databaseOf(store).transaction((tx) => two.require(tx, one.name, other.name)));
    const admin = await made('admin');
    const compliance = await made('compliance', admin);
    const helper = await made('admin', admin);
    const puppet = await made('compliance', helper);
    const apart = await made('compliance');
    expect(await check(admin, compliance)).toBe('CLQ_TWO_PEOPLE');
    expect(await check(compliance, admin)).toBe('CLQ_TWO_PEOPLE');
    expect(await check(admin, puppet)).toBe('CLQ_TWO_PEOPLE');
    expect(await check(admin, apart)).toBe('in');
    expect(await check(compliance, apart)).toBe('in');
    // One's own password proves nothing: somebody who knew the first one may have chosen it.
    const own = await accounts.user((await accounts.login(at(compliance.name, OWN))).token);
    await accounts.changePassword(own!, OWN, 'six geese behind the mill', nothing);
    expect(await check(admin, compliance)).toBe('CLQ_TWO_PEOPLE');
    time += 31 * 86_400_000;
    expect(await check(admin, compliance)).toBe('in');
    await accounts.put({ name: apart.name, role: 'compliance' }, FIRST, admin, nothing);
    expect(await check(admin, apart)).toBe('CLQ_TWO_PEOPLE');
  });

  it('leaves somebody new under an old name nothing of the one who left', async () => {
    const user = await made('triage');
    const { name } = user;
    await databaseOf(store).query(`INSERT INTO saved_filter (id, owner, name, body) VALUES ($1, $2, 'mine', '{}')`, [
      `f-${user.id}`,
      user.id,
    ]);
    await databaseOf(store).query(
      `INSERT INTO queue_item (id, lane, place, received, due, profile, assignee, "lockedUntil") VALUES ($1, 'normal', 1, '2026-01-01', '2026-02-01', 'internal', $2, '2099-01-01')`,
      [`w-${user.id}`, name],
    );
    await databaseOf(store).query(
      `INSERT INTO digest (account, address, every, "sentAt") VALUES ($1, 'x', 'day', '')`,
      [name],
    );
    const { token, device } = await accounts.login(at(name, OWN));
    await accounts.remove(name, nothing);
    expect(await accounts.user(token)).toBeNull();
    await accounts.ensure({ name, role: 'triage' }, OWN);
    const fresh = await accounts.user((await accounts.login(at(name, OWN, { device }))).token);
    expect(fresh!.id).not.toBe(user.id);
    const rows = (sql: string) => databaseOf(store).query(sql, [name]) as Promise<unknown[]>;
    expect(await rows(`SELECT 1 FROM digest WHERE account = $1`)).toEqual([]);
    expect(await rows(`SELECT 1 FROM queue_item WHERE assignee = $1`)).toEqual([]);
    const filters = await databaseOf(store).query(`SELECT 1 FROM saved_filter WHERE owner IN ($1, $2)`, [
      name,
      user.id,
    ]);
    expect(filters).toEqual([]);
  });

  it('keeps one administrator where two remove each other at the same time', async () => {
    const admins = (await accounts.list()).filter((a) => a.role === 'admin');
    for (const { name } of admins.slice(0, -2)) await accounts.remove(name, nothing);
    while ((await accounts.list()).filter((a) => a.role === 'admin').length < 2) await made('admin');
    const [one, other] = (await accounts.list()).filter((a) => a.role === 'admin');
    const codes = await Promise.all([one, other].map(({ name }) => codeOf(accounts.remove(name, nothing))));
    expect(codes.filter((c) => c === 'in')).toHaveLength(1);
  });
}

/** What a start does about accounts, each time on an empty store. */
export function firstAccountsContract(open: () => Promise<Store>, after: () => Promise<void>): void {
  const now = () => '2026-05-01T08:00:00.000Z';
  const given: FirstAccountsOptions = { adminPassword: null, demo: true, needsAdmin: true, shared: false };
  let store: Store;
  let accounts: Accounts;
  let audit: AuditLog;
  const login = (name: string, password: string, newPassword = '') =>
    accounts.login({ name, password, newPassword, code: '', address: '::1', device: '' }).then(
      ({ token }) => token,
      (error: { code: string }) => error.code,
    );
  const start = (more: Partial<FirstAccountsOptions> = {}) =>
    prepareAccounts(accounts, audit, { ...given, ...more }, now);
  const names = async () => (await accounts.list()).map((a) => a.name);

  beforeAll(async () => {
    store = await open();
    accounts = new Accounts(store, now);
    audit = new AuditLog(store, now, null);
  });
  beforeEach(async () => {
    for (const table of ['session', 'account', 'import', 'sign_in_try'])
      await databaseOf(store).query(`DELETE FROM ${table}`);
  });
  afterAll(async () => {
    await store?.close();
    await after();
  });
  const importOf = (demo: boolean) =>
    databaseOf(store).query(
      `INSERT INTO import (name, sha256, bytes, state, counts, "createdAt", "createdBy", demo) VALUES ('demo/x', 'x', 1, 'done', '{}', '', 'demo', $1)`,
      [demo],
    );

  it('has the demo where nothing is real', async () => {
    expect(await start()).toEqual({ demo: true, setup: null });
    await importOf(true);
    expect(await start()).toEqual({ demo: true, setup: null });
    expect(await names()).toEqual(['demo', 'demo-compliance']);
    expect(await login('demo-compliance', DEMO_LOGIN.password)).toHaveLength(43);
  });

  it.each([
    ['the settings turn it off', async () => {}, { demo: false }],
    ['an import is real, whatever its name', () => importOf(false), {}],
    ['an administrator is set', async () => {}, { adminPassword: 'seven kettles on a ladder' }],
    ['somebody has an account', () => accounts.ensure({ name: 'ann', role: 'triage' }, OWN), {}],
  ])('ends the demo with its sessions at the next start where %s', async (_, act, more) => {
    await start();
    const token = await login('demo', DEMO_LOGIN.password);
    await databaseOf(store).query(
      `INSERT INTO saved_filter (id, owner, name, body) SELECT 'of demo', id, 'x', '{}' FROM account WHERE name = 'demo'`,
    );
    expect(await accounts.user(token)).not.toBeNull();
    await act();
    // Already before that, nobody else signs in.
    if (await accounts.repository.isReal()) expect(await login('demo', DEMO_LOGIN.password)).toBe('CLQ_DEMO_OVER');
    expect((await start(more)).demo).toBe(false);
    expect(await login('demo', DEMO_LOGIN.password)).toBe('CLQ_LOGIN_WRONG');
    expect(await login('demo-compliance', DEMO_LOGIN.password)).toBe('CLQ_LOGIN_WRONG');
    expect(await accounts.user(token)).toBeNull();
    expect(await databaseOf(store).query(`SELECT 1 FROM saved_filter WHERE id = 'of demo'`)).toEqual([]);
    expect((await start({ demo: true })).demo).toBe(false);
  });

  it('ends the demo of an earlier version too, and spares an account that has only the name', async () => {
    await accounts.ensure({ name: 'demo', role: 'analyst' }, DEMO_LOGIN.password);
    await accounts.ensure({ name: 'demo-compliance', role: 'compliance' }, OWN);
    expect(await start({ demo: false })).toMatchObject({ demo: false });
    expect(await names()).toEqual(['admin', 'demo-compliance']);
    expect(await login('demo-compliance', OWN)).toHaveLength(43);
  });

  it('prints a first sign-in where nobody could sign in, another one at each start until it is used', async () => {
    const one = (await start({ demo: false })).setup!;
    const two = (await start({ demo: false })).setup!;
    expect([one.name, two.name]).toEqual(['admin', 'admin']);
    expect(await login('admin', one.password)).toBe('CLQ_LOGIN_WRONG');
    expect(await login('admin', two.password)).toBe('CLQ_PASSWORD_NEW');
    expect(await login('admin', two.password, OWN)).toHaveLength(43);
    expect(await start({ demo: false })).toEqual({ demo: false, setup: null });
    expect(await login('admin', two.password)).toBe('CLQ_LOGIN_WRONG');
  });

  it('gives way to the administrator of the settings, and makes none where a provider signs people in', async () => {
    expect(await start({ demo: false, needsAdmin: false })).toEqual({ demo: false, setup: null });
    expect(await names()).toEqual([]);
    await start({ demo: false });
    expect(await start({ demo: false, adminPassword: 'seven kettles on a ladder' })).toEqual({
      demo: false,
      setup: null,
    });
    expect(await login('admin', 'seven kettles on a ladder')).toHaveLength(43);
  });
}
