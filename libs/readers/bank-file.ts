import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { ClaqueError, verbatim } from '../domain/errors/errors.js';
import type { BankEntry } from '../domain/model/index.js';

const slotType = z.enum(['name', 'company', 'amount', 'date', 'account', 'phone', 'number', 'mask', 'text']);
const entry = z.strictObject({
  id: z.string().regex(/^B[0-9a-v]{12}$/),
  kind: z.enum(['template', 'benign']),
  name: z.string().min(1).max(200),
  skeleton: z
    .array(
      z.union([
        z.strictObject({ fixed: z.string().max(20_000) }),
        z.strictObject({ slot: z.int().positive(), type: slotType }),
      ]),
    )
    .max(1000),
  sketch: z.string().regex(/^[0-9a-f]{256}$/),
  source: z.string().min(1).max(500),
  why: z.string().min(1).max(500),
  addedBy: z.string().min(1).max(200),
  addedAt: z.string().max(40),
  expires: z.string().max(40).nullable(),
  state: z.enum(['active', 'quarantined']),
  baseline: z.strictObject({ matches: z.int().nonnegative(), complaints: z.int().nonnegative() }).nullable(),
});
const bank = z.strictObject({ format: z.literal('claque-bank/1'), entries: z.array(entry).max(100_000) });
const bundle = z.strictObject({
  format: z.literal('claque-bundle/1'),
  signer: z.string(),
  payload: z.string(),
  signature: z.string(),
});

/** The entries of a bank's file; none where there is no file yet. @throws ClaqueError CLQ_BANK_BAD. */
export function readBank(path: string): BankEntry[] {
  return existsSync(path) ? parsed(bank, readFileSync(path, 'utf8'), path).entries : [];
}

/** Writes beside the file first: what was there stays whole whatever happens. */
export function writeBank(path: string, entries: readonly BankEntry[]): void {
  const sorted = [...entries].sort((x, y) => (x.id < y.id ? -1 : 1));
  writeFileSync(`${path}.new`, `${JSON.stringify({ format: 'claque-bank/1', entries: sorted }, null, 2)}\n`);
  renameSync(`${path}.new`, path);
}

/** A pair of Ed25519 keys (RFC 8032) as PEM. */
export function bankKeys(): { readonly privateKey: string; readonly publicKey: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  };
}

/**
 * Entries as a bundle for others: skeletons and sketches, signed. What belongs to this installation stays here: who added an entry, how often it
 * matched, whether it is held back.
 *
 * @param signer whom the others know the key by.
 */
export function signBundle(entries: readonly BankEntry[], signer: string, privateKey: string): string {
  const payload = JSON.stringify(
    [...entries]
      .filter((e) => e.state === 'active')
      .sort((x, y) => (x.id < y.id ? -1 : 1))
      .map((e) => ({ ...e, addedBy: signer, baseline: null })),
  );
  const signature = sign(null, Buffer.from(`${signer}\n${payload}`), createPrivateKey(privateKey)).toString('base64');
  return `${JSON.stringify({ format: 'claque-bundle/1', signer, payload, signature }, null, 2)}\n`;
}

/**
 * What a bundle brings.
 * @param publicKey the signer's, as PEM.
 * @param path names the bundle in errors.
 * @param knownAs whose key it is; without it, the bundle's own word for its signer.
 * @throws ClaqueError CLQ_BANK_BAD where it is none, CLQ_BANK_FORGED where it is not what the owner of the key signed.
 */
export function openBundle(
  text: string,
  publicKey: string,
  path: string,
  knownAs?: string,
): { readonly signer: string; readonly entries: BankEntry[] } {
  const { signer, payload, signature } = parsed(bundle, text, path);
  let good = false;
  try {
    good = verify(
      null,
      Buffer.from(`${signer}\n${payload}`),
      createPublicKey(publicKey),
      Buffer.from(signature, 'base64'),
    );
  } catch {}
  if (!good) throw new ClaqueError('CLQ_BANK_FORGED', { path: verbatim(path), signer: verbatim(signer) });
  const { entries } = parsed(bank, `{"format":"claque-bank/1","entries":${payload}}`, path);
  // Whether it matches as often here as there is not known: a baseline is made at the first look.
  return {
    signer,
    entries: entries.map((e) => ({ ...e, source: `${e.source} (bundle of ${knownAs ?? signer})`, baseline: null })),
  };
}

/** Both together; of two that say the same the one that is there stays. */
export function mergeBanks(there: readonly BankEntry[], coming: readonly BankEntry[]): BankEntry[] {
  const ids = new Set(there.map((e) => e.id));
  return [...there, ...coming.filter((e) => !ids.has(e.id))];
}

function parsed<T>(shape: z.ZodType<T>, text: string, path: string): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new ClaqueError('CLQ_BANK_BAD', { path: verbatim(path) }, { cause: error });
  }
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new ClaqueError('CLQ_BANK_FIELD', { path: verbatim(path), field: verbatim(issue?.path.join('.') || '/') });
}
