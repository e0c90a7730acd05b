import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { readForm } from '#platform/forms/read-form';
import { For } from '#platform/http/access';
import { type Page, type Redirect, seeOther } from '#platform/http/answers';
import { Id, OptionalId } from '#platform/http/id.pipe';
import { CurrentPerson } from '#platform/http/web-request';
import { allocationPaths } from './allocation.paths.js';
import { ConflictsDesk } from './conflicts-desk.js';
import { DeclareConflict } from './declare-conflict.js';
import { WithdrawConflict } from './withdraw-conflict.js';
import { ConflictOfMarkerForm } from './workload.form.js';

/** Declared conflicts in front of the office. */
@For('office', 'agency')
@Controller(allocationPaths.conflicts)
export class ConflictsController {
  constructor(
    private readonly desk: ConflictsDesk,
    private readonly declare: DeclareConflict,
    private readonly withdraw: WithdrawConflict,
  ) {}

  @Get()
  index(@Query('before', OptionalId) before: number | null): Promise<Page> {
    return this.desk.page(before ?? undefined);
  }

  @Post()
  async create(@CurrentPerson() actor: Person, @Body() body: Record<string, unknown>): Promise<Page | Redirect> {
    const form = readForm(ConflictOfMarkerForm, body);
    if (!form.ok) return this.desk.page(undefined, form.typed, form.errors);
    const conflict = await this.desk.read(form.values);
    if ('field' in conflict) return this.desk.page(undefined, form.typed, [conflict]);
    await this.declare.run(actor, conflict);
    return seeOther(allocationPaths.conflicts, 'allocation.conflict_declared');
  }

  @Post(':id/withdrawal')
  async createWithdrawal(@CurrentPerson() actor: Person, @Param('id', Id) id: number): Promise<Redirect> {
    await this.withdraw.run(actor, id);
    return seeOther(allocationPaths.conflicts, 'allocation.conflict_withdrawn');
  }
}
