import { Injectable } from '@nestjs/common';
import type { EnrolmentContext } from '#admissions/enrolments.queries';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { type CourseStanding, courseStanding, type StoredStanding } from './course-standing.js';
import { LearningQueries } from './learning.queries.js';

export interface CourseProgressOf {
  readonly curriculum: PublishedCurriculum;
  readonly stored: StoredStanding;
  readonly standing: CourseStanding;
}

/** Where one enrolment stands in stage 1, of its own edition of the curriculum. */
@Injectable()
export class CourseProgress {
  constructor(
    private readonly library: CurriculumLibrary,
    private readonly learning: LearningQueries,
  ) {}

  async of(enrolment: EnrolmentContext): Promise<CourseProgressOf> {
    return this.from(enrolment, await this.learning.standing(enrolment.id));
  }

  /** The same for who has read already what is stored, together with other things. */
  async from({ curriculumVersionId }: EnrolmentContext, stored: StoredStanding): Promise<CourseProgressOf> {
    const curriculum = await this.library.version(curriculumVersionId);
    return { curriculum, stored, standing: courseStanding(curriculum, stored) };
  }
}
