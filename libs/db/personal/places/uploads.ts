import { type PersonalData, removeBlobs, type Scope, select } from '../place.js';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly parts: readonly string[];
}

/** Uploads that nobody finished: their names and what came of them. */
export const UPLOADS: PersonalData = {
  name: 'uploads',
  encrypted: 'Pieces are sealed in the blob store. The name lies open.',
  retained: 'A day.',
  sealed: [],
  find: async (scope, { unique }) => {
    if (unique.empty) return { items: [], erase: async () => {} };
    const { tx } = scope;
    const rows = await select<Row>(tx, `SELECT id, name, parts FROM upload ORDER BY id`);
    const held: Row[] = [];
    for (const row of rows) {
      const { text, dark } = await scope.readText(pieces(scope, row.parts), row.name);
      // What nobody can look into, as half an archive, may hold the person: it can be sent once more.
      if (dark !== 'nothing' || unique.holds(`${row.name}\n${text}`)) held.push(row);
    }
    return {
      items: held.map(({ name }) => ({ unfinishedUpload: name })),
      erase: async () => {
        await tx.query(`DELETE FROM upload WHERE id = ANY($1::text[])`, [held.map((r) => r.id)]);
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
