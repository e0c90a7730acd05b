import { join } from 'node:path';
import { say } from './author-words.js';
import { certificateSchema } from './certificate.schema.js';
import { checkBlueprints } from './check-blueprints.js';
import { checkCoverage } from './check-coverage.js';
import { type CodeListName, type CodeLists, readCodeLists } from './code-lists.js';
import type { CurriculumDocument, Group, Subject } from './curriculum-document.js';
import { CurriculumFiles, type Read } from './curriculum-files.js';
import type { CurriculumProblem } from './curriculum-problem.js';
import { type Framework, frameworkSchema } from './framework.schema.js';
import type { Known } from './known.js';
import { type PlannedSubject, type Programme, programmeSchema } from './programme.schema.js';
import type { Question } from './question.js';
import { readCases } from './read-cases.js';
import { readPractice } from './read-practice.js';
import { readShelf } from './read-shelf.js';
import { readSubject } from './read-subject.js';
import type { RuleChange } from './rule-change.js';
import { ruleChangeSchema } from './rule-change.schema.js';
import { settingsOf } from './settings.js';
import { referenceSchema, termSchema } from './shelf.schema.js';
import { testsSchema } from './tests.schema.js';

export interface CurriculumReading {
  /** Null as soon as there is a problem. */
  readonly document: CurriculumDocument | null;
  readonly problems: readonly CurriculumProblem[];
}

/** Reads and judges the folder of a programme. `drafts` also judges planned subjects that have a folder already. */
export function readCurriculum(directory: string, { drafts = false } = {}): CurriculumReading {
  const files = new CurriculumFiles(directory);
  const codes = readCodeLists(join(directory, '../code-lists'));
  const framework = files.yaml('competencies.yaml', frameworkSchema);
  const unreadable = () => ({ document: null, problems: [...codes.problems, ...files.problems] });
  if (!framework) return unreadable();
  const known = knownIn(files, framework.value, codes.lists);
  const references = readShelf(files, 'references', referenceSchema);
  const glossary = readShelf(files, 'glossary', termSchema);
  const programme = files.yaml('programme.yaml', programmeSchema(known.competencies));
  const learning = programme ? readLearning(files, programme, known, drafts) : null;
  if (!programme) files.leaveAside('1-learning');
  const changes = learning ? readChanges(files, known, learning.groups) : [];
  if (!learning) files.leaveAside('changes');
  const tests = files.yaml('tests.yaml', testsSchema(known));
  const practice = readPractice(files, known);
  const cases = readCases(files, known, practice?.rubric ?? null);
  const certificate = files.yaml('certificate.yaml', certificateSchema);
  files.refuseUnused();

  if (!programme || !learning || !tests || !practice || !certificate) return unreadable();
  const { id, edition, sample, title, stages } = programme.value;
  const { levels, competencies, duties, version, moves } = framework.value;
  const settings = settingsOf(programme.value.settings);
  const history = { version, moves: moves ?? [] };
  const head = { id, edition, sample, title, stages, settings, levels, competencies, duties, framework: history };
  const shelves = { references, glossary, changes, certificate: certificate.value };
  const document: CurriculumDocument = { ...head, ...learning, tests: tests.value, practice, cases, ...shelves };
  checkCoverage(document, framework.place);
  checkBlueprints(document, tests.place);
  return files.problems.length + codes.problems.length > 0 ? unreadable() : { document, problems: [] };
}

function knownIn(files: CurriculumFiles, framework: Framework, lists: CodeLists): Known {
  const codes = (name: CodeListName) => new Set(lists[name].map((one) => one.code));
  const named = (folder: string) => new Set(files.names(folder).map((name) => name.replace(/\.yaml$/, '')));
  return {
    competencies: new Set(framework.competencies.map((competency) => competency.id)),
    indicators: new Set(
      framework.competencies.flatMap(({ indicators }) => indicators.map((indicator) => indicator.id)),
    ),
    references: named('references'),
    terms: named('glossary'),
    topics: codes('topics'),
    partners: codes('partner-types'),
    languages: codes('languages'),
    interpretationMeans: codes('interpretation-means'),
  };
}

/** Rules that changed; each names lessons of this edition. */
function readChanges(files: CurriculumFiles, known: Known, groups: readonly Group[]): RuleChange[] {
  const lessons = groups.flatMap(({ subjects }) => subjects.flatMap((subject) => subject.lessons));
  return readShelf(files, 'changes', ruleChangeSchema(known, new Set(lessons.map(({ id }) => id))));
}

function readLearning(files: CurriculumFiles, programme: Read<Programme>, known: Known, drafts: boolean) {
  const groupIds = new Set(programme.value.groups.map((group) => group.id));
  const subjects: Subject[] = [];
  const questions: Question[] = [];
  for (const [index, entry] of programme.value.subjects.entries()) {
    const folder = `1-learning/${entry.id.toLowerCase()}`;
    if (entry.status === 'planned' && !groupIds.has(entry.group))
      programme.place.at('subjects').at(index).at('group').problem(say.unknownGroup(entry.group));
    if (entry.status === 'planned' && !(drafts && files.has(`${folder}/subject.yaml`))) {
      files.leaveAside(folder);
      subjects.push(planned(entry));
      continue;
    }
    const read = readSubject(files, entry.id, known, groupIds);
    if (read) subjects.push(read.subject);
    if (read) questions.push(...read.questions);
  }
  if (subjects.length < programme.value.subjects.length) return null;
  const groups: Group[] = programme.value.groups.map((group) => ({
    ...group,
    subjects: subjects.filter((one) => one.group === group.id),
  }));
  return { groups, questions };
}

const planned = ({ id, group, status, title, minutes }: PlannedSubject): Subject => ({
  ...{ id, group, status, title, minutes },
  ...{ summary: null, goals: [], competencies: {}, lessons: [], relatedLinks: [] },
});
