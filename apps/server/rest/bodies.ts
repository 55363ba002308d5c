import { Readable } from 'node:stream';
import { type Multipart } from '@fastify/multipart';
import { StreamableFile } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type User } from '../../../libs/app/accounts/accounts.js';
import { safeName } from '../../../libs/app/imports/uploads.js';
import { ClaqueError, notFound } from '../../../libs/domain/errors/errors.js';
import { type BlobStore, type StagedBlob } from '../../../libs/domain/ports/blob-store.js';
import { type Claque } from '../graphql/context.js';

/** A request; `user` is set by the hook that asks for a session or a key. */
export type Request = FastifyRequest & { user?: User };

/** What the reader of forms says of a broken one. */
const BROKEN_FORM = /^(?:Multipart: |Unexpected end of |Malformed |Part terminated early|Unsupported content type)/;

/** Sends what was made here, by its SHA-256. Who fetches it is written down before it is sent. */
export async function sendMade(
  claque: Claque,
  request: Request,
  subject: { readonly kind: string; readonly id: string },
  by: string,
  action: string,
  reply: FastifyReply,
) {
  if (!/^[0-9a-f]{64}$/.test(subject.id) || !(await claque.audit.contains(by, subject)))
    throw notFound(subject.kind === 'dossier' ? 'dossier' : 'export');
  await claque.audit.read({ ...request.user!, request: request.id }, action, [subject]);
  reply.header('content-type', 'application/zip');
  reply.header('content-disposition', `attachment; filename="${subject.kind}-${subject.id.slice(0, 12)}.zip"`);
  return new StreamableFile(await begun(claque.blobs.open(subject.id)));
}

/** A stream whose first bytes are there, so that a missing file is an error before the answer begins. */
export async function begun(content: AsyncIterable<Uint8Array>): Promise<Readable> {
  const chunks = content[Symbol.asyncIterator]();
  const first = await chunks.next();
  return Readable.from(
    (async function* () {
      if (first.done === true) return;
      yield first.value;
      yield* { [Symbol.asyncIterator]: () => chunks };
    })(),
    { objectMode: false },
  );
}

/** Goes through the parts of a form. @throws ClaqueError CLQ_UPLOAD_FORM, CLQ_UPLOAD_BROKEN where it is none, is broken, or ends early. */
export async function eachPart(
  request: Request,
  options: Parameters<Request['parts']>[0],
  work: (part: Multipart) => Promise<void>,
): Promise<void> {
  if (!request.isMultipart()) throw new ClaqueError('CLQ_UPLOAD_FORM');
  try {
    for await (const part of request.parts(options)) await work(part);
  } catch (error) {
    if (BROKEN_FORM.test((error as Error).message)) throw new ClaqueError('CLQ_UPLOAD_BROKEN');
    throw error;
  }
}

/** A file of a form that is written down and not kept yet. */
export interface StagedFile {
  readonly name: string;
  readonly blob: StagedBlob;
}

/**
 * Reads a form to its end before anything of it is kept. What breaks off, or is refused, leaves no file behind.
 *
 * @param limit largest file, in bytes.
 * @param use gets the files and the fields; files that it does not keep are dropped.
 * @throws ClaqueError CLQ_UPLOAD_FORM, CLQ_UPLOAD_BROKEN, CLQ_UPLOAD_EMPTY, CLQ_UPLOAD_LARGE, and whatever `use` throws.
 */
export async function stagedFiles(
  request: Request,
  blobs: BlobStore,
  limit: number,
  use: (files: readonly StagedFile[], fields: ReadonlyMap<string, string>) => Promise<void>,
): Promise<void> {
  const files: StagedFile[] = [];
  const fields = new Map<string, string>();
  try {
    await eachPart(request, { limits: { fileSize: limit } }, async (part) => {
      if (part.type === 'field') {
        if (typeof part.value === 'string') fields.set(part.fieldname, part.value);
        return;
      }
      files.push({ name: safeName(part.filename), blob: await blobs.stage(part.file) });
      if (part.file.truncated) throw new ClaqueError('CLQ_UPLOAD_LARGE', { megabytes: limit / 2 ** 20 });
    });
    if (files.length === 0) throw new ClaqueError('CLQ_UPLOAD_EMPTY');
    await use(files, fields);
  } finally {
    for (const { blob } of files) await blob.drop();
  }
}
