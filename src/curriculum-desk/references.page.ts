import type { Reference } from '#curriculum/curriculum-document';
import type { LegalSource } from '#curriculum/legal-source';
import type { LocalizedText } from '#curriculum/localized-text';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { deskPaths } from './curriculum-desk.paths.js';

const kinds = ['law', 'official-page', 'guideline', 'report', 'book'] as const satisfies readonly Reference['kind'][];

/** Something that rests on a source; `at` are the places of the source that it names. */
interface Dependent {
  readonly kind: 'lesson' | 'question' | 'pack' | 'simulation';
  readonly id: string;
  readonly title: LocalizedText | null;
  readonly href: string | null;
  readonly at: string;
  readonly asOf: string | null;
}

/** Every law and page with its date, and all that has to be read again when it changes. */
export function referencesPage(curriculum: PublishedCurriculum, seesAnswers: boolean): object {
  const dependents = dependentsByReference(curriculum, seesAnswers);
  const groups = kinds.map((kind) => ({
    kind,
    references: curriculum.document.references
      .filter((reference) => reference.kind === kind)
      .map(({ id, title, number, publisher, url, asOf }) => {
        const found = dependents.get(id) ?? [];
        return { id, title, lawNumber: number, publisher, url, asOf, dependents: found, count: found.length };
      }),
  }));
  return { overviewHref: deskPaths.overview, groups: groups.filter((group) => group.references.length > 0) };
}

function dependentsByReference(curriculum: PublishedCurriculum, seesAnswers: boolean): Map<string, Dependent[]> {
  const found = new Map<string, Dependent[]>();
  const add = (sources: readonly LegalSource[], dependent: Omit<Dependent, 'at'>) => {
    for (const id of new Set(sources.map((source) => source.id))) {
      const at = sources.flatMap((source) => (source.id === id && source.at ? [source.at] : [])).join(', ');
      found.set(id, [...(found.get(id) ?? []), { ...dependent, at }]);
    }
  };
  for (const { id, title, references, asOf } of curriculum.lessonsInOrder)
    add(references, { kind: 'lesson', id, title, asOf, href: deskPaths.lesson(id) });
  for (const { id, subject, references } of curriculum.document.questions) {
    const href = seesAnswers ? deskPaths.question(subject, id) : null;
    add(references, { kind: 'question', id, title: null, asOf: null, href });
  }
  for (const { id, title, references, asOf } of curriculum.cases.packs)
    add(references, { kind: 'pack', id, title, asOf, href: deskPaths.pack(id) });
  for (const { id, title, references, asOf } of curriculum.cases.simulations)
    add(references, { kind: 'simulation', id, title, asOf, href: deskPaths.simulation(id) });
  return found;
}
