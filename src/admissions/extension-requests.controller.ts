import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { hasRole, type Person } from '#platform/actor/actor';
import { readForm } from '#platform/forms/read-form';
import { For } from '#platform/http/access';
import { type Page, type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { rowId } from '#platform/http/row-id';
import { CurrentPerson } from '#platform/http/web-request';
import { conflict } from '#platform/problems';
import { admissionsPaths } from './admissions.paths.js';
import { ApproveExtension } from './approve-extension.js';
import { DeclineExtension } from './decline-extension.js';
import { ExtensionApprovalForm, ExtensionRefusalForm } from './extension.form.js';
import { ExtensionDesk } from './extension-desk.js';
import { WithdrawExtension } from './withdraw-extension.js';

/** Wishes for more time, before those who decide about them. */
@Controller(admissionsPaths.extensionRequests)
export class ExtensionRequestsController {
  constructor(
    private readonly desk: ExtensionDesk,
    private readonly approve: ApproveExtension,
    private readonly decline: DeclineExtension,
    private readonly withdraw: WithdrawExtension,
  ) {}

  @For('office', 'agency')
  @Get()
  index(@CurrentPerson() actor: Person, @Query('after') after: unknown): Promise<Page> {
    return this.desk.list(actor, rowId(after) ?? 0);
  }

  @For('office', 'agency')
  @Get(':id')
  show(@CurrentPerson() actor: Person, @Param('id', Id) id: number): Promise<Page> {
    return this.desk.one(actor, id);
  }

  @For('office', 'agency')
  @Post(':id/approval')
  async createApproval(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() body: unknown,
  ): Promise<Redirect> {
    const form = readForm(ExtensionApprovalForm, body);
    // Only a form that was not ours lacks the version: whoever sent it has seen no effect.
    if (!form.ok) throw conflict('changed_meanwhile', admissionsPaths.extensionRequest(id));
    await this.approve.run(actor, id, form.values.rowVersion);
    return seeOther(admissionsPaths.extensionRequest(id), 'admissions.extension_approved');
  }

  @For('office', 'agency')
  @Post(':id/refusal')
  async createRefusal(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = readForm(ExtensionRefusalForm, body);
    if (!form.ok) return this.desk.one(actor, id, form.errors);
    await this.decline.run(actor, id, form.values.refusalReason);
    return seeOther(admissionsPaths.extensionRequest(id), 'admissions.extension_declined');
  }

  @For('trainee', 'office', 'agency')
  @Post(':id/withdrawal')
  async createWithdrawal(@CurrentPerson() actor: Person, @Param('id', Id) id: number): Promise<Redirect> {
    const enrolmentId = await this.withdraw.run(actor, id);
    const back = hasRole(actor, 'office', 'agency')
      ? admissionsPaths.enrolment(enrolmentId)
      : admissionsPaths.extension;
    return seeOther(back, 'admissions.extension_withdrawn');
  }
}
