import { Controller, Get } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { addDays, Clock, instantInJapan } from '#platform/clock/clock';
import { For } from '#platform/http/access';
import { type Page, page } from '#platform/http/answers';
import { CurrentPerson } from '#platform/http/web-request';
import { AuditQueries } from './audit.queries.js';
import { GuardReport } from './guard-report.js';
import { operationsPage } from './operations.page.js';
import { OperationsQueries } from './operations.queries.js';
import { reportingPaths } from './reporting.paths.js';

const WEEK = 7;

/** Whether everything that runs by itself does run; no casework in it. */
@Controller(reportingPaths.operations)
export class OperationsController {
  constructor(
    private readonly operations: OperationsQueries,
    private readonly audit: AuditQueries,
    private readonly guard: GuardReport,
    private readonly clock: Clock,
  ) {}

  @For('operator')
  @Get()
  async show(@CurrentPerson() actor: Person): Promise<Page> {
    const today = this.clock.today();
    const [queues, mails, domains, chain, incidents] = await Promise.all([
      this.operations.queues(),
      this.operations.mails(instantInJapan(today)),
      this.operations.refusingDomains(instantInJapan(addDays(today, -WEEK))),
      this.audit.chain(),
      this.operations.incidents(instantInJapan(`${today.slice(0, 4)}-01-01`)),
    ]);
    return page('reporting/operations', {
      ...operationsPage({ queues, mails, domains, chain, incidents }, actor, this.clock.now()),
      guard: this.guard.figures(),
    } as object);
  }
}
