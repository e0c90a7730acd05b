import { say } from './author-words.js';
import type { Lesson, Subject } from './curriculum-document.js';
import type { CurriculumFiles, Read } from './curriculum-files.js';
import type { Known } from './known.js';
import type { Question } from './question.js';
import { questionSchema } from './question.schema.js';
import { readLesson } from './read-lesson.js';
import { list } from './schema.js';
import { subjectSchema } from './subject.schema.js';

const QUIZ_MINUTES = 10;
const LEAST = { quiz: 6, 'check-test': 6, 'final-test': 3 } as const;

/** A subject folder: subject.yaml, its lessons in order, its questions. Null when subject.yaml or a lesson cannot be read. */
export function readSubject(files: CurriculumFiles, id: string, known: Known, groups: ReadonlySet<string>) {
  const folder = `1-learning/${id.toLowerCase()}`;
  const read = files.yaml(`${folder}/subject.yaml`, subjectSchema(id, known, groups));
  if (!read) return judgeRest(files, folder, id, known);
  const { related_links: relatedLinks, lessons: folders, ...facts } = read.value;
  const lessons = folders.map((name) => readLesson(files, id, `${folder}/${name}`, known));
  const complete = lessons.filter((lesson) => lesson !== null);
  const ids = new Set(folders.map((_, index) => lessons[index]?.id ?? `${id}-L${String(index + 1).padStart(2, '0')}`));
  const questions = files.yaml(`${folder}/questions.yaml`, list(questionSchema(id, known, ids), 1, 999));
  if (questions) checkQuestions(questions, ids);
  const least = complete.reduce((sum, lesson) => sum + lesson.minutes, QUIZ_MINUTES);
  if (facts.minutes < least) read.place.at('minutes').problem(say.subjectMinutes(facts.minutes, least));
  if (!questions || complete.length < lessons.length) return null;
  return { subject: subjectOf({ ...facts, relatedLinks: relatedLinks ?? [] }, complete), questions: questions.value };
}

/** Without a readable subject.yaml the folders are judged all the same, so that an author sees everything at once. */
function judgeRest(files: CurriculumFiles, folder: string, id: string, known: Known): null {
  const folders = files.names(folder).filter((name) => /^\d\d-/.test(name));
  const lessons = folders.map((name) => readLesson(files, id, `${folder}/${name}`, known)?.id ?? '');
  if (files.has(folder))
    files.yaml(`${folder}/questions.yaml`, list(questionSchema(id, known, new Set(lessons)), 1, 999));
  return null;
}

const subjectOf = (facts: Omit<Subject, 'lessons' | 'status'>, lessons: readonly Lesson[]): Subject => ({
  ...facts,
  status: 'written',
  lessons,
});

function checkQuestions(questions: Read<Question[]>, lessons: ReadonlySet<string>): void {
  const ids = new Set<string>();
  for (const [index, question] of questions.value.entries()) {
    const place = questions.place.at(index);
    if (ids.has(question.id)) place.at('id').problem(say.idTwice(question.id));
    ids.add(question.id);
  }
  for (const [use, least] of Object.entries(LEAST)) {
    const count = questions.value.filter((question) => question.uses.some((one) => one === use)).length;
    if (count < least) questions.place.problem(say.tooFewItems(use, count, least));
  }
  for (const lesson of lessons) {
    const count = questions.value.filter((question) => question.lesson === lesson).length;
    if (count < 2) questions.place.problem(say.lessonItems(lesson, count));
  }
}
