/** Personal data at rest: sealed wherever it lies, found all the same, opened by the key alone. */
import { spawn } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { Store } from '../../libs/db/store.js';
import { databaseOf } from '../../libs/testing/database-of.js';
import { claque, root, temporary } from './cli.js';
import { dump } from './scaled.js';
import { type Session, startServer } from './server.js';

const MARKERS: Readonly<Record<string, string>> = {
  debtor_name: '欧阳锡铭',
  debtor_id_number: '110101199003074418',
  debtor_phone: '13912340987',
  contact_phone: '13812340986',
  email: 'planted.marker@example.org',
  address: '幸福路九十九号院',
  payee_account: '6222021234567890123',
  text: '埋点暗语 zanzibar',
};

function* filesIn(folder: string): Generator<string> {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* filesIn(path);
    else yield path;
  }
}

const found = async (session: Session, search: string) => {
  const { data } = await session.query<{ complaints: { edges: { node: { id: string } }[] } }>(
    'query($s: String) { complaints(first: 10, filter: { search: $s }) { edges { node { id } } } }',
    { s: search },
  );
  return data.complaints.edges.map((e) => e.node.id);
};

it('seals what is kept, finds it again, changes its keys, and says so when one is lost', async () => {
  const home = temporary();
  const [data, copy] = [join(home, 'data'), join(home, 'copy')];
  const start = () => startServer(data);
  const search = async (session: Session) => {
    // The index of words follows the records.
    for (let i = 0; i < 100 && (await found(session, 'zanzibar')).length === 0; i++)
      await new Promise((r) => setTimeout(r, 200));
    for (const wanted of [
      'KEY-1',
      ...Object.values(MARKERS),
      '埋点',
      '139 1234 0987',
      '6222 0212 3456 7890 123',
      'ZANZIBAR',
    ])
      expect([wanted, await found(session, wanted)]).toEqual([wanted, ['KEY-1']]);
    for (const other of ['zanzi', '暗点', '13912340986'])
      expect([other, await found(session, other)]).toEqual([other, []]);
  };
  try {
    let server = await start();
    let session = await server.login();
    const columns = Object.keys(MARKERS);
    const csv = `complaint_id,received_at,${columns.join(',')}\nKEY-1,2024-06-01,${columns.map((c) => MARKERS[c]).join(',')}\n`;
    expect((await session.upload({ 'sealed.csv': csv })).status).toBe(202);
    await session.settled();
    await search(session);
    await server.stop();
    const lying = [...filesIn(data)].flatMap((path) => {
      const bytes = readFileSync(path);
      return Object.entries(MARKERS).flatMap(([name, m]) =>
        [m, `+86${m}`].some((t) => bytes.includes(t)) ? [`${name} in ${path}`] : [],
      );
    });
    expect(lying).toEqual([]);
    // The marks of dates and of the lender are there: it is looked through the right files.
    expect([...filesIn(data)].some((path) => readFileSync(path).includes('KEY-1'))).toBe(true);

    const look = async () => {
      const store = await Store.open({ folder: data });
      const files = await dump(store);
      await store.close();
      return files;
    };
    // Values that are sealed by themselves.
    const prepared = await Store.open({ folder: data });
    await databaseOf(prepared).query(
      `INSERT INTO webhook (id, url, types, secret, "createdBy", "createdAt") VALUES ('w', 'https://example.org', '{}', $1, 'x', '')`,
      [prepared.vault.seal('webhook:w', 'key of signatures')],
    );
    await databaseOf(prepared).query(
      `INSERT INTO digest (account, address, every, "sentAt") VALUES ('demo', $1, 'day', '')`,
      [prepared.vault.seal('digest:demo', 'ann@example.org')],
    );
    await databaseOf(prepared).query(`UPDATE account SET otp = $1 WHERE name = 'demo'`, [
      prepared.vault.seal('otp:demo', 'JBSWY3DPEHPK3PXP'),
    ]);
    await prepared.close();
    const before = await look();
    cpSync(data, copy, { recursive: true });
    const old = readFileSync(join(data, 'keys/master.key'), 'utf8').trim();
    for (const number of [2, 3]) {
      const rotated = await claque(['keys', 'rotate'], { CLAQUE_FOLDER: data });
      expect(rotated).toMatchObject({
        code: 0,
        out: expect.stringMatching(/^\d{3,} values and \d+ files sealed again/),
      });
      expect(rotated.out).toContain(`number ${number} seals`);
    }
    const store = await Store.open({ folder: data });
    for (const table of ['record', 'finding'])
      expect(
        await databaseOf(store).query(
          `SELECT 1 FROM ${table} WHERE body ? 'sealed' AND body->>'sealed' NOT LIKE '1.3.%' LIMIT 1`,
        ),
      ).toEqual([]);
    for (const [column, table, about, value] of [
      ['secret', 'webhook', 'webhook:w', 'key of signatures'],
      ['address', 'digest', 'digest:demo', 'ann@example.org'],
      ['otp', `account WHERE name = 'demo'`, 'otp:demo', 'JBSWY3DPEHPK3PXP'],
    ]) {
      const [{ kept }] = (await databaseOf(store).query(`SELECT ${column} AS kept FROM ${table}`)) as {
        kept: string;
      }[];
      expect(kept.startsWith('1.3.')).toBe(true);
      expect(store.vault.open(about, kept)).toBe(value);
    }
    await databaseOf(store).query(`UPDATE account SET otp = NULL`);
    await store.close();
    expect(await look()).toEqual(before);
    server = await start();
    session = await server.login();
    await search(session);
    await server.stop();

    // A backup from before the rotation opens with the current keys: the file keeps the earlier ones.
    const keys = readFileSync(join(data, 'keys/master.key'), 'utf8');
    expect(keys.trim().split('\n')).toHaveLength(3);
    cpSync(join(data, 'keys/master.key'), join(copy, 'keys/master.key'));
    rmSync(data, { recursive: true });
    cpSync(copy, data, { recursive: true });
    expect(await look()).toEqual(before);

    rmSync(join(data, 'keys'), { recursive: true });
    await expect(start()).rejects.toThrow(`CLQ_KEY_LOST: The key ${old.split(' ')[0]} that opens`);
    await expect(start()).rejects.toThrow(/Nothing was begun and nothing is lost/);
    cpSync(join(copy, 'keys'), join(data, 'keys'), { recursive: true });
    expect(await look()).toEqual(before);

    // Killed wherever it was, a rotation goes on from there.
    for (const ms of [1200, 2000]) {
      const rotation = spawn(process.execPath, [join(root, 'scripts/claque.mjs'), 'keys', 'rotate'], {
        env: { ...process.env, NODE_OPTIONS: '', CLAQUE_FOLDER: data },
      });
      await new Promise((r) => setTimeout(r, ms));
      rotation.kill('SIGKILL');
      await new Promise((r) => rotation.once('close', r));
    }
    expect(await claque(['keys', 'rotate'], { CLAQUE_FOLDER: data })).toMatchObject({ code: 0 });
    expect(await look()).toEqual(before);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}, 240_000);
