import { Readable } from 'node:stream';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { User } from '../../libs/adapters/accounts.js';
import { ClaqueError, sentence } from '../../libs/domain/errors.js';
import { parseMap } from '../../libs/readers/map.js';
import { blockList } from '../../libs/reports/block-list.js';
import { CLAQUE, type Claque, COOKIE } from './context.js';
import { readiness } from './ops.js';

/** What the reader of forms says of a broken one. */
const BROKEN_FORM = /^(?:Multipart: |Unexpected end of |Malformed |Part terminated early|Unsupported content type)/;

type Request = FastifyRequest & { user?: User };

/** Sign-in and uploads: what GraphQL is not made for. */
@Controller('api')
export class RestController {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Get('health')
  health() {
    return { status: 'up' };
  }

  /** Whether complaints can be taken in at the moment. */
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const { ready } = await readiness(this.claque);
    reply.status(ready ? 200 : 503);
    return { ready };
  }

  @Post('login')
  @HttpCode(200)
  async login(
    @Body() body: { name?: unknown; password?: unknown; code?: unknown } | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    if (
      typeof body?.name !== 'string' ||
      typeof body.password !== 'string' ||
      body.name.length > 200 ||
      body.password.length > 1000
    )
      throw new ClaqueError('CLQ_LOGIN_WRONG');
    const code = typeof body.code === 'string' ? body.code.slice(0, 20) : '';
    const token = await this.claque.accounts.login(body.name, body.password, code);
    reply.setCookie(COOKIE, token, { httpOnly: true, sameSite: 'strict', path: '/', maxAge: 12 * 3600 });
    return { ok: true };
  }

  @Post('logout')
  @HttpCode(200)
  async logout(@Req() request: Request, @Res({ passthrough: true }) reply: FastifyReply) {
    await this.claque.accounts.logout(request.cookies[COOKIE]);
    reply.clearCookie(COOKIE, { path: '/' });
    return { ok: true };
  }

  /** Calls as they come: a list with the columns of calls.csv. Answers with the alerts that they raise. */
  @Post('calls')
  @HttpCode(200)
  async calls(@Req() request: Request, @Body() body: unknown) {
    const { accepted, refused, alerts } = await this.claque.calls.take(body, request.user?.name ?? '');
    return {
      accepted,
      refused: refused.map(({ line, column, value, code, values }) => ({
        line,
        column,
        value,
        code,
        message: sentence(code, values),
        zh: sentence(code, values, 'zh'),
      })),
      alerts,
    };
  }

  /** The numbers of an alert, for whoever may block them: nothing is blocked by Claque. */
  @Get('alerts/:id/block-list.csv')
  async blockList(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply) {
    const alert = await this.claque.store.alert(id);
    if (alert === null) throw new ClaqueError('CLQ_NOT_FOUND', { what: 'alert' });
    reply.header('content-type', 'text/csv; charset=utf-8');
    reply.header('content-disposition', `attachment; filename="block-list-${alert.id}.csv"`);
    return blockList(alert);
  }

  /** Two papers laid on each other by the ink of their form. Originals are verified when they are read. */
  @Get('overlay.png')
  async overlay(@Query('a') a: unknown, @Query('b') b: unknown, @Res({ passthrough: true }) reply: FastifyReply) {
    const [first, second] = [await this.original(a), await this.original(b)];
    // Loads the libraries that draw, when somebody first asks.
    const { overlay } = await import('../../libs/readers/papers/overlay.js');
    const made = await overlay(first, second).catch(() => null);
    if (made === null)
      throw new ClaqueError('CLQ_UPLOAD_BAD', {
        problem: 'the two are no pictures with enough ink to be laid on each other',
      });
    reply.header('content-type', 'image/png');
    return new StreamableFile(made.png);
  }

  /** A dossier that was made here, by its SHA-256. Who fetches it is written down before it is sent. */
  @Get('dossiers/:id')
  async dossier(@Req() request: Request, @Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply) {
    const subject = { kind: 'dossier', id };
    if (!/^[0-9a-f]{64}$/.test(id) || !(await this.claque.audit.knows('Mutation.makeDossier', subject)))
      throw new ClaqueError('CLQ_NOT_FOUND', { what: 'dossier' });
    await this.claque.audit.read({ ...request.user!, request: request.id }, 'GET /api/dossiers/:id', [subject]);
    reply.header('content-type', 'application/zip');
    reply.header('content-disposition', `attachment; filename="dossier-${id.slice(0, 12)}.zip"`);
    return new StreamableFile(Readable.from(this.claque.blobs.open(id)));
  }

  private async original(path: unknown): Promise<Buffer> {
    const sha = typeof path === 'string' ? await this.claque.store.fileAt(path) : null;
    if (sha === null) throw new ClaqueError('CLQ_NOT_FOUND', { what: 'paper' });
    const chunks: Uint8Array[] = [];
    for await (const chunk of this.claque.blobs.open(sha)) chunks.push(chunk);
    return Buffer.concat(chunks);
  }

  /** Streams each file of a multipart form to the folder of uploads; an optional field `map` before or after them is the column map. */
  @Post('imports')
  @HttpCode(202)
  async imports(@Req() request: Request) {
    if (!request.isMultipart()) throw new ClaqueError('CLQ_UPLOAD_BAD', { problem: 'it is no multipart form' });
    // Before anything is stored: who must come again later should not have to ask what became of half an upload.
    const waiting = await this.claque.store.jobs.waiting('intake');
    if (waiting >= this.claque.queueLimit) throw new ClaqueError('CLQ_BUSY', { waiting, seconds: 30 });
    const files: { name: string; sha256: string; bytes: number }[] = [];
    let map: Readonly<Record<string, string>> | null = null;
    try {
      for await (const part of request.parts()) {
        if (part.type === 'field') {
          if (part.fieldname === 'map' && typeof part.value === 'string' && part.value.trim() !== '')
            map = parseMap(part.value, 'map');
          continue;
        }
        const blob = await this.claque.blobs.put(part.file);
        if (part.file.truncated)
          throw new ClaqueError('CLQ_UPLOAD_BAD', { problem: 'it is larger than CLAQUE_UPLOAD_LIMIT_MB allows' });
        files.push({ name: safeName(part.filename), ...blob });
      }
    } catch (error) {
      if (BROKEN_FORM.test((error as Error).message))
        throw new ClaqueError('CLQ_UPLOAD_BAD', { problem: 'the form is broken, or ends early' });
      throw error;
    }
    if (files.length === 0) throw new ClaqueError('CLQ_UPLOAD_BAD', { problem: 'there is no file in it' });
    const user = request.user!;
    const ids: string[] = [];
    for (const file of files)
      ids.push(
        String(
          await this.claque.store.createImport({
            ...file,
            map,
            by: user.name,
            now: this.claque.now(),
            also: (tx, id) =>
              this.claque.audit.write(tx, { ...user, request: request.id }, [
                {
                  action: 'POST /api/imports',
                  subject: { kind: 'import', id },
                  after: { sha256: file.sha256, bytes: file.bytes },
                },
              ]),
          }),
        ),
      );
    this.claque.jobs.notify();
    return { imports: ids };
  }
}

/** A file name to show: no folders, no control characters. */
function safeName(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? '';
  return base.replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '').slice(0, 200) || 'upload';
}
