import { coursePaths } from '#curriculum/course-paths';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import type { Question } from '#curriculum/question';
import { questionForReview } from '#curriculum/question-for-review';
import type { Response } from '#curriculum/response';

/** Whose answer it is in the eyes of the reader: a trainee goes on to the lesson, staff have no way in there. */
export type ReaderOfReview = 'own' | 'staff';

/** A question after marking as `examination/reviewed` shows it: what was right, what was answered, and where to read more. */
export function reviewedView(
  curriculum: PublishedCurriculum,
  question: Question,
  response: Response | null,
  {
    position,
    leftOut,
    reader,
  }: { readonly position: number; readonly leftOut: boolean; readonly reader: ReaderOfReview },
): object {
  const review = questionForReview(question, response);
  const lesson = curriculum.lesson(review.lesson);
  return {
    ...review,
    position,
    leftOut,
    answerKey: reader === 'own' ? 'examination.result.yours' : 'examination.result.theirs',
    isPartly: review.points > 0 && !review.isRight,
    asksForPlaces: question.type === 'ordering' || question.type === 'matching',
    lesson: { title: lesson.title, href: reader === 'own' ? coursePaths.lesson(lesson.id) : null },
  };
}
