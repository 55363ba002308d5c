import { Readable } from 'node:stream';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req, Res, StreamableFile } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { may } from '../../../libs/domain/access.js';
import type { Alert } from '../../../libs/domain/calls/watch.js';
import { ClaqueError, notFound, sentence, verbatim } from '../../../libs/domain/errors/errors.js';
import { SOUND_TYPES } from '../../../libs/domain/intake/collector.js';
import { maskText } from '../../../libs/domain/masking/mask.js';
import { blockList } from '../../../libs/reports/block-list.js';
import { alertNode } from '../graphql/alerts/presenter.js';
import { CLAQUE, type Claque, sealedIds } from '../graphql/context.js';
import { type Request } from './bodies.js';

/**
 * Alerts as the sender of calls may know of them, who may not read alerts.
 * They are about the calls just sent, and nobody else's.
 */
const ownAlerts = (alerts: readonly Alert[], own: ReadonlySet<string>) =>
  alerts.flatMap(({ id, state, from, to, calls }) => {
    const sent = calls.filter((c) => own.has(c));
    return sent.length === 0 ? [] : [{ id, state, from, to, calls: sent }];
  });

/** Recordings of which this process knows that they are what came. */
const MOST_LOOKED = 1000;

/** Calls as they come, what is said in them, and alerts about them. */
@Controller('api')
export class CallsController {
  /** Recordings that were looked at by this process, and whether they are what came. */
  private readonly looked = new Map<string, Promise<boolean>>();

  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  /** Calls as they come: a list with the columns of calls.csv. Answers with the alerts that they raise. */
  @Post('calls')
  @HttpCode(200)
  async calls(@Req() request: Request, @Body() body: unknown) {
    const { accepted, refused, alerts, own } = await this.claque.calls.take(body, request.user?.name ?? '');
    return {
      accepted,
      refused: refused.map(({ line, column, value, code, values }) => ({
        line,
        column: maskText(column),
        value: maskText(value),
        code,
        message: maskText(sentence(code, values)),
        zh: maskText(sentence(code, values, 'zh')),
      })),
      alerts: may(request.user!.role, 'Query.alerts') ? alerts.map(alertNode) : ownAlerts(alerts, own),
    };
  }

  /** The numbers of an alert, for a carrier that may block them. Claque blocks nothing. */
  @Get('alerts/:id/block-list.csv')
  async blockList(@Req() request: Request, @Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply) {
    const alert = await this.claque.store.alerts.get(id);
    if (alert === null) throw notFound('alert');
    await this.claque.audit.read({ ...request.user!, request: request.id }, 'GET /api/alerts/:id/block-list.csv', [
      { kind: 'alert', id },
    ]);
    reply.header('content-type', 'text/csv; charset=utf-8');
    reply.header('content-disposition', `attachment; filename="block-list-${alert.id}.csv"`);
    return blockList(alert);
  }

  /** The sound of a call, whole or the part that a player asks for. */
  @Get('recordings/:call')
  async recording(
    @Req() request: Request,
    @Param('call') given: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const call = sealedIds(this.claque).open(given);
    const found = await this.claque.store.calls.recording(call);
    if (found === null) throw notFound('recording');
    await this.claque.audit.read({ ...request.user!, request: request.id }, 'GET /api/recordings/:call', [
      { kind: 'call', id: call },
    ]);
    const { sha256, bytes } = found;
    await this.verified(sha256);
    reply.header('content-type', SOUND_TYPES[found.path.slice(found.path.lastIndexOf('.') + 1).toLowerCase()]);
    reply.header('accept-ranges', 'bytes');
    reply.header('x-content-type-options', 'nosniff');
    const range = /^bytes=(\d{1,12})-(\d{0,12})$/.exec(request.headers.range ?? '');
    const from = Number(range?.[1] ?? 0);
    const to = Math.min(bytes - 1, range === null || range[2] === '' ? bytes - 1 : Number(range[2]));
    if (range !== null && from > to) {
      reply.status(416).header('content-range', `bytes */${bytes}`);
      return new StreamableFile(Buffer.alloc(0));
    }
    if (range !== null) reply.status(206).header('content-range', `bytes ${from}-${to}/${bytes}`);
    const length = Math.max(0, to - from + 1);
    const content = length === 0 ? Readable.from([]) : Readable.from(this.claque.blobs.range(sha256, from, to));
    return new StreamableFile(content, { length });
  }

  /**
   * A player asks for a recording in many parts. That it is what came is looked at with the first of them.
   * @throws ClaqueError CLQ_BLOB_CHANGED.
   */
  private async verified(sha256: string): Promise<void> {
    const known = this.looked.get(sha256) ?? this.claque.blobs.verify(sha256);
    this.looked.set(sha256, known);
    if (this.looked.size > MOST_LOOKED) this.looked.delete(this.looked.keys().next().value!);
    if (await known.catch(() => false)) return;
    this.looked.delete(sha256);
    throw new ClaqueError('CLQ_BLOB_CHANGED', { sha256: verbatim(sha256) });
  }
}
