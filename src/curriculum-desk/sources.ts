import type { LegalSource } from '#curriculum/legal-source';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { deskPaths } from './curriculum-desk.paths.js';

/** Sources as `curriculum/sources` lists them. */
export const sourcesOf = (curriculum: PublishedCurriculum, sources: readonly LegalSource[]): object[] =>
  sources.map(({ id, at, for: purpose }) => {
    const { title, number, publisher, url, asOf } = curriculum.reference(id);
    return { title, lawNumber: number, publisher, url, asOf, at, purpose, href: deskPaths.reference(id) };
  });

/** Indicators with the way to everything else that serves them. */
export const indicatorsOf = (curriculum: PublishedCurriculum, ids: readonly string[]): object[] =>
  ids.map((id) => ({ id, statement: curriculum.indicator(id).statement, href: deskPaths.indicator(id) }));
