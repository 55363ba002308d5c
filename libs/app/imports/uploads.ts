import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import { DataStore, Server, Upload } from '@tus/server';
import { joinedPieces, PIECE_SALT } from '../../db/personal/places/uploads.js';
import type { HeldUploads, UploadRow } from '../../db/repositories/uploads.js';
import type { Store } from '../../db/store.js';
import { ClaqueError, type ErrorCode, notFound, sentence, verbatim } from '../../domain/errors/errors.js';
import type { BlobStore } from '../../domain/ports/blob-store.js';
import { parseMap } from '../../readers/map.js';
import { isKey } from '../accounts/user.js';
import type { Actor, AuditLog } from '../audit/audit-log.js';
import { checkDisk, checkQueue, RESERVE_BYTES } from './room.js';

/** After so long an upload that nobody went on with is thrown away. */
const KEPT_MS = 24 * 3600_000;

/** Unfinished uploads that one account or key may hold, and its share of all their bytes: one in so many. */
const MOST_UNFINISHED = 20;
const ACCOUNTS_SHARE = 4;
/** Bytes of a piece that pass before it is looked again whether there is room. */
const LOOK_BYTES = 16 * 2 ** 20;

const STATUS: Partial<Record<ErrorCode, number>> = {
  CLQ_BUSY: 503,
  CLQ_STORAGE_FULL: 503,
  CLQ_INTERNAL: 500,
  CLQ_NOT_FOUND: 404,
  CLQ_UPLOAD_COUNT: 429,
  CLQ_UPLOAD_QUOTA: 429,
};

/** The protocol's server; what it refuses by itself, as plain text, is given the form of the API. */
class FormedServer extends Server {
  override write(...[context, headers, status, body = '']: Parameters<Server['write']>): ReturnType<Server['write']> {
    if (status < 400 || body.startsWith('{')) return super.write(context, headers, status, body);
    const code = status === 404 ? 'CLQ_NOT_FOUND' : 'CLQ_REQUEST_BAD';
    const { values } = code === 'CLQ_NOT_FOUND' ? notFound('address') : new ClaqueError(code);
    const formed = { code, message: sentence(code, values), zh: sentence(code, values, 'zh') };
    return super.write(context, headers, status, JSON.stringify(formed));
  }
}

export interface UploadsDeps {
  readonly store: Store;
  readonly blobs: BlobStore;
  readonly audit: AuditLog;
  readonly now: () => string;
  /** Bytes of one file at most, and uploads that may wait to be read. */
  readonly limit: number;
  readonly queueLimit: number;
  /** Called when a file is complete and waits to be read. */
  readonly arrived: () => void;
  /** Bytes of unfinished uploads that all together may hold; one account or key holds a quarter at most. */
  readonly unfinishedBytes: number;
  /** Bytes that are free where uploads are kept. */
  readonly freeBytes: () => Promise<number>;
  readonly log?: (message: string, about: Readonly<Record<string, unknown>>) => void;
}

/**
 * Files that come in pieces (tus 1.0.0, https://tus.io/protocols/resumable-upload).
 * A connection that broke goes on where it was, at any process.
 * For each piece lies sealed in the store of originals, and the table says how far a file has come.
 */
export class Uploads extends DataStore {
  /** Bytes of the largest file. */
  readonly limit: number;
  private readonly server: Server;
  private readonly actor = new AsyncLocalStorage<Actor>();

  constructor(private readonly deps: UploadsDeps) {
    super();
    this.limit = deps.limit;
    this.extensions = ['creation', 'termination', 'expiration'];
    this.server = new FormedServer({
      path: '/api/uploads',
      datastore: this,
      relativeLocation: true,
      // Pages of other origins have no business here.
      allowedOrigins: () => false,
      maxSize: deps.limit,
      namingFunction: () => randomBytes(16).toString('hex'),
      onUploadCreate: async (_, upload) => {
        await checkQueue(this.deps.store, this.deps.queueLimit);
        const map = upload.metadata?.['map'] ?? '';
        if (map.trim() !== '') parseMap(map, 'map');
        if ((upload.metadata?.['filename'] ?? '').trim() === '') throw new ClaqueError('CLQ_UPLOAD_NAME');
        return {};
      },
      onUploadFinish: async (_, { id }) => ({ headers: { 'claque-import': await this.finish(id) } }),
      onResponseError: (_, error) => {
        const { code, values } = this.known(error);
        return {
          status_code: STATUS[code as ErrorCode] ?? (error as { status_code?: number }).status_code ?? 400,
          body: JSON.stringify({ code, message: sentence(code, values), zh: sentence(code, values, 'zh') }),
        };
      },
    });
  }

  /** Answers a request of the protocol for somebody who is signed in. */
  handle(request: IncomingMessage, response: ServerResponse, actor: Actor): Promise<void> {
    return this.actor.run(actor, () => this.server.handle(request, response));
  }

  /** Whether there is room for another upload. */
  async hasRoom(): Promise<boolean> {
    return (await this.deps.freeBytes()) >= RESERVE_BYTES;
  }

  /**
   * The error that an uploader sees: one of ours, or one of the protocol. Else a failure whose details are in the log.
   */
  private known(error: unknown): ClaqueError {
    if (error instanceof ClaqueError) return error;
    const { code, driverError, status_code } = error as {
      code?: string;
      driverError?: { code?: string };
      status_code?: number;
    };
    if (['ENOSPC', 'EDQUOT', '53100'].includes(code ?? driverError?.code ?? ''))
      return new ClaqueError('CLQ_STORAGE_FULL');
    if (status_code !== undefined && status_code < 500)
      return status_code === 404 ? notFound('upload') : new ClaqueError('CLQ_REQUEST_BAD');
    const request = this.actor.getStore()?.request ?? '';
    this.deps.log?.('upload failed', { requestId: request, error: (error as Error).stack });
    return new ClaqueError('CLQ_INTERNAL', { request: verbatim(request) });
  }

  override async create(upload: Upload): Promise<Upload> {
    const { store, now } = this.deps;
    const bytes = upload.size ?? 0;
    const free = await this.deps.freeBytes();
    await store.uploads.create(
      {
        id: upload.id,
        by: this.owner(),
        name: safeName(upload.metadata?.['filename'] ?? ''),
        map: upload.metadata?.['map'] ?? '',
        bytes,
        createdAt: now(),
        ask: upload.metadata?.['ask'] === 'true',
      },
      (held) => this.checkRoom(held, bytes, free),
    );
    upload.creation_date = now();
    return upload;
  }

  override async getUpload(id: string): Promise<Upload> {
    const row = await this.row(id);
    return new Upload({
      id,
      size: row.bytes,
      offset: row.done,
      metadata: { filename: row.name },
      creation_date: row.createdAt,
    });
  }

  override async write(content: Readable, id: string, offset: number): Promise<number> {
    const { store, blobs } = this.deps;
    await this.row(id);
    const { sha256, bytes } = await blobs.put(marked(this.whileRoom(content)));
    const written = bytes - PIECE_SALT;
    // If a client sends one piece twice at once, the second answer says that the piece is there.
    if (!(await store.uploads.append(id, offset, sha256, written))) {
      await blobs.remove(sha256);
      throw new ClaqueError('CLQ_UPLOAD_CONTINUED');
    }
    return offset + written;
  }

  override async remove(id: string): Promise<void> {
    const row = await this.row(id);
    await this.deps.store.uploads.remove(id);
    await this.sweep(row.parts);
  }

  override getExpiration(): number {
    return KEPT_MS;
  }

  override async deleteExpired(): Promise<number> {
    const { store, now } = this.deps;
    const old = new Date(Date.parse(now()) - KEPT_MS).toISOString();
    const expired = await store.uploads.expire(old);
    for (const parts of expired) await this.sweep(parts);
    return expired.length + (await store.imports.expire(old));
  }

  /** @throws ClaqueError CLQ_UPLOAD_COUNT, CLQ_UPLOAD_QUOTA, CLQ_STORAGE_FULL, before anything is reserved. */
  private checkRoom(held: HeldUploads, bytes: number, free: number): void {
    const { unfinishedBytes } = this.deps;
    if (held.count >= MOST_UNFINISHED) throw new ClaqueError('CLQ_UPLOAD_COUNT', { limit: MOST_UNFINISHED });
    // One file of the largest size always fits where nothing else is held.
    const most = Math.max(this.limit, unfinishedBytes);
    const own = Math.max(this.limit, unfinishedBytes / ACCOUNTS_SHARE);
    const left = Math.min(own - held.bytes, most - held.allBytes);
    if (bytes > left) throw new ClaqueError('CLQ_UPLOAD_QUOTA', { megabytes: Math.max(0, Math.floor(left / 2 ** 20)) });
    // A file lies there twice while its pieces become one.
    if (free - RESERVE_BYTES < 2 * (held.allBytes + bytes)) throw new ClaqueError('CLQ_STORAGE_FULL');
  }

  /** Passes a piece on while there is room. @throws ClaqueError CLQ_STORAGE_FULL. */
  private async *whileRoom(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let until = 0;
    let passed = 0;
    for await (const bytes of content) {
      if (passed >= until) {
        await checkDisk(this.deps.freeBytes);
        until = passed + LOOK_BYTES;
      }
      passed += bytes.length;
      yield bytes;
    }
  }

  /** Id of the account or key that asks: keys of one name do not see each other's uploads. */
  private owner(): string {
    const { id, name } = this.actor.getStore()!;
    return id ?? name;
  }

  /** An upload of this account; somebody else's does not exist for it. */
  private async row(id: string): Promise<UploadRow> {
    const row = await this.deps.store.uploads.get(id, this.owner());
    if (row === null) throw notFound('upload');
    return row;
  }

  /** Makes one file of the pieces and has it read. @returns the id of the import. */
  private async finish(id: string): Promise<string> {
    const { store, blobs, audit, now, arrived } = this.deps;
    const row = await this.row(id);
    const blob = await blobs.put(joinedPieces(row.parts.map((part) => blobs.open(part))));
    const actor = this.actor.getStore()!;
    const made = await store.imports.create({
      name: row.name,
      ...blob,
      map: row.map.trim() === '' ? null : parseMap(row.map, 'map'),
      by: actor.name,
      byKey: isKey(actor),
      now: now(),
      ask: row.ask,
      also: async (tx, made) => {
        await store.uploads.remove(id, tx);
        await audit.write(tx, actor, [
          {
            action: 'PATCH /api/uploads/:id',
            subject: { kind: 'import', id: made },
            after: { sha256: blob.digest, bytes: blob.bytes },
          },
        ]);
      },
    });
    await this.sweep(row.parts);
    if (!row.ask) arrived();
    return String(made);
  }

  private async sweep(parts: readonly string[]): Promise<void> {
    for (const part of parts) await this.deps.blobs.remove(part);
  }
}

/** No file that is kept is ever what a piece was, so that pieces can be taken away. */
async function* marked(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield randomBytes(PIECE_SALT);
  yield* content;
}

/** A file name to show: no folders, no control characters. */
export function safeName(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? '';
  return base.replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '').slice(0, 200) || 'upload';
}
