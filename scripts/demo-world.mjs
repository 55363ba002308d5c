// Writes seeds/demo from the seeded generator (run after a build); committed, and checked for freshness.
import { mkdirSync, writeFileSync } from 'node:fs';
import { makeWorld } from '../dist/test/data/world.js';

const folder = new URL(process.argv[2] ? `file://${process.argv[2]}/` : '../seeds/demo/', import.meta.url);
const world = makeWorld({
  seed: 20240601,
  genuine: 260,
  crowds: 1,
  rings: [
    { size: 24, level: 0, language: 'zh' },
    { size: 16, level: 0, language: 'en' },
    { size: 12, level: 0, language: 'zh' },
    { size: 40, level: 1, language: 'zh' },
  ],
});
const cell = (v) => (/[",\r\n]/.test(v) ? `"${v.replaceAll('"', '""')}"` : v);
const csv = (columns, rows) =>
  [columns, ...rows.map((r) => columns.map((c) => r[c] ?? ''))].map((r) => r.map(cell).join(',')).join('\n') + '\n';
mkdirSync(folder, { recursive: true });
writeFileSync(
  new URL('complaints.csv', folder),
  csv(
    [
      'complaint_id',
      'received_at',
      'text',
      'channel',
      'institution',
      'product',
      'debtor_ref',
      'debtor_name',
      'debtor_phone',
      'contact_phone',
      'ip_address',
      'device_id',
      'address',
      'payee_account',
      'agent_phone',
      'agent_org',
    ],
    world.complaints,
  ),
);
writeFileSync(new URL('agencies.csv', folder), csv(['agency_id', 'name', 'phones', 'accounts'], world.agencies));
writeFileSync(new URL('truth.json', folder), `${JSON.stringify(world.truth, null, 1)}\n`);
