import { allocationPaths } from '#allocation/allocation.paths';
import { markingPaths } from '#marking/marking.paths';
import { practicePaths } from '#practice/practice.paths';
import { person } from './account-recipients.queries.js';
import type { Letter } from './letter.js';
import { keepersOfWork, markersOf, office, officeAbout } from './staff-recipients.queries.js';

const news = (template: string, to: Letter['to'], path: Letter['path']): Letter => ({
  ...{ template, topic: 'news', to, path, secret: null },
});

const officeAboutMarker: Letter['to'] = (tx, event, today) => officeAbout(tx, event, event.subjectId, today);

/** Letters to those who mark and those who keep the course; most can wait for the morning. An event may write to both. */
export const staffLetters: Readonly<Record<string, readonly Letter[]>> = {
  'late_result.foreseen': [
    news(
      'late-result',
      (tx, event, today) => keepersOfWork(tx, event.subjectId, today),
      () => allocationPaths.overview,
    ),
  ],
  'drift.detected': [
    {
      template: 'drift-own',
      topic: 'decision',
      to: (tx, event) => person(tx, event.subjectId),
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
      (tx, event) => markersOf(tx, event.subjectId),
      () => markingPaths.queue,
    ),
  ],
  'task_sheets.waiting': [
    news(
      'task-sheets-waiting',
      (tx, event) => person(tx, event.subjectId, event.after ?? {}),
      () => practicePaths.taskSheets,
    ),
  ],
  'marks.noted': [
    {
      ...news(
        'marks-noted',
        (tx, event) => person(tx, Number(event.after?.['markerId'])),
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
      to: (tx, event) => markersOf(tx, Number(event.after?.['workId']), event.after ?? {}),
      path: () => markingPaths.moderatorsNotes,
      secret: null,
      unless: ({ after }) => after?.['status'] !== 'remarked' || after['outcome'] === after['standing'],
    },
  ],
};
