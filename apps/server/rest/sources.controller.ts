import { Controller, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { CLAQUE, type Claque } from '../graphql/context.js';
import type { Request } from './bodies.js';

/** Messages of other programs. Their signature stands for a session. */
@Controller('api')
export class SourcesController {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Post('sources/:id')
  @HttpCode(202)
  async deliver(@Req() request: Request, @Param('id') id: string) {
    const header = (name: string) => String(request.headers[name] ?? '');
    await this.claque.inbound.take(id, {
      id: header('webhook-id'),
      timestamp: header('webhook-timestamp'),
      signature: header('webhook-signature'),
      body: typeof request.body === 'string' ? request.body : '',
    });
    return { taken: true };
  }
}
