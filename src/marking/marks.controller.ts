import { Body, Controller, Get, Header, Param, Post, Query, Req } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { type FieldError, readForm } from '#platform/forms/read-form';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentPerson, type WebRequest } from '#platform/http/web-request';
import { ChangeFeedback } from './change-feedback.js';
import { DeclineMarking } from './decline-marking.js';
import { FRESH_EYES } from './fresh-eyes.js';
import { HandInMarks } from './hand-in-marks.js';
import { handedInPage } from './handed-in.page.js';
import { markingPaths } from './marking.paths.js';
import { type Desk, MarkingDesk } from './marking-desk.js';
import { DeclineForm, draftOf, readMarks, unfinished } from './marks.form.js';
import { marksPage } from './marks.page.js';
import type { MarksDraft, SavedMarks } from './marks-to-give.js';
import { MarksToTakeBackQueries } from './marks-to-take-back.queries.js';
import { mergePage } from './merge.page.js';
import { sentPassages, unquoted } from './placed-statements.js';
import { SaveMarks } from './save-marks.js';
import { takeBackView } from './take-back-view.js';

/** One work in front of one marker. */
@Controller(`${markingPaths.queue}/:id`)
export class MarksController {
  constructor(
    private readonly desks: MarkingDesk,
    private readonly save: SaveMarks,
    private readonly handIn: HandInMarks,
    private readonly decline: DeclineMarking,
    private readonly change: ChangeFeedback,
    private readonly takeBack: MarksToTakeBackQueries,
    private readonly clock: Clock,
  ) {}

  @For('trainer')
  @Get()
  @Header('speculation-rules', `"${markingPaths.prefetchRules}"`)
  async show(@CurrentPerson() actor: Person, @Param('id', Id) id: number, @Query('done') done: unknown): Promise<Page> {
    const desk = await this.desks.seenBy(actor, id);
    const isIn = desk.assignment.status === 'handed_in';
    // The page after handing in is the next work: what went in a moment ago can be taken back there.
    const now = this.clock.now();
    const takeBack =
      isIn || done === 'marking.handed_in' ? takeBackView(await this.takeBack.of(actor.id, now), now) : [];
    const own = takeBack.filter(({ action }) => action === markingPaths.takingBack(id));
    if (isIn) return page('marking/handed-in', handedInPage(desk, own));
    const [back = null, ...more] = takeBack;
    return page('marking/marks', { ...marksPage(desk), back, backCount: more.length } as object);
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
    await this.quote(actor, desk, request);
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
    const errors = [
      ...unfinished(draft, desk.own, desk.curriculum.document.practice.rubric, desk.ranges),
      ...unsaid(desk, draft, request),
    ];
    // Marks that are in already are a matter of the rule (409), not of the form.
    if (errors.length > 0 && desk.assignment.status !== 'handed_in') return refused(desk, request, errors);
    await this.quote(actor, desk, request);
    const saved = await this.handIn.run(actor, id, draft);
    const { next } = desk.assignment;
    const onward = next ? markingPaths.assignment(next.id) : markingPaths.queue;
    const where = desk.assignment.ordinal === FRESH_EYES ? markingPaths.verdict(id) : onward;
    return (await this.toMerge(actor, id, saved, request)) ?? seeOther(where, 'marking.handed_in');
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

  /** The words that statements of the bank stand on, as the form names them. */
  private async quote(actor: Person, { assignment }: Desk, request: WebRequest): Promise<void> {
    const sent = sentPassages(request.body, assignment.feedback.placed, assignment.body);
    if (sent.length > 0 && assignment.status !== 'handed_in')
      await this.change.run(
        actor,
        assignment.id,
        sent.map((one) => ({ kind: 'quote', ...one })),
      );
  }

  private async toMerge(actor: Person, id: number, saved: SavedMarks, request: WebRequest): Promise<Page | null> {
    if (saved.conflicts.length === 0) return null;
    return page('marking/merge', mergePage(await this.desks.of(actor, id), saved.conflicts, request.language), 409);
  }
}

/** Statements of the bank without words of this text, or of another level than the chosen one. */
function unsaid({ own, assignment }: Desk, draft: MarksDraft, request: WebRequest): FieldError[] {
  const sent = Object.fromEntries(
    draft.marks.map(({ criterion, level }) => [criterion, level ?? own.levels[criterion] ?? null]),
  );
  const passages = sentPassages(request.body, assignment.feedback.placed, assignment.body);
  return unquoted(assignment.feedback.placed, passages, { ...own.levels, ...sent });
}

const refused = (desk: Desk, request: WebRequest, errors: readonly FieldError[]): Page =>
  page('marking/marks', marksPage(desk, request.body as Record<string, unknown>, errors), 422);
