import { Controller, Get, HttpCode, Inject, Param, Post, Req, Res, StreamableFile } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { safeName } from '../../../libs/app/imports/uploads.js';
import { type CaseFile } from '../../../libs/domain/cases/case.js';
import { ClaqueError } from '../../../libs/domain/errors/errors.js';
import { CLAQUE, type Claque } from '../graphql/context.js';
import { begun, eachPart, type Request } from './bodies.js';

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
    if ((await this.claque.cases.case(id)) === null) throw new ClaqueError('CLQ_NOT_FOUND', { what: `case "${id}"` });
    const actor = { ...request.user!, request: request.id };
    const files: CaseFile[] = [];
    let reason = '';
    await eachPart(request, { limits: { fileSize: CASE_FILE } }, async (part) => {
      if (part.type === 'field') {
        if (part.fieldname === 'reason' && typeof part.value === 'string') reason = part.value;
        return;
      }
      const blob = await this.claque.blobs.put(part.file);
      if (part.file.truncated)
        throw new ClaqueError('CLQ_UPLOAD_BAD', { problem: `it is larger than ${CASE_FILE >> 20} MiB` });
      files.push({ name: safeName(part.filename), ...blob });
    });
    if (files.length === 0) throw new ClaqueError('CLQ_UPLOAD_BAD', { problem: 'there is no file in it' });
    for (const file of files) await this.claque.cases.act(id, { kind: 'filed', file, reason }, actor);
    return { files };
  }

  @Get('cases/:id/files/:sha')
  async caseFile(
    @Req() request: Request,
    @Param('id') id: string,
    @Param('sha') sha: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const file = (await this.claque.cases.case(id))?.files.find((f) => f.sha256 === sha);
    if (file === undefined) throw new ClaqueError('CLQ_NOT_FOUND', { what: 'file of a case' });
    await this.claque.audit.read({ ...request.user!, request: request.id }, 'GET /api/cases/:id/files/:sha', [
      { kind: 'case', id },
    ]);
    // Never shown in the browser: what somebody put in may be made to run there.
    reply.header('content-type', 'application/octet-stream');
    reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`);
    return new StreamableFile(await begun(this.claque.blobs.open(sha)));
  }
}
