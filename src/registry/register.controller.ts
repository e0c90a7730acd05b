import { Controller, Get, Query, Req } from '@nestjs/common';
import { standings } from '#certification/certificate-standing';
import { isCode } from '#curriculum/code-lists';
import { addDays, Clock } from '#platform/clock/clock';
import { For, Public } from '#platform/http/access';
import { type Page, page } from '#platform/http/answers';
import { rowId } from '#platform/http/row-id';
import type { WebRequest } from '#platform/http/web-request';
import { directoryPage, registerPage } from './register.page.js';
import { type RegisterFilter, RegisterQueries } from './register.queries.js';
import { registryPaths } from './registry.paths.js';

/** The register for those who keep it, and the directory for everybody. */
@Controller()
export class RegisterController {
  constructor(
    private readonly register: RegisterQueries,
    private readonly clock: Clock,
  ) {}

  @For('agency', 'office', 'auditor')
  @Get(registryPaths.register)
  async index(@Req() request: WebRequest, @Query() query: Record<string, unknown>): Promise<Page> {
    const filter = readFilter(query, this.clock.today());
    const [rows, counts] = await Promise.all([this.register.page(filter), this.register.counts(filter.on)]);
    return page('registry/register', registerPage({ rows, counts, filter, language: request.language }));
  }

  @Public()
  @Get(registryPaths.directory)
  async showDirectory(@Req() request: WebRequest): Promise<Page> {
    return page(
      'registry/directory',
      directoryPage(await this.register.directory(this.clock.today()), request.language),
    );
  }
}

/** What is no day, no standing, no prefecture is left out. */
function readFilter(query: Record<string, unknown>, today: string): RegisterFilter {
  const on = String(query['on'] ?? '');
  const prefecture = String(query['prefecture'] ?? '');
  return {
    on: isDay(on) ? on : today,
    standing: standings.find((one) => one === query['standing']) ?? null,
    prefecture: isCode('prefectures', prefecture) ? prefecture : null,
    text:
      String(query['text'] ?? '')
        .trim()
        .slice(0, 60) || null,
    afterId: rowId(query['after']) ?? 0,
  };
}

const isDay = (text: string): boolean =>
  /^2\d{3}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && addDays(text, 0) === text;
