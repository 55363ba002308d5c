import { Controller, Get, Inject, Param, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { notFound } from '../../../libs/domain/errors/errors.js';
import { wholeBlob } from '../../../libs/domain/ports/blob-store.js';
import { unzip } from '../../../libs/reports/dossier/archive.js';
import { CLAQUE, type Claque } from '../graphql/context.js';
import { type Request, sendMade } from './bodies.js';

/** Dossiers and exports that were made here. */
@Controller('api')
export class DossiersController {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  /** A dossier that was made here, by its SHA-256. Who fetches it is written down before it is sent. */
  @Get('dossiers/:id')
  dossier(@Req() request: Request, @Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply) {
    return sendMade(
      this.claque,
      request,
      { kind: 'dossier', id },
      'Mutation.makeDossier',
      'GET /api/dossiers/:id',
      reply,
    );
  }

  /** What a dossier that was made here says, to be read before it is handed on. */
  @Get('dossiers/:id/preview.pdf')
  async preview(
    @Req() request: Request,
    @Param('id') id: string,
    @Query('language') language: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const subject = { kind: 'dossier', id };
    if (!/^[0-9a-f]{64}$/.test(id) || !(await this.claque.audit.contains('Mutation.makeDossier', subject)))
      throw notFound('dossier');
    await this.claque.audit.read({ ...request.user!, request: request.id }, 'GET /api/dossiers/:id/preview.pdf', [
      subject,
    ]);
    const files = await unzip(await wholeBlob(this.claque.blobs, id));
    reply.header('content-type', 'application/pdf');
    reply.header('content-disposition', 'inline');
    return new StreamableFile(files.get(`dossier.${language === 'zh' ? 'zh' : 'en'}.pdf`)!);
  }

  /** What is kept about a person, for that person. */
  @Get('exports/:id')
  export(@Req() request: Request, @Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply) {
    return sendMade(
      this.claque,
      request,
      { kind: 'export', id },
      'Mutation.exportPerson',
      'GET /api/exports/:id',
      reply,
    );
  }
}
