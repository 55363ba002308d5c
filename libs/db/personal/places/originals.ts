import { bigints, int, ints, orNull, text, texts } from '../../columns.js';
import { aboutDigest } from '../../encryption/sealed-rows.js';
import { rows, run, statement } from '../../statement.js';
import { type PersonalData, removeBlobs, rowsMarked, type Scope, type Subject } from '../place.js';
import { sealedText } from '../sealed-table.js';
import { SEALED_REJECTIONS } from '../whom.js';

import { callsOf, recordingsOf } from './calls.js';
import { documentsOf } from './documents.js';
import { complaintsNaming } from './others.js';

interface Import {
  readonly id: number;
  readonly name: string;
  readonly sha256: string;
  readonly createdAt: string;
}

const IMPORT_COLUMNS = { id: int, name: text, sha256: text, createdAt: text };
/** Complaints, documents, calls and files of a person, and complaints of others that name the person. */
const OWN_RECORDS = `kind = 'complaint' AND id = ANY($ids::text[])
  OR kind = 'paper' AND (body->>'complaintId' = ANY($ids::text[]) OR ($debtor::text IS NOT NULL AND body->>'debtorRef' = $debtor))
  OR kind = 'call' AND (body->>'debtorRef' <> '' AND body->>'debtorRef' = $debtor OR "blindIndexes" && $phones::bigint[])
  OR kind = 'file' AND id = ANY($files::text[])
  OR kind = 'complaint' AND id = ANY($naming::text[])`;
const HOLDING = statement(
  'personal.imports',
  { marked: ints, ids: texts, debtor: orNull(text), phones: bigints, files: texts, naming: texts },
  IMPORT_COLUMNS,
  `SELECT id, name, sha256, "createdAt" FROM import
   WHERE sha256 <> '' AND (id = ANY($marked::int[]) OR id IN (SELECT import FROM record WHERE ${OWN_RECORDS})) ORDER BY id`,
);
const UNREAD = statement(
  'personal.unreadImports',
  {},
  IMPORT_COLUMNS,
  `SELECT id, name, sha256, "createdAt" FROM import WHERE unread AND sha256 <> '' ORDER BY id`,
);
const DELETE_REJECTIONS = statement(
  'personal.deleteRejections',
  { ids: ints },
  {},
  `DELETE FROM rejection WHERE id = ANY($ids::int[])`,
);
const DELETE_PEOPLE = statement(
  'personal.deleteImportPeople',
  { imports: ints },
  {},
  `DELETE FROM import_person WHERE import = ANY($imports::int[])`,
);

/** Empty ones are of imports whose original is named by its digest. */
const SEALED_DIGESTS = {
  ...sealedText('import', { id: 'int' }, 'digest', (r) => aboutDigest(String(r['sha256'])), ['sha256']),
  where: `digest <> ''`,
};

/** Files as they came in which a person stands, in whatever row, and the refused rows themselves. */
export const ORIGINALS: PersonalData = {
  name: 'originals',
  encrypted: 'Files are sealed in the blob store, refused rows in their table. Marks say whom both hold.',
  retained: 'As the profile says, counted from the upload. Refused rows stay with their import.',
  sealed: [SEALED_REJECTIONS, SEALED_DIGESTS],
  find: async (scope, subject) => {
    const { tx, vault } = scope;
    const files = await documentsOf(scope, subject);
    const voices = await recordingsOf(scope, await callsOf(scope, subject));
    // The words of others stay; their files need not, for all in them was read.
    const naming = (await complaintsNaming(scope, subject)).map((c) => c.id);
    const known = await rows(tx, HOLDING, {
      marked: await rowsMarked(scope, 'import_person', subject),
      ids: subject.ids,
      debtor: subject.debtor,
      phones: subject.phones.map((p) => vault.blindIndex('phone', p)),
      files: [...files.files, ...voices].map((f) => f.id),
      naming,
    });
    const imports = [...known, ...(await unreadWith(scope, subject, new Set(known.map((i) => i.id))))];
    const refused = await rowsMarked(scope, 'rejection', subject);
    return {
      items: [
        ...imports.map(({ id, name, createdAt }) => ({ import: id, name, createdAt })),
        ...refused.map((id) => ({ refusedRow: id })),
      ],
      erase: async () => {
        await removeBlobs(
          tx,
          imports.map((i) => i.sha256),
        );
        await run(tx, DELETE_REJECTIONS, { ids: refused });
        // The files that these marks lead to go.
        await run(tx, DELETE_PEOPLE, { imports: imports.map((i) => i.id) });
      },
    };
  },
};

/**
 * Imports of which part could not be read, or that were read before marks were kept.
 * Their files say themselves whom they hold.
 */
async function unreadWith(scope: Scope, { unique }: Subject, known: ReadonlySet<number>): Promise<readonly Import[]> {
  if (unique.empty) return [];
  const { tx, blobs } = scope;
  const holding: Import[] = [];
  for (const row of await rows(tx, UNREAD, {})) {
    if (known.has(row.id)) continue;
    // One that went already holds nobody; one into which nobody can look may hold the person.
    if (!(await blobs.verify(row.sha256))) continue;
    const { text, dark } = await scope.readText(blobs.open(row.sha256), row.name);
    if (dark === 'whole' || unique.holds(text)) holding.push(row);
  }
  return holding;
}
