import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Store } from '../../db/store.js';
import { bankEntry } from '../../domain/template-bank/bank.js';
import { bankKeys, signBundle } from '../../readers/bank-file.js';
import { loadKnowledge } from '../../readers/seeds.js';
import { AuditLog } from '../audit/audit-log.js';
import { TemplateBank } from './template-bank.js';

const folder = mkdtempSync(join(tmpdir(), 'claque-bank-'));
const ADMIN = { id: 'a', name: 'ada', role: 'admin', request: null } as const;
const LETTER =
  'I never agreed to the fees that the collector named on the telephone, and I demand that every call to my family ends at once, as the law on the protection of personal information says.';

describe('bundles of the template bank', () => {
  let store: Store;
  let bank: TemplateBank;
  let audit: AuditLog;
  const friend = bankKeys();
  const stranger = bankKeys();
  let signed: (privateKey: string) => string;

  beforeAll(async () => {
    store = await Store.open({ folder });
    const now = () => '2026-05-01T08:00:00.000Z';
    audit = new AuditLog(store, now, null);
    bank = new TemplateBank(store, now, audit, join(process.cwd(), 'seeds'));
    const entry = bankEntry(
      {
        kind: 'template',
        name: 'L',
        parts: [{ fixed: LETTER }],
        source: 's',
        why: 'w',
        addedBy: 'x',
        addedAt: now(),
        expires: null,
      },
      await loadKnowledge(join(process.cwd(), 'seeds')),
    );
    signed = (privateKey) => signBundle([entry], 'Regulator', privateKey);
  }, 120_000);
  afterAll(async () => {
    await store?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const take = (privateKey: string, publicKey: string | null) =>
    bank.import(signed(privateKey), publicKey, ADMIN).catch((error: { code: string }) => error.code);

  it('come from trusted keys alone, whatever name a bundle gives itself', async () => {
    expect(await take(stranger.privateKey, stranger.publicKey)).toBe('CLQ_BANK_UNTRUSTED');
    expect(await take(stranger.privateKey, null)).toBe('CLQ_BANK_FORGED');
    const key = await bank.trusted.add(
      friend.publicKey,
      'Bank of the North',
      'agreed on 1 May, fingerprint read out',
      ADMIN,
    );
    expect(key.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(await take(stranger.privateKey, stranger.publicKey)).toBe('CLQ_BANK_UNTRUSTED');
    expect(await take(stranger.privateKey, friend.publicKey)).toBe('CLQ_BANK_FORGED');
    expect(await store.templateBank.all()).toEqual([]);
    expect(await take(friend.privateKey, null)).toBe(1);
    expect((await store.templateBank.all())[0].source).toBe('s (bundle of Bank of the North)');
    const { items } = await audit.list({ subject: { kind: 'bundle', id: key.fingerprint } }, { after: null, first: 5 });
    expect(items[0].item.after).toMatchObject({ fingerprint: key.fingerprint, name: 'Bank of the North', added: 1 });
    await bank.trusted.remove(key.fingerprint, 'the key was lost', ADMIN);
    expect(await take(friend.privateKey, friend.publicKey)).toBe('CLQ_BANK_UNTRUSTED');
    const acts = (await audit.list({ subject: { kind: 'bank key', id: key.fingerprint } }, { after: null, first: 5 }))
      .items;
    expect(acts.map(({ item }) => [item.action, item.reason])).toEqual([
      ['Mutation.distrustBankKey', 'the key was lost'],
      ['Mutation.trustBankKey', 'agreed on 1 May, fingerprint read out'],
    ]);
  });

  it('need a public Ed25519 key, a name and a reason to be trusted', async () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ type: 'spki', format: 'pem' });
    const add = (pem: string, name = 'N', reason = 'r') =>
      bank.trusted.add(pem, name, reason, ADMIN).catch((error: { code: string }) => error.code);
    for (const bad of ['', 'x', friend.privateKey, String(rsa)]) expect(await add(bad)).toBe('CLQ_BANK_KEY');
    expect(await add(friend.publicKey, ' ')).toBe('CLQ_BANK_KEY');
    expect(await add(friend.publicKey, 'N', ' ')).toBe('CLQ_REASON');
  });
});
