import type { Subject } from '#curriculum/curriculum-document';
import { plainText } from '#curriculum/plain-text';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import type { Language } from '#platform/locale/languages';
import { deskPaths } from './curriculum-desk.paths.js';
import { questionView } from './question-view.js';

interface Reading {
  readonly curriculum: PublishedCurriculum;
  readonly subject: Subject;
  readonly seesAnswers: boolean;
  readonly language: Language;
}

const headOf = ({ subject, language }: Reading) => ({
  titleValues: { subject: `${subject.id} ${plainText(subject.title, language)}` },
  overviewHref: deskPaths.overview,
  id: subject.id,
  title: subject.title,
});

/** One subject as trainees meet it, with what its authors declared. */
export function subjectPage(reading: Reading): object {
  const { curriculum, subject, seesAnswers } = reading;
  const items = curriculum.document.questions.filter((question) => question.subject === subject.id);
  return {
    ...headOf(reading),
    summary: subject.summary,
    isPlanned: subject.status === 'planned',
    goals: subject.goals,
    studyMinutes: subject.minutes,
    itemCount: items.length,
    questionsHref: seesAnswers && items.length > 0 ? deskPaths.questions(subject.id) : null,
    lessons: subject.lessons.map(({ id, title, minutes, asOf, indicators, characters, video }) => ({
      id,
      title,
      minutes,
      asOf,
      indicators,
      characters,
      hasVideo: video !== null,
      items: items.filter((question) => question.lesson === id).length,
      href: deskPaths.lesson(id),
    })),
    weights: Object.entries(subject.competencies).map(([id, weight]) => ({
      id,
      weight,
      short: curriculum.competency(id).short,
    })),
    links: subject.relatedLinks.map(({ title, url }) => ({ title, url })),
  };
}

/** Its whole question bank, with answers. */
export function questionsPage(reading: Reading): object {
  const { curriculum, subject } = reading;
  const questions = curriculum.document.questions.filter((question) => question.subject === subject.id);
  return {
    ...headOf(reading),
    subjectHref: deskPaths.subject(subject.id),
    questions: questions.map((question) => questionView(curriculum, question)),
  };
}
