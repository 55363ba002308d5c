import { Controller, Get, Inject, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { CLAQUE, type Claque } from '../graphql/context.js';
import { readiness } from '../ops.js';

/** Whether the server is there, and can take complaints in. */
@Controller('api')
export class HealthController {
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
}
