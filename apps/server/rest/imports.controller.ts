import { Controller, Delete, Head, HttpCode, Inject, Patch, Post, Req, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { ClaqueError } from '../../../libs/domain/errors/errors.js';
import { parseMap } from '../../../libs/readers/map.js';
import { CLAQUE, type Claque } from '../graphql/context.js';
import { type Request, stagedFiles } from './bodies.js';

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
    // Before anything is stored: who must come again later should not have to ask what became of half an upload.
    const waiting = await this.claque.store.jobs.waiting('intake');
    if (waiting >= this.claque.queueLimit) throw new ClaqueError('CLQ_BUSY', { waiting, seconds: 30 });
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
              bytes: blob.bytes,
              map,
              by: user.name,
              now: this.claque.now(),
              also: async (tx, id) => {
                await this.claque.audit.write(tx, { ...user, request: request.id }, [
                  {
                    action: 'POST /api/imports',
                    subject: { kind: 'import', id },
                    after: { sha256: blob.sha256, bytes: blob.bytes },
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
