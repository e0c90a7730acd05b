import { Body, Controller, Headers, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentPerson, type WebReply, type WebRequest } from '#platform/http/web-request';
import { clockTime } from '#platform/locale/dates';
import { conflict } from '#platform/problems';
import { choicePage } from './choice.page.js';
import { examinationPaths } from './examination.paths.js';
import { FindAttempt } from './find-attempt.js';
import { SaveAnswers } from './save-answers.js';
import { readSentAnswers, shownPage } from './sent-answers.js';
import { SubmitAttempt } from './submit-attempt.js';

type Sent = Record<string, unknown>;

/** What a person sends during an attempt: answers, by button or by script, and at the end the attempt itself. */
@Controller(`${examinationPaths.attempts}/:id`)
export class AnswersController {
  constructor(
    private readonly save: SaveAnswers,
    private readonly submit: SubmitAttempt,
    private readonly find: FindAttempt,
    private readonly library: CurriculumLibrary,
    private readonly clock: Clock,
  ) {}

  @For('trainee')
  @Post('answers')
  @HttpCode(200)
  async createAnswers(
    @Req() request: WebRequest,
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() body: Sent,
    @Headers('x-autosave') autosave: string | undefined,
    @Res({ passthrough: true }) reply: WebReply,
  ): Promise<Page | Redirect | object> {
    const outcome = await this.save.run(actor, id, (curriculum, attempt) => readSentAnswers(curriculum, attempt, body));
    const shown = shownPage(body['page']);
    if (outcome.kind === 'saved' && autosave) return { savedAt: clockTime(this.clock.now()), version: outcome.version };
    if (outcome.kind === 'saved') return seeOther(...after(id, shown, body['go']));
    if (!autosave) return this.refused(request, id, body, outcome.kind);
    void reply.status(409);
    // No address with a conflict: the script sends the form itself, and the page that answers lays both answers side by side.
    return { code: outcome.kind, ...(outcome.kind === 'late' ? { href: examinationPaths.result(id) } : {}) };
  }

  @For('trainee')
  @Post('submission')
  async createSubmission(
    @Req() request: WebRequest,
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() body: Sent,
  ): Promise<Page | Redirect> {
    const { kind } = await this.submit.run(actor, id, (curriculum, attempt) =>
      readSentAnswers(curriculum, attempt, body),
    );
    if (kind === 'conflict') return this.refused(request, id, body, kind);
    return seeOther(examinationPaths.result(id));
  }

  private async refused(request: WebRequest, id: number, body: Sent, kind: 'late' | 'conflict'): Promise<Page> {
    if (kind === 'late') throw conflict('examination.time_over', examinationPaths.result(id));
    const attempt = await this.find.of(request.actor, id);
    const curriculum = await this.library.version(attempt.curriculumVersionId);
    const reading = { curriculum, attempt, language: request.language, now: this.clock.now() };
    return page('examination/choice', choicePage(reading, body), 409);
  }
}

/** Where the button that saved leads. */
function after(id: number, shown: number | null, go: unknown): [path: string, done?: string] {
  if (go === 'next' && shown) return [examinationPaths.attempt(id, shown + 1)];
  if (go === 'previous' && shown) return [examinationPaths.attempt(id, shown - 1)];
  if (go === 'review') return [examinationPaths.review(id)];
  return [examinationPaths.attempt(id, shown), 'examination.answers_saved'];
}
