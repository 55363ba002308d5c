import { Readable } from 'node:stream';
import { Controller, Delete, Get, Head, HttpCode, Inject, Param, Patch, Post, Req, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { isKey } from '../../../libs/app/accounts/user.js';
import { checkQueue } from '../../../libs/app/imports/room.js';
import type { Cursor, Page } from '../../../libs/db/store.js';
import { isNote, notFound, sentence } from '../../../libs/domain/errors/errors.js';
import { maskText } from '../../../libs/domain/masking/mask.js';
import type { Rejection } from '../../../libs/domain/model/index.js';
import { parseMap } from '../../../libs/readers/map.js';
import { csvRow } from '../../../libs/reports/csv.js';
import { CLAQUE, type Claque } from '../graphql/context.js';
import { sees } from '../graphql/imports/presenter.js';
import { type Request, stagedFiles } from './bodies.js';

/** Rows of a table that are read at a time. */
const PAGE = 500;

/** Files that come in, whole or in pieces. */
@Controller('api')
export class ImportsController {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  /** A file that comes in pieces (tus 1.0.0): begun here, sent on at its own address. */
  @Post('uploads')
  uploadBegin(@Req() request: Request, @Res() reply: FastifyReply) {
    return this.tus(request, reply);
  }

  @Head('uploads/:id')
  uploadState(@Req() request: Request, @Res() reply: FastifyReply) {
    return this.tus(request, reply);
  }

  @Patch('uploads/:id')
  uploadPiece(@Req() request: Request, @Res() reply: FastifyReply) {
    return this.tus(request, reply);
  }

  @Delete('uploads/:id')
  uploadEnd(@Req() request: Request, @Res() reply: FastifyReply) {
    return this.tus(request, reply);
  }

  /** Rows that an import refused, with the reasons: masked for everybody, and safe to open in a spreadsheet. */
  @Get('imports/:id/rejections.csv')
  async rejections(@Req() request: Request, @Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply) {
    const found = /^\d{1,9}$/.test(id) ? await this.claque.store.imports.get(Number(id)) : null;
    if (found === null || !sees(request.user!, found)) throw notFound('import');
    reply.header('content-type', 'text/csv; charset=utf-8');
    reply.header('content-disposition', `attachment; filename="rejections-${found.id}.csv"`);
    return Readable.from(this.rejectionLines(found.id));
  }

  private async *rejectionLines(id: number): AsyncGenerator<string> {
    // A spreadsheet takes a file for UTF-8 by this mark alone.
    yield `\ufeff${csvRow(['file', 'line', 'column', 'value', 'code', 'reason_zh', 'reason_en'])}`;
    for (let after: Cursor | null = null; ; ) {
      const page: Page<Rejection> = await this.claque.store.imports.rejections(id, { first: PAGE, after });
      for (const { item } of page.items) {
        const { file, line, column, value, code, values } = item;
        if (!isNote(code))
          yield csvRow([
            ...[maskText(file), line, maskText(column), maskText(value), code],
            ...(['zh', 'en'] as const).map((language) => maskText(sentence(code, values, language))),
          ]);
      }
      const last = page.items.at(-1);
      if (!page.more || last === undefined) return;
      after = { rank: last.rank, id: last.id };
    }
  }

  private async tus(request: Request, reply: FastifyReply): Promise<void> {
    reply.hijack();
    for (const [name, value] of Object.entries(reply.getHeaders()))
      if (value !== undefined) reply.raw.setHeader(name, value);
    await this.claque.uploads.handle(request.raw, reply.raw, { ...request.user!, request: request.id });
  }

  /**
   * Streams each file of a multipart form to the folder of uploads.
   * An optional field `map` before or after them is the column map.
   */
  @Post('imports')
  @HttpCode(202)
  async imports(@Req() request: Request) {
    await checkQueue(this.claque.store, this.claque.queueLimit);
    const user = request.user!;
    const ids: string[] = [];
    await stagedFiles(request, this.claque.blobs, this.claque.uploads.limit, async (files, fields) => {
      const given = fields.get('map') ?? '';
      const map = given.trim() === '' ? null : parseMap(given, 'map');
      for (const { name, blob } of files)
        ids.push(
          String(
            await this.claque.store.imports.create({
              name,
              sha256: blob.sha256,
              digest: blob.digest,
              bytes: blob.bytes,
              map,
              by: user.name,
              byKey: isKey(user),
              now: this.claque.now(),
              also: async (tx, id) => {
                await this.claque.audit.write(tx, { ...user, request: request.id }, [
                  {
                    action: 'POST /api/imports',
                    subject: { kind: 'import', id },
                    after: { sha256: blob.digest, bytes: blob.bytes },
                  },
                ]);
                await blob.keep();
              },
            }),
          ),
        );
    });
    this.claque.jobs.notify();
    return { imports: ids };
  }
}
