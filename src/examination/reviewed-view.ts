import { coursePaths } from '#curriculum/course-paths';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import type { Question } from '#curriculum/question';
import { questionForReview } from '#curriculum/question-for-review';
import type { Response } from '#curriculum/response';

/** A question after marking as `examination/reviewed` shows it: what was right, what was answered, and where to read more. */
export function reviewedView(
  curriculum: PublishedCurriculum,
  question: Question,
  response: Response | null,
  { position, leftOut }: { readonly position: number; readonly leftOut: boolean },
): object {
  const review = questionForReview(question, response);
  const lesson = curriculum.lesson(review.lesson);
  return {
    ...review,
    position,
    leftOut,
    isPartly: review.points > 0 && !review.isRight,
    asksForPlaces: question.type === 'ordering' || question.type === 'matching',
    lesson: { title: lesson.title, href: coursePaths.lesson(lesson.id) },
  };
}
