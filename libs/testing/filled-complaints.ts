import type { Store } from '../db/store.js';
import type { Complaint, Lane } from '../domain/model/index.js';
import { databaseOf } from './database-of.js';

const PLAIN: Complaint = {
  id: '',
  receivedAt: '2026-01-05',
  text: '',
  channel: 'web',
  institution: 'Bank A',
  product: '',
  subject: '',
  debtorRef: '',
  debtorName: '',
  debtorIdNumber: '',
  debtorPhone: '',
  contactPhone: '',
  email: '',
  ipAddress: '',
  deviceId: '',
  address: '',
  payeeAccount: '',
  agentName: '',
  agentPhone: '',
  agentOrg: '',
  postcode: '',
  attachments: [],
  extra: {},
  source: { file: 'a.csv', line: 1 },
};

export interface Filled extends Partial<Complaint> {
  readonly id: string;
  readonly lane?: Lane;
  readonly ring?: string;
  readonly cluster?: string;
}

/** Puts complaints into a store with what an analysis found, where the analysis itself is not what is tested. */
export async function fillComplaints(store: Store, filled: readonly Filled[]): Promise<void> {
  const source = databaseOf(store);
  const [{ id: of }] = await source.query<{ id: number }[]>(
    `INSERT INTO import (name, sha256, bytes, state, counts, "createdAt", "createdBy") VALUES ('x', 'x', 0, 'done', '{}', '', '') RETURNING id`,
  );
  const rows = filled.map(({ lane = 'normal', ring = null, cluster = null, ...given }) => {
    const complaint = { ...PLAIN, ...given };
    const triage = { complaint: complaint.id, lane, score: 0, reasons: [] };
    return { id: complaint.id, complaint, cluster, found: { debtor: '', cluster, ring, triage, facts: [] } };
  });
  await source.query(
    `INSERT INTO record (kind, id, import, content, body) SELECT 'complaint', v->>'id', $2, '', v->'complaint' FROM jsonb_array_elements($1::jsonb) AS v`,
    [JSON.stringify(rows), of],
  );
  await source.query(
    `INSERT INTO finding (kind, id, rank, parent, size, body) SELECT 'complaint', v->>'id', n, v->>'cluster', 0, v->'found'
     FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS t(v, n)`,
    [JSON.stringify(rows)],
  );
  for (const [cluster, members] of Map.groupBy(
    rows.filter((r) => r.cluster !== null),
    (r) => r.cluster!,
  ))
    await source.query(
      `INSERT INTO finding (kind, id, rank, parent, size, body) VALUES ('cluster', $1, 0, 'open', 0, $2)`,
      [
        cluster,
        JSON.stringify({ id: cluster, size: members.length, medoid: members[0].id, benign: null, loose: false }),
      ],
    );
}
