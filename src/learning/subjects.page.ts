import type { EnrolmentContext } from '#admissions/enrolments.queries';
import type { Subject } from '#curriculum/curriculum-document';
import { plainText } from '#curriculum/plain-text';
import { packagesPaths } from '#packages/packages.paths';
import type { Language } from '#platform/locale/languages';
import { simulationsPaths } from '#simulations/simulations.paths';
import type { CourseProgressOf } from './course-progress.js';
import type { SubjectStanding } from './course-standing.js';
import type { Slot } from './fits-slot.js';
import { learningPaths } from './learning.paths.js';
import { nextView } from './next-view.js';
import { slotView } from './slot-view.js';
import { windowView } from './window-view.js';

/** All subjects by group, with what is done, what comes next and what is still closed. */
export function subjectsPage(
  enrolment: EnrolmentContext,
  course: CourseProgressOf,
  language: Language,
  now: Date,
  slot: Slot | null,
): object {
  const { curriculum, standing } = course;
  const bySubject = new Map(standing.subjects.map((one) => [one.subject.id, one]));
  const left = standing.missing.length;
  return {
    ...windowView(enrolment, now),
    packagesHref: packagesPaths.own,
    rewritingsHref: simulationsPaths.rewritings,
    next: nextView(standing.next),
    slot: slotView(course, slot, learningPaths.subjects),
    lessonsDone: standing.lessonsDone,
    lessonsTotal: standing.lessonsTotal,
    percent: Math.floor((100 * standing.lessonsDone) / Math.max(1, standing.lessonsTotal)),
    groups: curriculum.document.groups.map((group) => ({
      id: group.id,
      title: group.title,
      subjects: group.subjects
        .filter((subject) => subject.status === 'written')
        .map((subject) => row(subject, bySubject.get(subject.id), language)),
      planned: group.subjects.filter((subject) => subject.status === 'planned').map(({ id, title }) => ({ id, title })),
    })),
    checkTest: { href: learningPaths.checkTest, passed: standing.checkTestPassed, isOpen: left === 0, left },
  };
}

function row(subject: Subject, standing: SubjectStanding | undefined, language: Language): object {
  const percent = standing?.percent ?? 0;
  return {
    id: subject.id,
    title: subject.title,
    href: learningPaths.subject(subject.id),
    percent,
    labelText: `${subject.id} ${plainText(subject.title, language)}`,
    lessonsDone: standing?.lessonsDone ?? 0,
    lessonsTotal: subject.lessons.length,
    state: standing?.isComplete ? 'done' : percent > 0 ? 'started' : 'todo',
  };
}
