import { Controller, Get, Query } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import type { Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { For } from '#platform/http/access';
import { type Page, page } from '#platform/http/answers';
import { rowId } from '#platform/http/row-id';
import { CurrentPerson } from '#platform/http/web-request';
import { deskPage } from './desk.page.js';
import { deskScope } from './desk-scope.js';
import { questionStatuses } from './question-status.js';
import { questionsPaths } from './questions.paths.js';
import { type QuestionRow, QuestionsQueries } from './questions.queries.js';

type Asked = Readonly<Record<'state' | 'subject' | 'after', string | undefined>>;

/** The course desk: what trainees asked, the one that waits longest first. */
@Controller(questionsPaths.desk)
export class DeskController {
  constructor(
    private readonly questions: QuestionsQueries,
    private readonly library: CurriculumLibrary,
    private readonly clock: Clock,
  ) {}

  @For('office', 'trainer')
  @Get()
  async index(@CurrentPerson() actor: Person, @Query() asked: Asked): Promise<Page> {
    const filter = {
      status: asked.state === 'all' ? null : (questionStatuses.find((one) => one === asked.state) ?? 'open'),
      subject: /^[A-Z]\d{1,2}$/.test(String(asked.subject)) ? String(asked.subject) : null,
      afterId: rowId(asked.after) ?? 0,
    };
    const [rows, latest] = await Promise.all([this.questions.onDesk(deskScope(actor), filter), this.library.latest()]);
    const view = { filter, rows, latest, curricula: await this.curriculaOf(rows), today: this.clock.today() };
    return page('questions/desk', deskPage(view));
  }

  private async curriculaOf(rows: readonly QuestionRow[]): Promise<Map<number, PublishedCurriculum>> {
    const ids = [...new Set(rows.map((row) => row.curriculumVersionId))];
    return new Map(await Promise.all(ids.map(async (id) => [id, await this.library.version(id)] as const)));
  }
}
