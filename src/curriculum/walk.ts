import type { CurriculumDocument, Lesson, Subject } from './curriculum-document.js';

/** All subjects in the order of the programme, planned ones too. */
export const allSubjects = (document: CurriculumDocument): Subject[] =>
  document.groups.flatMap((group) => group.subjects);

export const allLessons = (document: CurriculumDocument): Lesson[] =>
  allSubjects(document).flatMap((subject) => subject.lessons);
