import { stringify } from 'csv-stringify/sync';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { machineTime } from '#platform/locale/dates';
import type { Say } from '#platform/locale/say';
import { rangeOf } from './viewings.page.js';
import type { Studied, ViewingRow } from './viewings.queries.js';

/** Opens in Excel as it is; no cell can become a formula. Columns keep their order. */
const file = (rows: readonly (readonly (string | number)[])[]): string =>
  stringify(rows as (string | number)[][], { bom: true, record_delimiter: '\r\n', escape_formulas: true });
const instant = (at: Date | string | null): string => (at ? machineTime(at).replace('T', ' ') : '');
const heads = (say: Say, ...names: string[]): string[] => names.map((name) => say(`learning.viewings.column.${name}`));

/** Every accepted report of one person. */
export const viewingsFile = (curriculum: PublishedCurriculum, reports: readonly ViewingRow[], say: Say): string =>
  file([
    heads(say, 'number', 'at', 'subject', 'lesson', 'title', 'way', 'range', 'seconds', 'visit', 'version'),
    ...reports.map((report) => {
      const { id, subject, title } = curriculum.lesson(report.lessonId);
      const way = say(`learning.viewings.${report.mediaVersion ? 'video' : 'text'}`);
      const times = [rangeOf(report), report.seconds, instant(report.visitAt), report.mediaVersion ?? ''];
      return [report.id, instant(report.at), subject, id, title.ja, way, ...times];
    }),
  ]);

/** Every lesson that anybody of a cohort began. */
export const studiedFile = (curriculum: PublishedCurriculum, all: readonly Omit<Studied, 'days'>[], say: Say): string =>
  file([
    heads(
      say,
      'enrolment',
      'name',
      'organisation',
      'subject',
      'lesson',
      'title',
      'percent',
      'completed',
      'way',
      'seconds',
      'first',
      'last',
    ),
    ...all.flatMap(({ id, name, organisation, lessons }) =>
      lessons.map((one) => {
        const lesson = curriculum.lesson(one.lessonId);
        const way = one.completedBy ? say(`learning.viewings.${one.completedBy}`) : '';
        const times = [one.seconds, instant(one.firstAt), instant(one.lastAt)];
        const what = [lesson.subject, lesson.id, lesson.title.ja, one.percent, instant(one.completedAt), way];
        return [id, name, organisation, ...what, ...times];
      }),
    ),
  ]);
