import { Body, Controller, Get, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { DEMO_LOGIN } from '../../../libs/app/accounts/first-accounts.js';
import {
  type Bilingual,
  ClaqueError,
  ERRORS,
  type ErrorCode,
  notFound,
  phrase,
} from '../../../libs/domain/errors/errors.js';
import { OIDC_MINUTES } from '../../../libs/engines/oidc/open-id.js';
import { CLAQUE, type Claque, sessionCookie } from '../graphql/context.js';
import { type Request } from './bodies.js';

/** What the browser keeps while somebody signs in elsewhere. */
const OIDC_COOKIE = 'claque_oidc';

/** Says that a browser has signed in with an account before, so that failures elsewhere do not hold it up. */
const DEVICE_COOKIE = 'claque_device';
/** A year. */
const DEVICE_SECONDS = 365 * 86_400;

/** The error that sent a browser back to the login page. The address of the page carries its name. */
function openIdError(name: unknown): Bilingual | null {
  const code = `CLQ_OIDC_${String(name).toUpperCase()}`;
  if (!Object.hasOwn(ERRORS, code)) return null;
  return phrase(ERRORS[code as ErrorCode], { minutes: OIDC_MINUTES });
}

/** Signing in and out. */
@Controller('api')
export class SessionController {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Post('login')
  @HttpCode(200)
  async login(
    @Req() request: Request,
    @Body()
    body: { name?: unknown; password?: unknown; code?: unknown; newPassword?: unknown } | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    if (
      typeof body?.name !== 'string' ||
      typeof body.password !== 'string' ||
      body.name.length > 200 ||
      body.password.length > 1000
    )
      throw new ClaqueError('CLQ_LOGIN_WRONG');
    const { token, device } = await this.claque.accounts.login({
      name: body.name,
      password: body.password,
      code: typeof body.code === 'string' ? body.code.slice(0, 20) : '',
      newPassword: typeof body.newPassword === 'string' ? body.newPassword.slice(0, 1001) : '',
      address: request.ip,
      device: request.cookies[DEVICE_COOKIE] ?? '',
    });
    this.session(reply, token);
    const { secure } = this.claque;
    reply.setCookie(DEVICE_COOKIE, device, {
      httpOnly: true,
      sameSite: 'strict',
      path: '/api/login',
      maxAge: DEVICE_SECONDS,
      secure,
    });
    return { ok: true };
  }

  /**
   * How people may sign in here, and the demo's login where it is on. Also what went wrong at the identity provider.
   */
  @Get('login-ways')
  async loginWays(@Query('problem') problem: unknown) {
    const { openId, first, store } = this.claque;
    // The demo's password is published, and is of no use once the installation is real.
    const demo = first.demo && !(await store.accounts.isReal());
    return { openId: openId !== null, demo: demo ? DEMO_LOGIN : null, problem: openIdError(problem) };
  }

  @Get('oidc/begin')
  async openIdBegin(@Res() reply: FastifyReply) {
    const { openId, secure } = this.claque;
    if (openId === null) throw notFound('address');
    await this.redirect(reply, async () => {
      const { url, kept } = await openId.begin();
      // Lax: the provider sends the browser back from elsewhere.
      reply.setCookie(OIDC_COOKIE, kept, { httpOnly: true, sameSite: 'lax', path: '/api/oidc', maxAge: 600, secure });
      return url;
    });
  }

  @Get('oidc/callback')
  async openIdCallback(@Req() request: Request, @Res() reply: FastifyReply) {
    const { openId, accounts, audit } = this.claque;
    if (openId === null) throw notFound('address');
    reply.clearCookie(OIDC_COOKIE, { path: '/api/oidc' });
    await this.redirect(reply, async () => {
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
  private async redirect(reply: FastifyReply, where: () => Promise<string>): Promise<void> {
    try {
      await reply.redirect(await where(), 302);
    } catch (error) {
      const name = error instanceof ClaqueError ? /^CLQ_OIDC_(\w+)$/.exec(error.code)?.[1] : undefined;
      if (name === undefined) throw error;
      await reply.redirect(`/?problem=${name.toLowerCase()}`, 302);
    }
  }

  private session(reply: FastifyReply, token: string): void {
    const { secure } = this.claque;
    reply.setCookie(sessionCookie(secure), token, {
      httpOnly: true,
      sameSite: 'strict',
      path: '/',
      maxAge: 12 * 3600,
      secure,
    });
  }

  @Post('logout')
  @HttpCode(200)
  async logout(@Req() request: Request, @Res({ passthrough: true }) reply: FastifyReply) {
    const { accounts, secure } = this.claque;
    await accounts.logout(request.cookies[sessionCookie(secure)]);
    reply.clearCookie(sessionCookie(secure), { path: '/', secure });
    return { ok: true };
  }
}
