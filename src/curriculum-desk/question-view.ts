import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import type { Question } from '#curriculum/question';
import { questionForReview } from '#curriculum/question-for-review';
import { deskPaths } from './curriculum-desk.paths.js';
import { sourcesOf } from './sources.js';

/** A question with its answer and its reasons, as `curriculum/question` shows it to those who may see answers. */
export function questionView(curriculum: PublishedCurriculum, question: Question): object {
  const { id, type, uses, difficulty, indicator, references } = question;
  const { stem, explanation, rows, parts } = questionForReview(question, null);
  const lesson = curriculum.lesson(question.lesson);
  return {
    id,
    type,
    uses,
    difficulty,
    stem,
    explanation,
    rows,
    parts,
    hasSides: type === 'ordering' || type === 'matching',
    distractors: question.type === 'matching' ? question.distractors : [],
    indicator: { id: indicator, href: deskPaths.indicator(indicator) },
    lesson: { id: lesson.id, title: lesson.title, href: deskPaths.lesson(lesson.id) },
    sources: sourcesOf(curriculum, references),
  };
}
