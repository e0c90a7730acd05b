import { join } from 'node:path';
import { root } from '#platform/config';
import { say } from './author-words.js';
import { problemLine } from './curriculum-problem.js';
import { reportLines } from './curriculum-report.js';
import { type CurriculumReading, readCurriculum } from './read-curriculum.js';
import { allLessons, allSubjects } from './walk.js';

/** `bin/curriculum check`: what the author has to mend, or that all is well. */
const options = process.argv.slice(2);
const programme = options.find((option) => !option.startsWith('-')) ?? 'coordinator';
const reading = readCurriculum(join(root, 'curriculum', programme), { drafts: options.includes('--drafts') });
const report = options.includes('--report') && reading.document ? reportLines(reading.document) : [];
const lines = [
  ...report,
  ...reading.problems.map((problem) => `curriculum/${programme}/${problemLine(problem)}`),
  summary(reading),
];
process.stdout.write(`${lines.join('\n')}\n`);
process.exitCode = reading.document ? 0 : 1;

function summary({ document, problems }: CurriculumReading): string {
  if (!document) return say.bad(problems.length);
  const subjects = allSubjects(document);
  const planned = subjects.filter((subject) => subject.status === 'planned').length;
  return say.good(subjects.length - planned, planned, allLessons(document).length, document.questions.length);
}
