import type { Agency, Call, Complaint } from '../../../domain/model/index.js';
import { bigint, bigints, json, orNull, text, texts, word } from '../../columns.js';
import { openRecord, type SealedBody, sealRecord } from '../../encryption/sealed-rows.js';
import { rows, run, statement, type Tx } from '../../statement.js';
import { type PersonalData, rowsMarked, type Scope, type Subject } from '../place.js';
import type { SealedColumn } from '../sealed-table.js';

type Kind = 'complaint' | 'call' | 'agency';
type Said = Complaint | Call | Agency;

const HELD = statement(
  'personal.versions',
  { ids: texts, numbers: bigints },
  { number: bigint, kind: word<Kind>(), id: text, body: orNull(json<SealedBody>()) },
  `SELECT number, kind, id, body FROM record_version
   WHERE kind = 'complaint' AND id = ANY($ids::text[]) OR number = ANY($numbers::bigint[]) ORDER BY number`,
);
const DELETE = statement(
  'personal.deleteVersions',
  { numbers: bigints },
  {},
  `DELETE FROM record_version WHERE number = ANY($numbers::bigint[])`,
);
const DELETE_OF_CALLS = statement(
  'personal.deleteCallVersions',
  { ids: texts },
  {},
  `DELETE FROM record_version WHERE kind = 'call' AND id = ANY($ids::text[])`,
);

/** Versions are sealed as the record whose place they may take. */
const SEALED_VERSIONS: SealedColumn = {
  table: 'record_version',
  column: 'body',
  key: { number: 'bigint' },
  also: ['kind', 'id'],
  form: 'body',
  reseal: (vault, row) => {
    const [kind, id] = [String(row['kind']), String(row['id'])];
    return { value: sealRecord(vault, kind, id, openRecord<object>(vault, kind, id, row['body'] as SealedBody)) };
  },
};

/** What imports say under ids that others hold: earlier versions, and rows that were refused for the known ones. */
export const VERSIONS: PersonalData = {
  name: 'versions',
  encrypted: 'Sealed as records are. Marks say whom they hold; the place in the file lies open.',
  retained: 'With their import, or until a person in them is erased.',
  sealed: [SEALED_VERSIONS],
  find: async (scope, subject) => {
    const held = await versionsOf(scope, subject);
    return {
      items: held.flatMap(({ kind, said }) => (said === null ? [] : [{ version: kind, ...said }])),
      erase: () => run(scope.tx, DELETE, { numbers: held.map((r) => String(r.number)) }),
    };
  },
};

async function versionsOf(scope: Scope, subject: Subject) {
  const { tx, vault } = scope;
  const numbers = (await rowsMarked(scope, 'record_version', subject)).map(String);
  const own = new Set(subject.ids);
  return (await rows(tx, HELD, { ids: subject.ids, numbers }))
    .map(({ body, ...row }) => ({
      ...row,
      said: body === null ? null : openRecord<Said>(vault, row.kind, row.id, body),
    }))
    .filter(({ kind, id, said }) => (kind === 'complaint' && own.has(id)) || (said !== null && names(said, subject)));
}

/** Whether a version is a person's, or says a value that nobody else has. */
const names = (said: Said, { debtor, unique }: Subject): boolean =>
  ('debtorRef' in said && debtor !== null && said.debtorRef === debtor) ||
  unique.holds(
    Object.values(said)
      .map((value) => (typeof value === 'string' ? value : JSON.stringify(value)))
      .join('\n'),
  );

/** Takes away what other imports say of calls that are erased. */
export const deleteCallVersions = (tx: Tx, ids: readonly string[]): Promise<void> => run(tx, DELETE_OF_CALLS, { ids });
