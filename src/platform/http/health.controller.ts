import { Controller, Get, Res } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import { Public } from './access.js';
import { Readiness } from './readiness.js';
import type { WebReply } from './web-request.js';

/** For the machine that watches over us: alive, and ready to be sent requests. */
@Controller('health')
export class HealthController {
  constructor(
    private readonly reader: Reader,
    private readonly readiness: Readiness,
  ) {}

  @Public()
  @Get('live')
  live(): { status: string } {
    return { status: 'ok' };
  }

  @Public()
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: WebReply): Promise<{ status: string }> {
    const answers = this.readiness.isReady && (await this.reader.row('SELECT 1 AS one').then(Boolean, () => false));
    void reply.status(answers ? 200 : 503);
    return { status: answers ? 'ok' : 'not ready' };
  }
}
