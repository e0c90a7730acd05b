import type { EnrolmentContext } from '#admissions/enrolments.queries';
import { settingOf } from '#admissions/setting-of';
import { captionLanguages, captionsFile } from '#curriculum/captions';
import type { Lesson } from '#curriculum/curriculum-document';
import { plainText } from '#curriculum/plain-text';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import type { Language } from '#platform/locale/languages';
import type { Words } from '#platform/locale/words';
import { trusted } from '#platform/templates/trusted';
import { askView } from '#questions/ask-view';
import { questionsPaths } from '#questions/questions.paths';
import { learningPaths } from './learning.paths.js';
import type { LessonProgressRow } from './learning.queries.js';
import { lessonList } from './lesson-list.js';
import type { LessonMedia } from './lesson-media.js';
import { secondsToRead } from './seconds-to-read.js';
import { windowView } from './window-view.js';

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

/** A lesson: film where there is one, text, sources, words, and the way on. */
export function lessonPage(reading: LessonReading): object {
  const { enrolment, curriculum, lesson, rows, visit, language, now } = reading;
  const subject = curriculum.subject(lesson.subject);
  const own = rows.find((row) => row.lessonId === lesson.id);
  const speed = settingOf(enrolment, curriculum, 'reading_characters_per_minute_max');
  const read = new Set(own?.sectionsRead);
  const [previous, next] = [curriculum.lessonBefore(lesson.id), curriculum.lessonAfter(lesson.id)];
  const isLastOfSubject = next?.subject !== lesson.subject;
  return {
    ...windowView(enrolment, now),
    titleValues: { lesson: plainText(lesson.title, language) },
    title: lesson.title,
    lessonMinutes: lesson.minutes,
    subject: { id: subject.id, title: subject.title, href: learningPaths.subject(subject.id) },
    listHref: learningPaths.subjects,
    percent: own?.percent ?? 0,
    isComplete: own?.percent === 100,
    completedAt: own?.completedAt ?? null,
    player: playerView(reading, own),
    readingHref: learningPaths.reading(lesson.id),
    trackingHref: `${learningPaths.reading(lesson.id)}?visit=${visit}`,
    visit,
    easy: trusted(lesson.easyHtml),
    english: trusted(lesson.enHtml),
    sections: lesson.sections.map((section) => ({
      index: section.index,
      heading: section.heading,
      body: trusted(section.html),
      dwell: Math.max(3, Math.ceil(secondsToRead([section], speed)) + 1),
      isRead: read.has(section.index),
    })),
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
    sources: lesson.references.map(({ id, at, for: purpose }) => ({ ...pick(curriculum, id), at, purpose })),
    list: lessonList(subject, rows, lesson.id),
    previous: previous && { title: previous.title, href: learningPaths.lesson(previous.id) },
    next: isLastOfSubject || !next ? null : { title: next.title, href: learningPaths.lesson(next.id) },
    quizHref: learningPaths.quiz(subject.id),
    faq: (own?.faq ?? []).map((entry) => ({ ...entry, lesson: null })),
    faqHref: `${questionsPaths.faq}?lesson=${lesson.id}`,
    ask: askView(enrolment, curriculum, { lesson: lesson.id }),
  };
}

function pick(curriculum: PublishedCurriculum, id: string) {
  const { title, number, publisher, url, asOf } = curriculum.reference(id);
  return { title, number, publisher, url, asOf };
}

function playerView(
  { enrolment, curriculum, lesson, visit, language, words, media }: LessonReading,
  own: LessonProgressRow | undefined,
): object | null {
  if (!lesson.video) return null;
  const { file } = lesson.video;
  const film = media.film(lesson.id, file);
  const src = `${learningPaths.media(lesson.id, file)}?v=${film.version}`;
  const isSame = (own?.mediaVersion ?? film.version) === film.version;
  const watched = isSame ? (own?.watched ?? []) : [];
  const share = Math.floor((100 * secondsIn(watched)) / film.seconds);
  const wanted = language === 'en' ? 'en' : 'ja';
  return {
    src,
    tracks: captionLanguages.map((lang) => ({
      lang,
      src: learningPaths.media(lesson.id, captionsFile(file, lang)),
      label: words.plain(language, `layout.languages.${lang}`),
      standard: lang === wanted,
    })),
    position: isSame ? (own?.positionSeconds ?? 0) : 0,
    furthest: watched.at(-1)?.[1] ?? 0,
    percent: share >= settingOf(enrolment, curriculum, 'watch_threshold_percent') ? 100 : share,
    maxSpeed: settingOf(enrolment, curriculum, 'max_speed'),
    heartbeatHref: `${learningPaths.watching(lesson.id)}?visit=${visit}&film=${film.version}`,
    noSkip: settingOf(enrolment, curriculum, 'no_skip') === 1,
    cuesLang: wanted,
    cues: media.transcript(lesson.id, captionsFile(file, wanted)),
  };
}

const secondsIn = (stretches: readonly (readonly [number, number])[]): number =>
  stretches.reduce((sum, [from, to]) => sum + to - from, 0);
