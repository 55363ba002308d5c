import { text, texts } from '../../columns.js';
import { rows, run, statement } from '../../statement.js';
import { type PersonalData, removeBlobs, type Scope } from '../place.js';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly parts: readonly string[];
}

const ALL = statement(
  'personal.uploads',
  {},
  { id: text, name: text, parts: texts },
  `SELECT id, name, parts FROM upload ORDER BY id`,
);
const DELETE = statement(
  'personal.deleteUploads',
  { ids: texts },
  {},
  `DELETE FROM upload WHERE id = ANY($ids::text[])`,
);

/** Uploads that nobody finished: their names and what came of them. */
export const UPLOADS: PersonalData = {
  name: 'uploads',
  encrypted: 'Pieces are sealed in the blob store. The name lies open.',
  retained: 'A day.',
  sealed: [],
  find: async (scope, { unique }) => {
    if (unique.empty) return { items: [], erase: async () => {} };
    const { tx } = scope;
    const held: Row[] = [];
    for (const row of await rows(tx, ALL, {})) {
      const { text: said, dark } = await scope.readText(pieces(scope, row.parts), row.name);
      // What nobody can look into, as half an archive, may hold the person: it can be sent once more.
      if (dark !== 'nothing' || unique.holds(`${row.name}\n${said}`)) held.push(row);
    }
    return {
      items: held.map(({ name }) => ({ unfinishedUpload: name })),
      erase: async () => {
        await run(tx, DELETE, { ids: held.map((r) => r.id) });
        await removeBlobs(
          tx,
          held.flatMap((r) => r.parts),
        );
      },
    };
  },
};

/** Bytes of chance before each piece. */
export const PIECE_SALT = 16;

/** What came of an upload, in order. */
export async function* joinedPieces(parts: readonly AsyncIterable<Uint8Array>[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) {
    let left = PIECE_SALT;
    for await (const bytes of part) {
      if (left < bytes.length) yield bytes.subarray(left);
      left = Math.max(0, left - bytes.length);
    }
  }
}

const pieces = ({ blobs }: Scope, parts: readonly string[]) => joinedPieces(parts.map((p) => blobs.open(p)));
