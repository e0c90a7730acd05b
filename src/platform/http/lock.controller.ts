import { Controller, Get, Post, Query, Req } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Config } from '../config.js';
import { Problem } from '../problems.js';
import { Secrets } from '../secrets.js';
import { Public, SignedIn } from './access.js';
import { type Redirect, seeOther } from './answers.js';
import { lockMinutes, secondsUntilLock } from './idle-lock.js';
import { localPath } from './local-path.js';
import type { WebRequest } from './web-request.js';

/** The lock of a session in which nobody did anything for a while. The password itself is taken by a hook, on any address. */
@Controller()
export class LockController {
  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly secrets: Secrets,
  ) {}

  /** Asked by the page's script: with the header `x-idle` only a question, without it a sign of life. */
  @SignedIn()
  @Get('activity')
  show(@Req() request: WebRequest): { secondsLeft: number } {
    const minutes = lockMinutes(request, request.actor, this.secrets, this.config.idleLockMinutes);
    return { secondsLeft: secondsUntilLock(request.session, minutes, this.clock.real()) };
  }

  /** Where the script leads when time is over. */
  @Public()
  @Get('locked')
  new(@Req() request: WebRequest, @Query('to') to?: string): Redirect {
    if (request.locked) throw new Problem(423, 'locked');
    const back = localPath(to, '/home');
    return seeOther(request.actor.kind === 'person' ? back : `/login?to=${encodeURIComponent(back)}`);
  }

  /** The password was right (or nothing was locked any more): on to where the person was. */
  @Public()
  @Post('unlock')
  create(@Req() request: WebRequest): Redirect {
    if (request.locked) throw new Problem(423, 'locked');
    return seeOther(localPath((request.body as { to?: unknown } | null)?.to, '/home'));
  }
}
