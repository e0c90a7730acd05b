import { captionsFile, captionsFor, captionTracks } from '#curriculum/captions';
import type { Lesson } from '#curriculum/curriculum-document';
import { plainText } from '#curriculum/plain-text';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { learningPaths } from '#learning/learning.paths';
import type { LessonMedia } from '#learning/lesson-media';
import type { Language } from '#platform/locale/languages';
import { trusted } from '#platform/templates/trusted';
import { deskPaths } from './curriculum-desk.paths.js';
import { questionView } from './question-view.js';
import { indicatorsOf, sourcesOf } from './sources.js';

export interface LessonPreview {
  readonly curriculum: PublishedCurriculum;
  readonly lesson: Lesson;
  readonly seesAnswers: boolean;
  readonly language: Language;
  readonly media: LessonMedia;
}

/** A lesson with everything that trainees find in it; reading here is counted for nobody. */
export function lessonPage(preview: LessonPreview): object {
  const { curriculum, lesson, seesAnswers, language } = preview;
  const subject = curriculum.subject(lesson.subject);
  const [previous, next] = [curriculum.lessonBefore(lesson.id), curriculum.lessonAfter(lesson.id)];
  const questions = curriculum.document.questions.filter((question) => question.lesson === lesson.id);
  return {
    titleValues: { lesson: plainText(lesson.title, language) },
    overviewHref: deskPaths.overview,
    subject: { id: subject.id, title: subject.title, href: deskPaths.subject(subject.id) },
    id: lesson.id,
    title: lesson.title,
    lessonMinutes: lesson.minutes,
    characters: lesson.characters,
    film: filmOf(preview),
    easy: trusted(lesson.easyHtml),
    english: trusted(lesson.enHtml),
    sections: lesson.sections.map(({ index, heading, html }) => ({ index, heading, body: trusted(html) })),
    check: {
      question: lesson.check.question,
      options: lesson.check.options,
      answer: lesson.check.options[lesson.check.answer - 1] ?? '',
      explanation: lesson.check.explanation,
    },
    terms: lesson.terms
      .map((id) => curriculum.term(id))
      .map(({ term, meaning }) => ({ term, kana: term.kana, meaning })),
    asOf: lesson.asOf,
    sources: sourcesOf(curriculum, lesson.references),
    indicators: indicatorsOf(curriculum, lesson.indicators),
    lessons: subject.lessons.map(({ id, title, minutes }) => ({
      ...{ title, minutes, href: deskPaths.lesson(id) },
      state: id === lesson.id ? 'current' : 'todo',
    })),
    previousHref: previous && deskPaths.lesson(previous.id),
    previousTitle: previous?.title ?? null,
    nextHref: next && deskPaths.lesson(next.id),
    nextTitle: next?.title ?? null,
    itemCount: questions.length,
    questions: seesAnswers ? questions.map((question) => questionView(curriculum, question)) : [],
  };
}

function filmOf({ lesson, language, media }: LessonPreview): object | null {
  if (!lesson.video) return null;
  const { file } = lesson.video;
  const wanted = language === 'en' ? 'en' : 'ja';
  return {
    src: learningPaths.media(lesson.id, file),
    tracks: captionTracks.map((track) => ({
      lang: track === 'en' ? 'en' : 'ja',
      label: `learning.player.track.${track}`,
      src: learningPaths.media(lesson.id, captionsFile(file, track)),
      isStandard: track === captionsFor(language),
    })),
    cuesLang: wanted,
    cues: media.transcript(lesson.id, captionsFile(file, captionsFor(language))),
  };
}
