import { Injectable } from '@nestjs/common';
import { CurrentEnrolment } from '#admissions/current-enrolment';
import type { CaseDocuments } from '#curriculum/case-documents';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { Person } from '#platform/actor/actor';

/** What a trainee can practise on: the cases of the edition that they learn by. */
@Injectable()
export class OwnCases {
  constructor(
    private readonly enrolments: CurrentEnrolment,
    private readonly library: CurriculumLibrary,
  ) {}

  async of(actor: Person): Promise<CaseDocuments> {
    const { curriculumVersionId } = await this.enrolments.of(actor);
    return (await this.library.version(curriculumVersionId)).cases;
  }
}
