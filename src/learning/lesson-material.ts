import type { Lesson } from '#curriculum/curriculum-document';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { oncePer } from '#platform/once-per';
import { trusted } from '#platform/templates/trusted';

/** What stands below the text of a lesson, on screen and on paper: the question to oneself, words, sources. */
export const lessonMaterial = oncePer((lesson: Lesson, curriculum: PublishedCurriculum) => ({
  check: {
    question: lesson.check.question,
    options: lesson.check.options,
    answer: lesson.check.options[lesson.check.answer - 1] ?? '',
    explanation: lesson.check.explanation,
  },
  terms: lesson.terms.map((id) => curriculum.term(id)).map(({ term, meaning }) => ({ term, kana: term.kana, meaning })),
  asOf: lesson.asOf,
  sources: lesson.references.map(({ id, at, for: purpose }) => {
    const { title, number, publisher, url, asOf } = curriculum.reference(id);
    return { title, number, publisher, url, asOf, at, purpose };
  }),
}));

/** The text of a lesson in the two other languages. */
export const otherLanguages = oncePer(({ easyHtml, enHtml }: Lesson) => ({
  easy: trusted(easyHtml),
  english: trusted(enHtml),
}));
