import { Body, Controller, Headers, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { For } from '#platform/http/access';
import { type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentPerson, type WebReply } from '#platform/http/web-request';
import { clockTime } from '#platform/locale/dates';
import { conflict } from '#platform/problems';
import { examinationPaths } from './examination.paths.js';
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
    private readonly clock: Clock,
  ) {}

  @For('trainee')
  @Post('answers')
  @HttpCode(200)
  async createAnswers(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() body: Sent,
    @Headers('x-autosave') autosave: string | undefined,
    @Res({ passthrough: true }) reply: WebReply,
  ): Promise<Redirect | object> {
    const outcome = await this.save.run(actor, id, (curriculum, attempt) => readSentAnswers(curriculum, attempt, body));
    const shown = shownPage(body['page']);
    if (outcome.kind === 'saved' && autosave) return { savedAt: clockTime(this.clock.now()), version: outcome.version };
    if (outcome.kind === 'saved') return seeOther(...after(id, shown, body['go']));
    if (!autosave) return refused(id, shown, outcome.kind);
    void reply.status(409);
    return {
      code: outcome.kind,
      href: outcome.kind === 'late' ? examinationPaths.result(id) : examinationPaths.latest(id, shown),
    };
  }

  @For('trainee')
  @Post('submission')
  async createSubmission(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() body: Sent,
  ): Promise<Redirect> {
    const { kind } = await this.submit.run(actor, id, (curriculum, attempt) =>
      readSentAnswers(curriculum, attempt, body),
    );
    if (kind === 'conflict') return refused(id, shownPage(body['page']), kind);
    return seeOther(examinationPaths.result(id));
  }
}

/** Where the button that saved leads. */
function after(id: number, shown: number | null, go: unknown): [path: string, done?: string] {
  if (go === 'next' && shown) return [examinationPaths.attempt(id, shown + 1)];
  if (go === 'previous' && shown) return [examinationPaths.attempt(id, shown - 1)];
  if (go === 'review') return [examinationPaths.review(id)];
  return [examinationPaths.attempt(id, shown), 'examination.answers_saved'];
}

function refused(id: number, shown: number | null, kind: 'late' | 'conflict'): never {
  if (kind === 'late') throw conflict('examination.time_over', examinationPaths.result(id));
  throw conflict('changed_meanwhile', examinationPaths.latest(id, shown));
}
