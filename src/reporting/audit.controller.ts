import { Controller, Get, Query, Req } from '@nestjs/common';
import { For } from '#platform/http/access';
import { type Page, page } from '#platform/http/answers';
import { rowId } from '#platform/http/row-id';
import type { WebRequest } from '#platform/http/web-request';
import { Words } from '#platform/locale/words';
import { VerifyEvents } from '#platform/outbox/verify-events';
import { auditPage } from './audit.page.js';
import { AuditQueries } from './audit.queries.js';
import { reportingPaths } from './reporting.paths.js';

/** The record of everything that changed somebody's right. Reading it writes nothing. */
@Controller(reportingPaths.audit())
export class AuditController {
  constructor(
    private readonly audit: AuditQueries,
    private readonly verify: VerifyEvents,
    private readonly words: Words,
  ) {}

  @For('auditor', 'agency')
  @Get()
  async index(@Req() { language }: WebRequest, @Query() query: Record<string, unknown>): Promise<Page> {
    const filter = {
      name: String(query['name'] ?? '')
        .trim()
        .toLowerCase(),
      subjectId: rowId(query['subject']),
      enrolmentId: rowId(query['enrolment']),
      beforeId: rowId(query['before']),
    };
    const [events, chain] = await Promise.all([this.audit.events(filter), this.audit.chain()]);
    return page(
      'reporting/audit',
      auditPage(events, chain, filter, (key) => this.words.has(language, key)),
    );
  }

  /** Walks the whole chain; it reads only, so it is a page and not a change. */
  @For('auditor', 'agency')
  @Get('verification')
  async showVerification(): Promise<Page> {
    return page('reporting/verification', { ...(await this.verify.run()), backHref: reportingPaths.audit() } as object);
  }
}
