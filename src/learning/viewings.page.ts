import type { Subject } from '#curriculum/curriculum-document';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { dayBars } from '#platform/charts/day-bars';
import { addDays, dayInJapan } from '#platform/clock/clock';
import { dateText } from '#platform/locale/dates';
import type { Language } from '#platform/locale/languages';
import { withoutRuby } from '#platform/locale/ruby';
import type { Say } from '#platform/locale/say';
import { trusted } from '#platform/templates/trusted';
import { learningPaths } from './learning.paths.js';
import { clockOf } from './stretches.js';
import { type LessonStudied, PAGE_OF_VIEWINGS, type Studied, type ViewingRow } from './viewings.queries.js';

export interface ViewingsReading {
  readonly studied: Studied;
  readonly curriculum: PublishedCurriculum;
  readonly reports: readonly ViewingRow[];
  readonly beforeId: number | null;
  readonly language: Language;
  readonly say: Say;
}

const minutesOf = (seconds: number): number => Math.round(seconds / 60);

/** What one trainee watched and read when: by day, by lesson, report by report. */
export function viewingsPage(reading: ViewingsReading): object {
  const { studied, curriculum, reports, beforeId } = reading;
  const path = learningPaths.viewings(studied.id);
  const shown = reports.slice(0, PAGE_OF_VIEWINGS);
  const total = studied.lessons.reduce((sum, { seconds }) => sum + seconds, 0);
  return {
    titleValues: { name: studied.name },
    ...{ name: studied.name, cohortCode: studied.cohortCode, organisation: studied.organisation },
    enrolmentHref: learningPaths.enrolment(studied.id),
    fileHref: learningPaths.viewingsFile(studied.id),
    cohortFileHref: learningPaths.viewingsOfCohort(studied.cohortId),
    minutesInAll: minutesOf(total),
    daysInAll: studied.days.length,
    lessonsDone: studied.lessons.filter(({ completedAt }) => completedAt !== null).length,
    lessonsTotal: curriculum.writtenSubjects.reduce((sum, { lessons }) => sum + lessons.length, 0),
    chart: studied.days.length > 0 ? chartOf(reading) : null,
    days: studied.days.map(({ day, seconds }) => ({ day, minutes: minutesOf(seconds) })),
    subjects: subjectsOf(curriculum.writtenSubjects, studied.lessons),
    reports: shown.map((report) => reportView(curriculum, report)),
    nextHref: reports.length > shown.length ? `${path}?before=${shown.at(-1)?.id}` : null,
    firstHref: beforeId === null ? null : path,
  };
}

function subjectsOf(subjects: readonly Subject[], lessons: readonly LessonStudied[]): object[] {
  const byId = new Map(lessons.map((lesson) => [lesson.lessonId, lesson]));
  return subjects
    .map(({ id, title, lessons: all }) => {
      const rows = all.flatMap((lesson) => {
        const own = byId.get(lesson.id);
        return own ? [{ ...own, title: lesson.title, minutes: minutesOf(own.seconds) }] : [];
      });
      const seconds = rows.reduce((sum, row) => sum + row.seconds, 0);
      return { id, title, rows, minutes: minutesOf(seconds), lessonsTotal: all.length };
    })
    .filter(({ rows }) => rows.length > 0);
}

const reportView = (curriculum: PublishedCurriculum, report: ViewingRow) => ({
  ...{ at: report.at, lessonId: report.lessonId, title: curriculum.lesson(report.lessonId).title },
  ...{ visitAt: report.visitAt, seconds: report.seconds, isFilm: report.mediaVersion !== null },
  range: rangeOf(report),
});

/** `0:10–0:20` of a film, `1–3` of sections. */
export const rangeOf = ({ mediaVersion, parts }: Pick<ViewingRow, 'mediaVersion' | 'parts'>): string =>
  parts
    .map(([from, to]) => (mediaVersion ? [clockOf(from), clockOf(to)] : [...new Set([from, to - 1])]).join('–'))
    .join(', ');

/** Every day from the first to the last, at most a hundred. */
function chartOf({ studied, language, say }: ViewingsReading): object {
  const byDay = new Map(studied.days.map(({ day, seconds }) => [day, minutesOf(seconds)]));
  const [first, last] = [studied.days.at(0)?.day ?? '', studied.days.at(-1)?.day ?? ''];
  const from = [first, dayInJapan(studied.learningStartsAt)].sort()[0] ?? first;
  const length = Math.min(100, (Date.parse(last) - Date.parse(from)) / 86_400_000 + 1);
  const label = (day: string) => (day === from || day === last ? withoutRuby(dateText(language, day)) : null);
  const days = Array.from({ length }, (_, index) => addDays(from, index)).map((day) => ({
    value: byDay.get(day) ?? 0,
    label: label(day),
  }));
  const most = Math.max(...byDay.values());
  const words = {
    id: 'days',
    title: say('learning.viewings.chart'),
    desc: say('learning.viewings.chartWords', { days: studied.days.length, most }),
  };
  const mostText = say('learning.viewings.minutes', { count: most });
  return {
    wide: trusted(dayBars(words, days, mostText, 'wide')),
    narrow: trusted(dayBars(words, days, mostText, 'narrow')),
  };
}
