import { noCases } from '#curriculum/case-documents';
import type { KindOfContent } from '#curriculum/compare-documents';
import type { CurriculumDocument } from '#curriculum/curriculum-document';
import type { LocalizedText } from '#curriculum/localized-text';
import { allLessons, allSubjects } from '#curriculum/walk';

type Name = LocalizedText | null;

/** How a thing of a kind is called; null where its id has to do. */
export function namesOf(document: CurriculumDocument, kind: KindOfContent, seesAnswers: boolean): (id: string) => Name {
  const names = new Map(pairs(document, kind, seesAnswers));
  return (id) => names.get(id) ?? null;
}

function pairs(document: CurriculumDocument, kind: KindOfContent, seesAnswers: boolean): [string, Name][] {
  const { practice, competencies, references, questions, tests, glossary } = document;
  const cases = document.cases ?? noCases;
  const titled = (things: readonly { readonly id: string; readonly title: LocalizedText }[]) =>
    things.map(({ id, title }): [string, Name] => [id, title]);
  switch (kind) {
    case 'subjects':
      return titled(allSubjects(document));
    case 'lessons':
      return titled(allLessons(document));
    case 'questions':
      return seesAnswers ? questions.map(({ id, stem }) => [id, japanese(stem)]) : [];
    case 'tests':
      return titled(tests);
    case 'criteria':
      return titled(practice.rubric);
    case 'observation':
      return practice.observation.map(({ id, act }) => [id, japanese(act)]);
    case 'forms':
      return Object.entries({ taskSheet: practice.taskSheet, entry: practice.entry, report: practice.report }).map(
        ([id, { title }]) => [id, title],
      );
    case 'indicators':
      return competencies.flatMap(({ indicators }) =>
        indicators.map(({ id, statement }): [string, Name] => [id, japanese(statement)]),
      );
    case 'packs':
    case 'simulations':
    case 'towns':
    case 'rewritings':
      return titled(cases[kind]);
    case 'examples':
      return cases.examples.map(({ id, title }) => [id, japanese(title)]);
    case 'references':
      return references.map(({ id, title }) => [id, japanese(title)]);
    case 'terms':
      return glossary.map(({ id, term }) => [id, term]);
    case 'changes':
      return titled(document.changes ?? []);
    case 'settings':
    case 'frame':
      return [];
  }
}

/** A text that exists in Japanese only is the same for every reader. */
const japanese = (text: string): LocalizedText => ({ ja: text, easy: text, en: text });
