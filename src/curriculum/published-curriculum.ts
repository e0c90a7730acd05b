import { notFound } from '#platform/problems';
import { type Blueprint, readTestId, type TestId } from './blueprint.js';
import { type CaseDocuments, noCases } from './case-documents.js';
import type { CasePack } from './case-pack.js';
import type {
  Competency,
  CurriculumDocument,
  Indicator,
  Lesson,
  Reference,
  Subject,
  Term,
} from './curriculum-document.js';
import type { Criterion } from './practice-document.js';
import type { Question, Use } from './question.js';
import { beforeTheSetting, type SettingName, type Settings } from './settings.js';
import { allLessons, allSubjects } from './walk.js';

export interface Edition {
  readonly id: number;
  readonly number: number;
  readonly publishedAt: Date;
}

/** One frozen version and the questions asked of it. What a reader can ask for by address answers 404 when it is not there. */
export class PublishedCurriculum {
  readonly subjects: readonly Subject[];
  readonly lessonsInOrder: readonly Lesson[];
  /** The subjects that count for the stage. */
  readonly writtenSubjects: readonly Subject[];
  private readonly subjectsById: ReadonlyMap<string, Subject>;
  private readonly lessonsById: ReadonlyMap<string, Lesson>;
  private readonly questionsById: ReadonlyMap<string, Question>;
  private readonly termsById: ReadonlyMap<string, Term>;
  private readonly referencesById: ReadonlyMap<string, Reference>;

  constructor(
    readonly document: CurriculumDocument,
    readonly edition: Edition,
  ) {
    this.subjects = allSubjects(document);
    this.lessonsInOrder = allLessons(document);
    this.writtenSubjects = this.subjects.filter((subject) => subject.status === 'written');
    this.subjectsById = byId(this.subjects);
    this.lessonsById = byId(this.lessonsInOrder);
    this.questionsById = byId(document.questions);
    this.termsById = byId(document.glossary);
    this.referencesById = byId(document.references);
  }

  get id(): number {
    return this.edition.id;
  }

  /** The value of a setting, for example `setting('check_test_attempts')`. */
  setting(name: SettingName): number {
    const own: Partial<Settings> = this.document.settings;
    return existing(own[name]?.value ?? beforeTheSetting[name]);
  }

  /** A subject by its id, in either case (`a1` in addresses). */
  subject(id: string): Subject {
    return existing(this.subjectsById.get(id.toUpperCase()));
  }

  lesson(id: string): Lesson {
    return existing(this.lessonsById.get(id.toUpperCase()));
  }

  /** The lesson after this one, over the end of its subject too; null after the last. */
  lessonAfter(id: string): Lesson | null {
    return this.lessonsInOrder[this.lessonsInOrder.indexOf(this.lesson(id)) + 1] ?? null;
  }

  lessonBefore(id: string): Lesson | null {
    return this.lessonsInOrder[this.lessonsInOrder.indexOf(this.lesson(id)) - 1] ?? null;
  }

  /** The full question, for marking and for the review after marking; pages get `questionForPage`. */
  question(id: string): Question {
    return existing(this.questionsById.get(id));
  }

  questionsFor(use: Use, subject?: string): Question[] {
    return this.document.questions.filter((one) => one.uses.includes(use) && (!subject || one.subject === subject));
  }

  blueprint(test: TestId): Blueprint {
    return existing(this.document.tests.find((one) => one.id === readTestId(test).use));
  }

  competency(id: string): Competency {
    return existing(this.document.competencies.find((one) => one.id === id));
  }

  indicator(id: string): Indicator {
    return existing(this.document.competencies.flatMap((one) => one.indicators).find((one) => one.id === id));
  }

  criterion(id: string): Criterion {
    return existing(this.document.practice.rubric.find((one) => one.id === id));
  }

  get cases(): CaseDocuments {
    return this.document.cases ?? noCases;
  }

  /** The whole pack with guide and plan, for facilitators; members of a group see only what was opened. */
  casePack(id: string): CasePack {
    return existing(this.cases.packs.find((one) => one.id === id));
  }

  term(id: string): Term {
    return existing(this.termsById.get(id));
  }

  reference(id: string): Reference {
    return existing(this.referencesById.get(id));
  }
}

const byId = <T extends { readonly id: string }>(things: readonly T[]): ReadonlyMap<string, T> =>
  new Map(things.map((thing) => [thing.id, thing]));

function existing<T>(thing: T | undefined): T {
  if (thing === undefined) throw notFound();
  return thing;
}
