import { Controller, Get, Inject, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { isDrawn } from '../../../libs/domain/documents/reading.js';
import { ClaqueError, notFound } from '../../../libs/domain/errors/errors.js';
import { wholeBlob } from '../../../libs/domain/ports/blob-store.js';
import { PAPER_LIMIT, paperType } from '../../../libs/readers/documents/document-type.js';
import { drawOverlay, drawPage } from '../../../libs/readers/documents/overlay-process.js';
import { CLAQUE, type Claque, sealedIds } from '../graphql/context.js';
import { type Request } from './bodies.js';

/** Longest side of a picture in a list, and on a document's page. */
const SMALL_SIDE = 96;
const LARGE_SIDE = 1400;

/** Pictures of documents. */
@Controller('api')
export class DocumentsController {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  /** Two papers laid on each other by the ink of their form. Originals are verified when they are read. */
  @Get('overlay.png')
  async overlay(
    @Req() request: Request,
    @Query('a') a: unknown,
    @Query('b') b: unknown,
    @Query('show') show: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const [first, second] = [await this.original(a), await this.original(b)];
    await this.claque.audit.read(
      { ...request.user!, request: request.id },
      'GET /api/overlay.png',
      [a, b].map((id) => ({ kind: 'paper', id: sealedIds(this.claque).open(id as string) })),
    );
    const drawn = await drawOverlay(async () => ({
      first: await wholeBlob(this.claque.blobs, first, PAPER_LIMIT),
      second: await wholeBlob(this.claque.blobs, second, PAPER_LIMIT),
      show: show === 'first' || show === 'second' ? show : 'both',
    }));
    if (drawn === null) throw new ClaqueError('CLQ_OVERLAY');
    reply.header('content-type', 'image/png');
    return new StreamableFile(drawn.png);
  }

  /** The first page of one paper, small for a list or large for its page. */
  @Get('page.webp')
  async page(
    @Req() request: Request,
    @Query('id') id: unknown,
    @Query('size') size: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const sha = await this.original(id);
    await this.claque.audit.read({ ...request.user!, request: request.id }, 'GET /api/page.webp', [
      { kind: 'paper', id: sealedIds(this.claque).open(id as string) },
    ]);
    const drawn = await drawPage(async () => {
      const page = await wholeBlob(this.claque.blobs, sha, PAPER_LIMIT);
      return isDrawn(paperType(page)) ? { page, side: size === 'small' ? SMALL_SIDE : LARGE_SIDE } : null;
    });
    if (drawn === null) throw new ClaqueError('CLQ_PAGE_PICTURE');
    reply.header('content-type', 'image/webp');
    return new StreamableFile(drawn);
  }

  /** SHA-256 of a paper that is there. */
  private async original(path: unknown): Promise<string> {
    const sha =
      typeof path === 'string' ? await this.claque.store.documents.sha256(sealedIds(this.claque).open(path)) : null;
    if (sha === null) throw notFound('document');
    return sha;
  }
}
