import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import type { Passage } from '#feedback/passage';
import { readPassage } from '#feedback/sentences';
import type { FeedbackChange } from '#feedback/write-feedback';
import type { Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { readForm } from '#platform/forms/read-form';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentPerson, type WebRequest } from '#platform/http/web-request';
import { machineTime } from '#platform/locale/dates';
import { Problem } from '#platform/problems';
import { ChangeFeedback } from './change-feedback.js';
import { NoteForm } from './feedback.form.js';
import { markingPaths } from './marking.paths.js';
import { MarkingDesk } from './marking-desk.js';
import { draftOf, readMarks } from './marks.form.js';
import { marksPage } from './marks.page.js';
import { mergePage } from './merge.page.js';
import { sentPassages } from './placed-statements.js';
import { SaveMarks } from './save-marks.js';
import { textPartsOf } from './text-parts.js';

/** Notes on the text, and statements of the bank with the words that they stand on. */
@Controller(`${markingPaths.queue}/:id`)
export class FeedbackController {
  constructor(
    private readonly desks: MarkingDesk,
    private readonly change: ChangeFeedback,
    private readonly save: SaveMarks,
    private readonly clock: Clock,
  ) {}

  @For('trainer')
  @Post('notes')
  async createNote(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() body: Record<string, unknown>,
  ): Promise<Page | Redirect> {
    const desk = await this.desks.of(actor, id);
    const passage = readPassage(body['passage'], textPartsOf(desk.assignment.body));
    const form = readForm(NoteForm, body);
    if (!form.ok || !passage) {
      const errors = [
        ...(passage ? [] : [{ field: 'passage', code: 'quote_required' }]),
        ...(form.ok ? [] : form.errors),
      ];
      return page('marking/marks', marksPage(desk, body, errors), 422);
    }
    const [noteId] = await this.change.run(actor, id, [{ kind: 'annotate', passage, note: form.values.note }]);
    return seeOther(`${markingPaths.assignment(id)}#note-${noteId}`);
  }

  @For('trainer')
  @Post('notes/:noteId/removal')
  async destroyNote(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Param('noteId', Id) noteId: number,
  ): Promise<Redirect> {
    await this.change.run(actor, id, [{ kind: 'remove_note', id: noteId }]);
    return seeOther(markingPaths.assignment(id), 'marking.note_removed');
  }

  /** A button within the marks: `place:<statement>` or `remove:<placed>`. What was marked so far is kept first. */
  @For('trainer')
  @Post('statements')
  async updateStatements(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Req() request: WebRequest,
    @Body() body: Record<string, unknown>,
  ): Promise<Page | Redirect> {
    const desk = await this.desks.of(actor, id);
    // With words in hand (`words`), a statement that is placed stands on them at once.
    const act = actOf(body['act'], readPassage(body['words'], textPartsOf(desk.assignment.body)));
    const form = readMarks(desk, body);
    if (!form.ok || !act) throw new Problem(422, 'marking.out_of_range', markingPaths.assignment(id));
    const saved = await this.save.run(actor, id, draftOf(form.values));
    const quoted = sentPassages(body, desk.assignment.feedback.placed, desk.assignment.body);
    const quotes = quoted.map((one) => ({ kind: 'quote' as const, ...one }));
    const ids = await this.change.run(actor, id, [...quotes, act]);
    if (saved.conflicts.length > 0)
      return page('marking/merge', mergePage(await this.desks.of(actor, id), saved.conflicts, request.language), 409);
    const here = markingPaths.assignment(id);
    return seeOther(act.kind === 'place' ? `${here}#passage-${ids.at(-1)}` : here);
  }

  /** The words that one statement stands on, as the desk's script sends them. */
  @For('trainer')
  @Post('statements/:placedId')
  async updatePassage(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Param('placedId', Id) placedId: number,
    @Body() body: Record<string, unknown>,
  ): Promise<object> {
    const { assignment } = await this.desks.of(actor, id);
    const passage = readPassage(body['passage'], textPartsOf(assignment.body));
    await this.change.run(actor, id, [{ kind: 'quote', id: placedId, passage }]);
    return { savedAt: machineTime(this.clock.now()).slice(11) };
  }
}

function actOf(value: unknown, passage: Passage | null): FeedbackChange | null {
  const [, act, id] = /^(place|remove):([1-9]\d{0,8})$/.exec(String(value ?? '')) ?? [];
  if (!act) return null;
  return act === 'place'
    ? { kind: 'place', statementId: Number(id), passage }
    : { kind: 'remove_statement', id: Number(id) };
}
