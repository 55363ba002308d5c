import { Controller, Get, HttpCode, Inject, Param, Post, Req, Res, StreamableFile } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { type CaseFile } from '../../../libs/domain/cases/case.js';
import { notFound } from '../../../libs/domain/errors/errors.js';
import { shownText } from '../graphql/boundary.js';
import { CLAQUE, type Claque } from '../graphql/context.js';
import { begun, type Request, stagedFiles } from './bodies.js';

/** The largest file of a case. */
const CASE_FILE = 256 << 20;

/** Files of cases. */
@Controller('api')
export class CasesController {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  /** Files for a case; a field `reason` before them says why. */
  @Post('cases/:id/files')
  @HttpCode(200)
  async fileCase(@Req() request: Request, @Param('id') id: string) {
    if ((await this.claque.cases.case(id)) === null) throw notFound('case', id);
    const actor = { ...request.user!, request: request.id };
    const files: CaseFile[] = [];
    await stagedFiles(request, this.claque.blobs, CASE_FILE, async (staged, fields) => {
      for (const { name, blob } of staged) {
        const file = { name, sha256: blob.sha256, bytes: blob.bytes };
        const reason = fields.get('reason') ?? '';
        await this.claque.cases.act(id, { kind: 'filed', file, reason }, actor, () => blob.keep());
        files.push(file);
      }
    });
    return { files: files.map((file) => ({ ...file, name: shownText(file.name, request.user?.role) })) };
  }

  @Get('cases/:id/files/:sha')
  async caseFile(
    @Req() request: Request,
    @Param('id') id: string,
    @Param('sha') sha: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const file = (await this.claque.cases.case(id))?.files.find((f) => f.sha256 === sha);
    if (file === undefined) throw notFound('caseFile');
    await this.claque.audit.read({ ...request.user!, request: request.id }, 'GET /api/cases/:id/files/:sha', [
      { kind: 'case', id },
    ]);
    // Never shown in the browser: what somebody put in may be made to run there.
    reply.header('content-type', 'application/octet-stream');
    reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`);
    return new StreamableFile(await begun(this.claque.blobs.open(sha)));
  }
}
