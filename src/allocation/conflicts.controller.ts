import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentPerson } from '#platform/http/web-request';
import { allocationPaths } from './allocation.paths.js';
import { WithdrawConflict } from './withdraw-conflict.js';
import { PAGE_OF_CONFLICTS, WorkloadQueries } from './workload.queries.js';

/** Declared conflicts in front of the office. */
@For('office', 'agency')
@Controller(allocationPaths.conflicts)
export class ConflictsController {
  constructor(
    private readonly workload: WorkloadQueries,
    private readonly withdraw: WithdrawConflict,
  ) {}

  @Get()
  async index(@Query('before') typed = ''): Promise<Page> {
    const before = /^[1-9]\d{0,8}$/.test(typed) ? Number(typed) : undefined;
    const rows = await this.workload.conflicts(null, before);
    const shown = rows.slice(0, PAGE_OF_CONFLICTS);
    const last = rows.length > shown.length ? shown.at(-1) : null;
    return page('allocation/conflicts', {
      conflicts: shown.map((row) => ({
        ...row,
        reasonKey: `allocation.conflict.${row.reason}`,
        withdrawalHref: allocationPaths.withdrawal(row.id),
      })),
      overviewHref: allocationPaths.overview,
      nextHref: last ? `${allocationPaths.conflicts}?before=${last.id}` : null,
      firstHref: before ? allocationPaths.conflicts : null,
    } as object);
  }

  @Post(':id/withdrawal')
  async createWithdrawal(@CurrentPerson() actor: Person, @Param('id', Id) id: number): Promise<Redirect> {
    await this.withdraw.run(actor, id);
    return seeOther(allocationPaths.conflicts, 'allocation.conflict_withdrawn');
  }
}
