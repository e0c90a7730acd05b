import { settingOf } from '#admissions/setting-of';
import { plainText } from '#curriculum/plain-text';
import { askView } from '#questions/ask-view';
import { questionsPaths } from '#questions/questions.paths';
import { ruleChangesPaths } from '#rule-changes/rule-changes.paths';
import { learningPaths } from './learning.paths.js';
import type { LessonProgressRow } from './learning.queries.js';
import { lessonList } from './lesson-list.js';
import { lessonMaterial, otherLanguages } from './lesson-material.js';
import type { LessonReading } from './lesson-reading.js';
import { numberedSections } from './numbered-figures.js';
import { playerView } from './player-view.js';
import { secondsToRead } from './seconds-to-read.js';
import { clockOf } from './stretches.js';
import { whyOpen } from './why-open.js';
import { windowView } from './window-view.js';

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
    changes: (own?.changes ?? []).map((change) => ({ ...change, href: ruleChangesPaths.one(change.id) })),
    player: playerView(reading, own),
    why: whyView(reading, own),
    printHref: learningPaths.printOfSubject(subject.id),
    readingHref: learningPaths.reading(lesson.id),
    trackingHref: `${learningPaths.reading(lesson.id)}?visit=${visit}`,
    visit,
    ...otherLanguages(lesson),
    sections: numberedSections(lesson).map((section) => ({
      index: section.index,
      heading: section.heading,
      body: section.body,
      dwell: Math.max(3, Math.ceil(secondsToRead([section], speed)) + 1),
      isRead: read.has(section.index),
    })),
    ...lessonMaterial(lesson, curriculum),
    list: lessonList(subject, rows, { current: lesson.id, isNotOpen: false }),
    previous: previous && { title: previous.title, href: learningPaths.lesson(previous.id) },
    next: isLastOfSubject || !next ? null : { title: next.title, href: learningPaths.lesson(next.id) },
    quizHref: learningPaths.quiz(subject.id),
    faq: (own?.faq ?? []).map((entry) => ({ ...entry, lesson: null })),
    faqHref: `${questionsPaths.faq}?lesson=${lesson.id}`,
    ask: askView(enrolment, curriculum, { lesson: lesson.id }),
  };
}

/** The lesson's way to completion in words: what is missing of the film and of the text, and the quicker of the two. */
function whyView({ enrolment, curriculum, lesson, media }: LessonReading, own: LessonProgressRow | undefined) {
  const film = lesson.video && media.film(lesson.id, lesson.video.file);
  const why = whyOpen(lesson, film, own, settingOf(enrolment, curriculum, 'watch_threshold_percent'));
  return (
    why && {
      ...why,
      film: why.film && {
        ...why.film,
        gaps: why.film.gaps.map(([from, to]) => ({ from, clocks: [from, to].map(clockOf) })),
      },
      unread: why.text.unread.map(({ index, heading }) => ({ index, heading, href: `#section-${index}` })),
      isWatch: why.act === 'watch',
      minutesLeft: why.act === 'watch' && why.film ? why.film.minutes : why.text.minutes,
    }
  );
}
