import { Controller, Get } from '@nestjs/common';
import { CurrentEnrolment } from '#admissions/current-enrolment';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { Person } from '#platform/actor/actor';
import { For } from '#platform/http/access';
import { type Page, page } from '#platform/http/answers';
import { CurrentPerson } from '#platform/http/web-request';
import { EntriesQueries } from '#practice-log/entries.queries';
import { nextStepFrom } from './next-step-from.js';
import { practicePage } from './practice.page.js';
import { practicePaths } from './practice.paths.js';
import { PracticeQueries } from './practice.queries.js';
import { requirementsOf } from './requirements.js';

/** Stage 2 at a glance. */
@Controller(practicePaths.overview)
export class PracticeController {
  constructor(
    private readonly enrolments: CurrentEnrolment,
    private readonly library: CurriculumLibrary,
    private readonly practice: PracticeQueries,
    private readonly entries: EntriesQueries,
  ) {}

  @For('trainee')
  @Get()
  async show(@CurrentPerson() actor: Person): Promise<Page> {
    const enrolment = await this.enrolments.of(actor);
    const [curriculum, state, entries] = await Promise.all([
      this.library.version(enrolment.curriculumVersionId),
      this.practice.state(enrolment.id),
      this.entries.of(enrolment.id),
    ]);
    const open = enrolment.stage === 'practice' && enrolment.status === 'active';
    const next = open ? nextStepFrom(state, requirementsOf(enrolment, curriculum), enrolment.practiceEndsAt) : null;
    return page('practice/overview', practicePage({ enrolment, curriculum, state, entries, next }));
  }
}
