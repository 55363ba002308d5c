import { createPublicKey } from 'node:crypto';
import type { Store } from '../db/store.js';
import { bankKeys } from '../readers/bank-file.js';

/** A private key of this installation (Ed25519, PEM), drawn at the first call and kept. */
export const signingKey = (store: Store, name: 'bankKey' | 'dossierKey'): Promise<string> =>
  store.installation.keptOnce(name, () => bankKeys().privateKey);

/** The public half of a key, as PEM: what others need to prove what it signed. */
export const publicPem = (privateKey: string): string =>
  createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString();
