import type { CurriculumDocument } from '#curriculum/curriculum-document';

/** The version of the framework in a document; editions from before there were versions have the first. */
export const frameworkVersionOf = (document: Pick<CurriculumDocument, 'framework'>): number =>
  document.framework?.version ?? 1;

/** What evidence for an indicator of an earlier version counts for in this one: moves are followed in the order of their versions. Null: for nothing any more. */
export function indicatorNow(
  document: Pick<CurriculumDocument, 'framework'>,
  indicator: string,
  givenIn: number,
): string | null {
  const moves = (document.framework?.moves ?? [])
    .filter(({ version }) => version > givenIn)
    .toSorted((one, other) => one.version - other.version);
  let now: string | null = indicator;
  for (const { from, to } of moves) if (from === now) now = to;
  return now;
}
