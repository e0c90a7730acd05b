import { Body, Controller, Get, Header, Param, Post, Req } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { type FieldError, readForm } from '#platform/forms/read-form';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentPerson, type WebRequest } from '#platform/http/web-request';
import { DeclineMarking } from './decline-marking.js';
import { HandInMarks } from './hand-in-marks.js';
import { handedInPage } from './handed-in.page.js';
import { markingPaths } from './marking.paths.js';
import { type Desk, MarkingDesk } from './marking-desk.js';
import { DeclineForm, draftOf, readMarks, unfinished } from './marks.form.js';
import { marksPage } from './marks.page.js';
import type { SavedMarks } from './marks-to-give.js';
import { mergePage } from './merge.page.js';
import { SaveMarks } from './save-marks.js';

/** One work in front of one marker. */
@Controller(`${markingPaths.queue}/:id`)
export class MarksController {
  constructor(
    private readonly desks: MarkingDesk,
    private readonly save: SaveMarks,
    private readonly handIn: HandInMarks,
    private readonly decline: DeclineMarking,
  ) {}

  @For('trainer')
  @Get()
  @Header('speculation-rules', `"${markingPaths.prefetchRules}"`)
  async show(@CurrentPerson() actor: Person, @Param('id', Id) id: number, @Req() request: WebRequest): Promise<Page> {
    const desk = await this.desks.of(actor, id);
    if (desk.assignment.status === 'handed_in') return page('marking/handed-in', handedInPage(desk));
    return page('marking/marks', marksPage(desk, request.language));
  }

  @For('trainer')
  @Post('marks')
  async update(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Req() request: WebRequest,
  ): Promise<Page | Redirect> {
    const desk = await this.desks.of(actor, id);
    const form = readMarks(desk, request.body);
    if (!form.ok) return refused(desk, request, form.errors);
    const saved = await this.save.run(actor, id, draftOf(form.values));
    return (await this.toMerge(actor, id, saved, request)) ?? seeOther(markingPaths.assignment(id), 'marking.saved');
  }

  @For('trainer')
  @Post('submission')
  async createSubmission(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Req() request: WebRequest,
  ): Promise<Page | Redirect> {
    const desk = await this.desks.of(actor, id);
    const form = readMarks(desk, request.body);
    if (!form.ok) return refused(desk, request, form.errors);
    const draft = draftOf(form.values);
    const errors = unfinished(draft, desk.own, desk.curriculum.document.practice.rubric, desk.ranges);
    // Marks that are in already are a matter of the rule (409), not of the form.
    if (errors.length > 0 && desk.assignment.status !== 'handed_in') return refused(desk, request, errors);
    const saved = await this.handIn.run(actor, id, draft);
    const { next } = desk.assignment;
    const onward = next ? markingPaths.assignment(next.id) : markingPaths.queue;
    return (await this.toMerge(actor, id, saved, request)) ?? seeOther(onward, 'marking.handed_in');
  }

  @For('trainer')
  @Post('refusal')
  async createRefusal(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Req() request: WebRequest,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = readForm(DeclineForm, body);
    if (!form.ok) return refused(await this.desks.of(actor, id), request, form.errors);
    await this.decline.run(actor, id, form.values.reason);
    return seeOther(markingPaths.queue, 'marking.declined');
  }

  private async toMerge(actor: Person, id: number, saved: SavedMarks, request: WebRequest): Promise<Page | null> {
    if (saved.conflicts.length === 0) return null;
    return page('marking/merge', mergePage(await this.desks.of(actor, id), saved.conflicts, request.language), 409);
  }
}

const refused = (desk: Desk, request: WebRequest, errors: readonly FieldError[]): Page =>
  page('marking/marks', marksPage(desk, request.language, request.body as Record<string, unknown>, errors), 422);
