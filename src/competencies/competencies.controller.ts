import { Controller, Get, Req } from '@nestjs/common';
import { CurrentEnrolment } from '#admissions/current-enrolment';
import { settingOf } from '#admissions/setting-of';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { For } from '#platform/http/access';
import { type Page, page } from '#platform/http/answers';
import type { WebRequest } from '#platform/http/web-request';
import { Words } from '#platform/locale/words';
import { competenciesPage } from './competencies.page.js';
import { competenciesPaths } from './competencies.paths.js';
import { JudgementsQueries } from './judgements.queries.js';

/** The trainee's own ledger of competencies. */
@Controller(competenciesPaths.own)
export class CompetenciesController {
  constructor(
    private readonly enrolments: CurrentEnrolment,
    private readonly library: CurriculumLibrary,
    private readonly judgements: JudgementsQueries,
    private readonly words: Words,
  ) {}

  @For('trainee')
  @Get()
  async show(@Req() request: WebRequest): Promise<Page> {
    const enrolment = await this.enrolments.of(request.actor);
    const [curriculum, judgements] = await Promise.all([
      this.library.version(enrolment.curriculumVersionId),
      this.judgements.of(enrolment.id),
    ]);
    const expected = settingOf(enrolment, curriculum, 'criterion_pass_level');
    return page(
      'competencies/competencies',
      competenciesPage({ curriculum, judgements, expected, words: this.words, language: request.language }),
    );
  }
}
