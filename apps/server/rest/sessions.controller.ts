import { Body, Controller, Get, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { type Bilingual, ClaqueError, sentence } from '../../../libs/domain/errors/errors.js';
import { CLAQUE, type Claque, COOKIE } from '../graphql/context.js';
import { type Request } from './bodies.js';

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

/** Signing in and out. */
@Controller('api')
export class SessionController {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

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
}
