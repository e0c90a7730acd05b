import { noCases } from './case-documents.js';
import { canonical } from './content-hash.js';
import type { CurriculumDocument } from './curriculum-document.js';
import { allLessons, allSubjects } from './walk.js';

export const kindsOfContent = [
  'subjects',
  'lessons',
  'questions',
  'tests',
  'settings',
  'criteria',
  'observation',
  'forms',
  'indicators',
  'packs',
  'simulations',
  'towns',
  'rewritings',
  'examples',
  'references',
  'terms',
  'changes',
  'frame',
] as const;
export type KindOfContent = (typeof kindsOfContent)[number];

/** What differs between two editions in one kind of content, by id. */
export interface Difference {
  readonly kind: KindOfContent;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly Change[];
}
/** `fields` are the names of the properties that are not the same any more. */
export interface Change {
  readonly id: string;
  readonly fields: readonly string[];
}

type Thing = Readonly<Record<string, unknown>>;
type Things = ReadonlyMap<string, Thing>;

/** Everything that differs, kind by kind; kinds without a difference are left out. */
export function compareDocuments(before: CurriculumDocument, after: CurriculumDocument): Difference[] {
  const [old, young] = [contentOf(before), contentOf(after)];
  return kindsOfContent
    .map((kind) => difference(kind, old[kind], young[kind]))
    .filter(({ added, removed, changed }) => added.length + removed.length + changed.length > 0);
}

function difference(kind: KindOfContent, before: Things, after: Things): Difference {
  return {
    kind,
    added: [...after.keys()].filter((id) => !before.has(id)),
    removed: [...before.keys()].filter((id) => !after.has(id)),
    changed: [...after].flatMap(([id, thing]) => {
      const fields = changedFields(before.get(id) ?? thing, thing);
      return fields.length > 0 ? [{ id, fields }] : [];
    }),
  };
}

const changedFields = (before: Thing, after: Thing): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (field) => canonical(before[field]) !== canonical(after[field]),
  );

function contentOf(document: CurriculumDocument): Record<KindOfContent, Things> {
  const { practice, competencies, settings, questions, references, tests } = document;
  const cases = document.cases ?? noCases;
  const { guidanceHtml, taskSheet, entry, report } = practice;
  const { title, stages, levels, duties, sample, certificate } = document;
  const groups = document.groups.map(({ subjects, ...group }) => ({
    ...group,
    subjects: subjects.map((one) => one.id),
  }));
  return {
    subjects: byId(allSubjects(document).map(({ lessons, ...facts }) => ({ ...facts, lessons: lessons.map(idOf) }))),
    lessons: byId(allLessons(document)),
    questions: byId(questions),
    tests: byId(tests),
    settings: new Map(Object.entries(settings).map(([name, setting]) => [name, { ...setting }])),
    criteria: byId(practice.rubric),
    observation: byId(practice.observation),
    forms: new Map(Object.entries({ taskSheet, entry, report }).map(([id, form]) => [id, { ...form }])),
    indicators: byId(competencies.flatMap((competency) => competency.indicators)),
    packs: byId(cases.packs),
    simulations: byId(cases.simulations),
    towns: byId(cases.towns),
    rewritings: byId(cases.rewritings),
    examples: byId(cases.examples),
    references: byId(references),
    terms: byId(document.glossary),
    changes: byId(document.changes ?? []),
    frame: frameOf({ title, sample, stages, levels, duties, groups, certificate, guidance: guidanceHtml }),
  };
}

const idOf = ({ id }: { readonly id: string }): string => id;

const byId = (things: readonly { readonly id: string }[]): Things =>
  new Map(things.map((thing) => [thing.id, thing as unknown as Thing]));

/** Parts of which there is one each; the name of the part stands for its id. */
const frameOf = (parts: Thing): Things => new Map(Object.entries(parts).map(([id, content]) => [id, { content }]));
