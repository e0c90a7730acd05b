import type { EnrolmentContext } from '#admissions/enrolments.queries';
import type { Lesson } from '#curriculum/curriculum-document';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import type { Language } from '#platform/locale/languages';
import type { Words } from '#platform/locale/words';
import type { LessonProgressRow } from './learning.queries.js';
import type { LessonMedia } from './lesson-media.js';

/** A lesson in front of one reader: what its page is made of. */
export interface LessonReading {
  readonly enrolment: EnrolmentContext;
  readonly curriculum: PublishedCurriculum;
  readonly lesson: Lesson;
  readonly rows: readonly LessonProgressRow[];
  /** Proves when this page was opened. */
  readonly visit: string;
  readonly language: Language;
  readonly words: Words;
  readonly media: LessonMedia;
  readonly now: Date;
}
