import { allocationPaths } from '#allocation/allocation.paths';
import { markingPaths } from '#marking/marking.paths';
import { practicePaths } from '#practice/practice.paths';
import type { Letter } from './letters.js';

const news = (template: string, to: Letter['to'], path: Letter['path']): Letter => ({
  ...{ template, topic: 'news', to, path, secret: null },
});

const office: Letter['to'] = (queries, tx, event, today) => queries.office(tx, event, today);
const officeAboutMarker: Letter['to'] = (queries, tx, event, today) =>
  queries.officeAbout(tx, event, event.subjectId, today);

/** Letters to those who mark and those who keep the course; most can wait for the morning. An event may write to both. */
export const staffLetters: Readonly<Record<string, readonly Letter[]>> = {
  'late_result.foreseen': [
    news(
      'late-result',
      (queries, tx, event, today) => queries.keepersOfWork(tx, event.subjectId, today),
      () => allocationPaths.overview,
    ),
  ],
  'drift.detected': [
    {
      template: 'drift-own',
      topic: 'decision',
      to: (queries, tx, event) => queries.person(tx, event.subjectId),
      path: () => '/marking-quality/me',
      secret: null,
    },
    news('drift-of-marker', officeAboutMarker, (event) => `/marking-quality/markers/${event.subjectId}`),
  ],
  'absence.recorded': [
    news('absence-recorded', officeAboutMarker, (event) => allocationPaths.absenceOf(event.subjectId)),
  ],
  'conflict.declared': [news('conflict-declared', office, () => allocationPaths.conflicts)],
  'reconciliation.opened': [
    news(
      'talk-opened',
      (queries, tx, event) => queries.markersOf(tx, event.subjectId),
      () => markingPaths.queue,
    ),
  ],
  'task_sheets.waiting': [
    news(
      'task-sheets-waiting',
      (queries, tx, event) => queries.person(tx, event.subjectId, event.after ?? {}),
      () => practicePaths.taskSheets,
    ),
  ],
  'marks.noted': [
    {
      ...news(
        'marks-noted',
        (queries, tx, event) => queries.person(tx, Number(event.after?.['markerId'])),
        () => markingPaths.moderatorsNotes,
      ),
      unless: ({ after }) => after?.['told'] === true,
    },
  ],
  // Only where somebody would have gone on, or not: the marks stay as they are, the markers learn of it.
  'work.moderated': [
    {
      template: 'marks-moderated',
      topic: 'decision',
      to: (queries, tx, event) => queries.markersOf(tx, Number(event.after?.['workId']), event.after ?? {}),
      path: () => markingPaths.moderatorsNotes,
      secret: null,
      unless: ({ after }) => after?.['status'] !== 'remarked' || after['outcome'] === after['standing'],
    },
  ],
};
