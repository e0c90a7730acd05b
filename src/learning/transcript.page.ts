import { captionsFile, captionsFor } from '#curriculum/captions';
import type { Lesson } from '#curriculum/curriculum-document';
import { plainText } from '#curriculum/plain-text';
import type { Language } from '#platform/locale/languages';
import { notFound } from '#platform/problems';
import { learningPaths } from './learning.paths.js';
import type { LessonMedia } from './lesson-media.js';
import { clockOf } from './stretches.js';

/** What is said in a lesson's film, for paper: chapter by chapter, in the language of the page. */
export function transcriptPage(lesson: Lesson, media: LessonMedia, language: Language): object {
  if (!lesson.video) throw notFound();
  const { file } = lesson.video;
  const { chapters, seconds } = media.film(lesson.id, file);
  const cues = media.transcript(lesson.id, captionsFile(file, captionsFor(language)));
  return {
    titleValues: { lesson: plainText(lesson.title, language) },
    backHref: learningPaths.lesson(lesson.id),
    title: lesson.title,
    lang: language === 'en' ? 'en' : 'ja',
    length: clockOf(seconds),
    chapters: chapters.map(({ at, title }, index) => {
      const end = chapters[index + 1]?.at ?? seconds;
      return { title, clock: clockOf(at), cues: cues.filter((cue) => cue.seconds >= at && cue.seconds < end) };
    }),
  };
}
