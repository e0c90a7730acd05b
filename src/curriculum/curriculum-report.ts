import { say } from './author-words.js';
import { coverage } from './check-coverage.js';
import type { CurriculumDocument, Lesson, Subject } from './curriculum-document.js';
import { kanjiCount, sentences } from './japanese.js';
import { allLessons, allSubjects } from './walk.js';

/** Tables for authors and reviewers: how hard the texts are to read, and what is taught, practised and tested. */
export function reportLines(document: CurriculumDocument): string[] {
  const subjects = allSubjects(document).filter((subject) => subject.status === 'written');
  return [
    say.reportReading,
    ...allLessons(document).map(readingRow),
    '',
    say.reportCoverage,
    ...coverage(document).map(({ indicator, taught, practised, tested, exercised }) =>
      row(indicator, taught, practised, tested, exercised),
    ),
    '',
    say.reportQuestions,
    ...subjects.map((subject) => {
      const questions = document.questions.filter((question) => question.subject === subject.id);
      const uses = (['quiz', 'check-test', 'final-test'] as const).map(
        (use) => questions.filter((one) => one.uses.includes(use)).length,
      );
      return row(
        subject.id,
        questions.length,
        ...uses,
        ...[1, 2, 3].map((level) => questions.filter((one) => one.difficulty === level).length),
      );
    }),
    ...subjects.flatMap((subject) => unweighted(document, subject)),
    '',
  ];
}

/** Competencies that a subject asks about without giving them a weight. */
const unweighted = (document: CurriculumDocument, subject: Subject): string[] => {
  const asked = document.questions.filter((one) => one.subject === subject.id && !subject.competencies[one.competency]);
  return asked.map((question) => `${question.id}: ${say.notWeighted(question.competency)}`);
};

/** Characters, minutes, characters a sentence, share of kanji; and for the easy text characters a sentence, most kanji in one sentence. */
function readingRow(lesson: Lesson): string {
  const ja = sentences(textOf(lesson.sections.map((section) => section.html).join('\n')));
  const easy = sentences(textOf(lesson.easyHtml));
  const all = ja.join('');
  const kanjiShare = Math.round((100 * kanjiCount(all)) / Math.max(1, all.length));
  const hardest = Math.max(0, ...easy.map(kanjiCount));
  return row(lesson.id, lesson.characters, lesson.minutes, average(ja), `${kanjiShare}%`, average(easy), hardest);
}

const average = (texts: readonly string[]): number =>
  Math.round(texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length));

/** HTML of ours as the text that is read; readings and drawings left out. */
const textOf = (html: string): string =>
  html
    .replace(/<rt>.*?<\/rt>|<rp>.*?<\/rp>|<figure[\s\S]*?<\/figure>/g, '')
    .replace(/<\/(p|li|td|th|h3)>|<br>/g, '\n')
    .replace(/<[^>]+>/g, '');

const row = (...cells: (string | number)[]): string =>
  cells
    .map((cell) => String(cell).padEnd(9))
    .join('')
    .trimEnd();
