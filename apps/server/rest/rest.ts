import { Readable } from 'node:stream';
import type { Multipart } from '@fastify/multipart';
import {
  Body,
  Controller,
  Delete,
  Get,
  Head,
  HttpCode,
  Inject,
  Param,
  Patch,
  Post,
  Query,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { User } from '../../../libs/app/accounts/accounts.js';
import { safeName } from '../../../libs/app/imports/uploads.js';
import type { CaseFile } from '../../../libs/domain/cases/case.js';
import { type Bilingual, ClaqueError, sentence } from '../../../libs/domain/errors/errors.js';
import { SOUND_TYPES } from '../../../libs/domain/intake/collector.js';
import { wholeBlob } from '../../../libs/domain/ports/blob-store.js';
import { drawOverlay } from '../../../libs/readers/documents/overlay-thread.js';
import { parseMap } from '../../../libs/readers/map.js';
import { blockList } from '../../../libs/reports/block-list.js';
import { unzip } from '../../../libs/reports/dossier/archive.js';
import { CLAQUE, type Claque, COOKIE } from '../graphql/context.js';
import { readiness } from '../ops.js';

/** What the reader of forms says of a broken one. */
const BROKEN_FORM = /^(?:Multipart: |Unexpected end of |Malformed |Part terminated early|Unsupported content type)/;

/** What the browser keeps while somebody signs in elsewhere. */
const OIDC_COOKIE = 'claque_oidc';

/** Problems of signing in elsewhere, by the name under which the address of the login page carries them. */
const OIDC_PROBLEMS: Readonly<Record<string, Bilingual>> = {
  begun: { en: 'the sign-in was not begun here', zh: '登录并非从此处发起' },
  late: { en: 'it took longer than 10 minutes', zh: '登录用时超过 10 分钟' },
  unknown: { en: 'the provider did not say who it is', zh: '身份提供方未确认身份' },
  group: { en: 'no group that you are in has a role here', zh: '您所在的组在本系统中没有角色' },
  name: { en: 'an account of that name is somebody else’s', zh: '同名账户属于他人' },
  away: { en: 'the provider does not answer', zh: '身份提供方无响应' },
  other: { en: 'the provider gave what cannot be used', zh: '身份提供方返回的内容无法使用' },
};

/** The largest file of a case. */
const CASE_FILE = 256 << 20;

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
    this.session(reply, token);
    return { ok: true };
  }

  /** How somebody may sign in here, and what went wrong elsewhere. */
  @Get('login-ways')
  loginWays(@Query('problem') problem: unknown) {
    const known = typeof problem === 'string' && Object.hasOwn(OIDC_PROBLEMS, problem) ? OIDC_PROBLEMS[problem] : null;
    return {
      openId: this.claque.openId !== null,
      problem:
        known === null
          ? null
          : {
              en: sentence('CLQ_OIDC', { problem: known.en }),
              zh: sentence('CLQ_OIDC', { problem: known.zh }, 'zh'),
            },
    };
  }

  @Get('oidc/begin')
  async openIdBegin(@Res() reply: FastifyReply) {
    const { openId, secure } = this.claque;
    if (openId === null) throw new ClaqueError('CLQ_NOT_FOUND', { what: 'address' });
    await this.told(reply, async () => {
      const { url, kept } = await openId.begin();
      // Lax: the provider sends the browser back from elsewhere.
      reply.setCookie(OIDC_COOKIE, kept, { httpOnly: true, sameSite: 'lax', path: '/api/oidc', maxAge: 600, secure });
      return url;
    });
  }

  @Get('oidc/callback')
  async openIdCallback(@Req() request: Request, @Res() reply: FastifyReply) {
    const { openId, accounts, audit } = this.claque;
    if (openId === null) throw new ClaqueError('CLQ_NOT_FOUND', { what: 'address' });
    reply.clearCookie(OIDC_COOKIE, { path: '/api/oidc' });
    await this.told(reply, async () => {
      const query = request.url.split('?')[1] ?? '';
      const { user, subject } = await openId.finish(query, request.cookies[OIDC_COOKIE] ?? '');
      const token = await accounts.signIn(user, subject, (tx, id) =>
        audit.write(tx, { ...user, request: request.id }, [
          { action: 'GET /api/oidc/callback', subject: { kind: 'account', id }, after: { role: user.role } },
        ]),
      );
      this.session(reply, token);
      return '/';
    });
  }

  /** Sends the browser on; where signing in went wrong, to the login page, which says so. */
  private async told(reply: FastifyReply, where: () => Promise<string>): Promise<void> {
    try {
      await reply.redirect(await where(), 302);
    } catch (error) {
      if (!(error instanceof ClaqueError) || error.code !== 'CLQ_OIDC') throw error;
      const found = Object.entries(OIDC_PROBLEMS).find(([, { en }]) => en === error.values['problem']);
      await reply.redirect(`/?problem=${found?.[0] ?? 'other'}`, 302);
    }
  }

  private session(reply: FastifyReply, token: string): void {
    const { secure } = this.claque;
    reply.setCookie(COOKIE, token, { httpOnly: true, sameSite: 'strict', path: '/', maxAge: 12 * 3600, secure });
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
  async blockList(@Req() request: Request, @Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply) {
    const alert = await this.claque.store.alert(id);
    if (alert === null) throw new ClaqueError('CLQ_NOT_FOUND', { what: 'alert' });
    await this.claque.audit.read({ ...request.user!, request: request.id }, 'GET /api/alerts/:id/block-list.csv', [
      { kind: 'alert', id },
    ]);
    reply.header('content-type', 'text/csv; charset=utf-8');
    reply.header('content-disposition', `attachment; filename="block-list-${alert.id}.csv"`);
    return blockList(alert);
  }

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
      [a, b].map((id) => ({ kind: 'paper', id: id as string })),
    );
    const png = await drawOverlay({
      first,
      second,
      show: show === 'first' || show === 'second' ? show : 'both',
    });
    if (png === null)
      throw new ClaqueError('CLQ_UPLOAD_BAD', {
        problem: 'the two are no pictures with enough ink to be laid on each other',
      });
    reply.header('content-type', 'image/png');
    return new StreamableFile(png);
  }

  /** The sound of a call, whole or the part that a player asks for. */
  @Get('recordings/:call')
  async recording(
    @Req() request: Request,
    @Param('call') call: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const found = await this.claque.store.recording(call);
    if (found === null) throw new ClaqueError('CLQ_NOT_FOUND', { what: 'recording' });
    await this.claque.audit.read({ ...request.user!, request: request.id }, 'GET /api/recordings/:call', [
      { kind: 'call', id: call },
    ]);
    const bytes = await wholeBlob(this.claque.blobs, found.sha256);
    reply.header('content-type', SOUND_TYPES[found.path.slice(found.path.lastIndexOf('.') + 1).toLowerCase()]);
    reply.header('accept-ranges', 'bytes');
    reply.header('x-content-type-options', 'nosniff');
    const range = /^bytes=(\d{1,12})-(\d{0,12})$/.exec(request.headers.range ?? '');
    if (range === null) return new StreamableFile(bytes);
    const from = Number(range[1]);
    const to = Math.min(bytes.length - 1, range[2] === '' ? bytes.length - 1 : Number(range[2]));
    if (from > to) {
      reply.status(416).header('content-range', `bytes */${bytes.length}`);
      return new StreamableFile(Buffer.alloc(0));
    }
    reply.status(206).header('content-range', `bytes ${from}-${to}/${bytes.length}`);
    return new StreamableFile(bytes.subarray(from, to + 1));
  }

  /** A dossier that was made here, by its SHA-256. Who fetches it is written down before it is sent. */
  @Get('dossiers/:id')
  dossier(@Req() request: Request, @Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.made(request, { kind: 'dossier', id }, 'Mutation.makeDossier', 'GET /api/dossiers/:id', reply);
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
    if (!/^[0-9a-f]{64}$/.test(id) || !(await this.claque.audit.knows('Mutation.makeDossier', subject)))
      throw new ClaqueError('CLQ_NOT_FOUND', { what: 'dossier' });
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
    return this.made(request, { kind: 'export', id }, 'Mutation.exportPerson', 'GET /api/exports/:id', reply);
  }

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

  private async made(
    request: Request,
    subject: { readonly kind: string; readonly id: string },
    by: string,
    action: string,
    reply: FastifyReply,
  ) {
    if (!/^[0-9a-f]{64}$/.test(subject.id) || !(await this.claque.audit.knows(by, subject)))
      throw new ClaqueError('CLQ_NOT_FOUND', { what: subject.kind });
    await this.claque.audit.read({ ...request.user!, request: request.id }, action, [subject]);
    reply.header('content-type', 'application/zip');
    reply.header('content-disposition', `attachment; filename="${subject.kind}-${subject.id.slice(0, 12)}.zip"`);
    return new StreamableFile(await begun(this.claque.blobs.open(subject.id)));
  }

  private async original(path: unknown): Promise<Buffer> {
    const sha = typeof path === 'string' ? await this.claque.store.fileAt(path) : null;
    if (sha === null) throw new ClaqueError('CLQ_NOT_FOUND', { what: 'paper' });
    return wholeBlob(this.claque.blobs, sha);
  }

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

  /** Streams each file of a multipart form to the folder of uploads; an optional field `map` before or after them is the column map. */
  @Post('imports')
  @HttpCode(202)
  async imports(@Req() request: Request) {
    // Before anything is stored: who must come again later should not have to ask what became of half an upload.
    const waiting = await this.claque.store.jobs.waiting('intake');
    if (waiting >= this.claque.queueLimit) throw new ClaqueError('CLQ_BUSY', { waiting, seconds: 30 });
    const files: { name: string; sha256: string; bytes: number }[] = [];
    let map: Readonly<Record<string, string>> | null = null;
    await eachPart(request, {}, async (part) => {
      if (part.type === 'field') {
        if (part.fieldname === 'map' && typeof part.value === 'string' && part.value.trim() !== '')
          map = parseMap(part.value, 'map');
        return;
      }
      const blob = await this.claque.blobs.put(part.file);
      if (part.file.truncated)
        throw new ClaqueError('CLQ_UPLOAD_BAD', { problem: 'it is larger than CLAQUE_UPLOAD_LIMIT_MB allows' });
      files.push({ name: safeName(part.filename), ...blob });
    });
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

/** A stream whose first bytes are there: what is missing is told before an answer begins. */
async function begun(content: AsyncIterable<Uint8Array>): Promise<Readable> {
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

/** Goes through the parts of a form. @throws ClaqueError CLQ_UPLOAD_BAD where it is none, is broken, or ends early. */
async function eachPart(
  request: Request,
  options: Parameters<Request['parts']>[0],
  work: (part: Multipart) => Promise<void>,
): Promise<void> {
  if (!request.isMultipart()) throw new ClaqueError('CLQ_UPLOAD_BAD', { problem: 'it is no multipart form' });
  try {
    for await (const part of request.parts(options)) await work(part);
  } catch (error) {
    if (BROKEN_FORM.test((error as Error).message))
      throw new ClaqueError('CLQ_UPLOAD_BAD', { problem: 'the form is broken, or ends early' });
    throw error;
  }
}
