import type { Subject } from '#curriculum/curriculum-document';
import { plainText } from '#curriculum/plain-text';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import type { Language } from '#platform/locale/languages';
import { trusted } from '#platform/templates/trusted';
import { learningPaths } from './learning.paths.js';
import { lessonMaterial } from './lesson-material.js';
import { numberedSections } from './numbered-figures.js';

/** A subject for paper: every lesson with the headings, figures and sources that it has on screen. */
export const subjectPrintPage = (curriculum: PublishedCurriculum, subject: Subject, language: Language): object => ({
  titleValues: { subject: `${subject.id} ${plainText(subject.title, language)}` },
  backHref: learningPaths.subject(subject.id),
  id: subject.id,
  title: subject.title,
  summary: subject.summary,
  goals: subject.goals,
  edition: curriculum.document.edition,
  isEasy: language === 'ja-easy',
  isEnglish: language === 'en',
  lessons: subject.lessons.map((lesson) => ({
    ...lessonMaterial(lesson, curriculum),
    id: lesson.id,
    title: lesson.title,
    lessonMinutes: lesson.minutes,
    easy: trusted(lesson.easyHtml),
    english: trusted(lesson.enHtml),
    sections: numberedSections(lesson).map(({ heading, html }) => ({ heading, body: trusted(oneDeeper(html)) })),
  })),
});

/** On paper a lesson is a part of something, so the headings inside of its sections step down. */
const oneDeeper = (html: string): string => html.replace(/<(\/?)h3\b/g, '<$1h4');
