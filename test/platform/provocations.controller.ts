import { Controller, Get, Header, Param, Post, Req } from '@nestjs/common';
import { Public, SignedIn } from '#platform/http/access';
import { type Page, page } from '#platform/http/answers';
import type { WebRequest } from '#platform/http/web-request';
import { Problem, type ProblemStatus } from '#platform/problems';

/** What the fault log was given; the real logger is silent in tests. */
export const faultLog: unknown[] = [];

/** Doors behind which something goes wrong, for tests alone. */
@Controller('provoke')
export class ProvocationsController {
  @Public()
  @Get('fault')
  fault(@Req() request: WebRequest): never {
    request.log.error = (entry: unknown) => void faultLog.push(entry);
    throw new Error('the inmost secret');
  }

  @Public()
  @Get('page')
  page(): Page {
    return page('demonstration/mail', { mails: [] } as object);
  }

  @SignedIn()
  @Get('personal')
  @Header('x-kind', 'personal')
  personal(): Page {
    return this.page();
  }

  @Public()
  @Get('template')
  template(): Page {
    return page('no/such/template', {});
  }

  @Get('unsigned')
  unsigned(): Page {
    return this.page();
  }

  @Public()
  @Get(':status')
  problem(@Param('status') status: string): never {
    throw new Problem(Number(status) as ProblemStatus, 'changed_meanwhile');
  }

  @Public()
  @Post('echo/heard')
  echo(): { heard: boolean } {
    return { heard: true };
  }
}
