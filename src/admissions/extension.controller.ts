import { Body, Controller, Get, Post } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { readForm } from '#platform/forms/read-form';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { CurrentPerson } from '#platform/http/web-request';
import { conflict } from '#platform/problems';
import { admissionsPaths } from './admissions.paths.js';
import { CurrentEnrolment } from './current-enrolment.js';
import type { Sent } from './enrolment.page.js';
import type { EnrolmentContext } from './enrolments.queries.js';
import { ExtensionForm, wishOf } from './extension.form.js';
import { extensionPage } from './extension.page.js';
import { lateRequestsUntil } from './late-requests.js';
import { RequestExtension } from './request-extension.js';
import { settingOf } from './setting-of.js';
import { windowOf } from './stage-window.js';
import { WindowsQueries } from './windows.queries.js';

/** A trainee asks for more time in stage 1 or in practice and sees what came of it. */
@Controller(admissionsPaths.extension)
export class ExtensionController {
  constructor(
    private readonly enrolments: CurrentEnrolment,
    private readonly windows: WindowsQueries,
    private readonly library: CurriculumLibrary,
    private readonly request: RequestExtension,
    private readonly clock: Clock,
  ) {}

  @For('trainee')
  @Get()
  async show(@CurrentPerson() actor: Person): Promise<Page> {
    return this.one(await this.enrolments.of(actor));
  }

  @For('trainee')
  @Post()
  async create(@CurrentPerson() actor: Person, @Body() body: unknown): Promise<Page | Redirect> {
    const enrolment = await this.enrolments.activeOf(actor);
    const form = readForm(ExtensionForm, body);
    if (!form.ok) return this.one(enrolment, form);
    const window = windowOf(enrolment);
    if (!window) throw conflict('admissions.not_in_a_window', admissionsPaths.extension);
    const wish = wishOf(form.values, window, this.clock.now());
    if (!wish.ok) return this.one(enrolment, { typed: form.typed, errors: wish.errors });
    await this.request.run(actor, enrolment.id, wish.values);
    return seeOther(admissionsPaths.extension, 'admissions.extension_requested');
  }

  private async one(enrolment: EnrolmentContext, sent: Sent = { typed: {}, errors: [] }): Promise<Page> {
    const { extensions: lines } = await this.windows.of(enrolment.id);
    const curriculum = await this.library.version(enrolment.curriculumVersionId);
    const days = settingOf(enrolment, curriculum, 'late_extension_days');
    const window = windowOf(enrolment);
    const lastMoment = lateRequestsUntil(window?.dueAt ?? enrolment.learningDueAt, days);
    const view = extensionPage({ enrolment, window, lines, lastMoment, sent, now: this.clock.now() });
    return page('admissions/extension', view, sent.errors.length > 0 ? 422 : 200);
  }
}
