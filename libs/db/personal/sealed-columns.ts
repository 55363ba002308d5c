import {
  SEALED_FINDINGS,
  SEALED_RECORDS,
  SEALED_SECRETS,
  type SealedColumn,
  sealedBody,
  sealedText,
} from './sealed-table.js';
import { aboutRejection } from './whom.js';

/** Every column of the store that holds sealed values. */
export const SEALED_COLUMNS: readonly SealedColumn[] = [
  SEALED_RECORDS,
  SEALED_FINDINGS,
  sealedBody('rejection', { id: 'int' }, (r) => aboutRejection(r['import'] as number), ['import']),
  sealedBody('alert', { id: 'text' }, (r) => `alert:${r['id']}`),
  sealedBody('investigation', { id: 'text' }, (r) => `case:${r['id']}`),
  sealedBody(
    'investigation_event',
    { investigation: 'text', number: 'int' },
    (r) => `case:${r['investigation']}:${r['number']}`,
  ),
  sealedBody('hold', { id: 'text' }, (r) => `hold:${r['id']}`),
  sealedText('audit_words', { number: 'bigint' }, 'sealed', (r) => `audit:${r['number']}`),
  sealedText('account', { name: 'text' }, 'otp', (r) => `otp:${r['name']}`),
  sealedText('account', { name: 'text' }, 'otpPending', (r) => `otp:${r['name']}`),
  sealedText('webhook', { id: 'text' }, 'secret', (r) => `webhook:${r['id']}`),
  sealedText('digest', { account: 'text' }, 'address', (r) => `digest:${r['account']}`),
  SEALED_SECRETS,
];
