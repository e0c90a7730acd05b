/** A group of a cohort, and the case it worked on or will. */
export interface CaseUse {
  readonly casePack: string;
  readonly enrolmentIds: readonly number[];
}

/** The pack that fewest members know already, of these the one that the cohort has used least, then the first; null without any pack. */
export function chooseCasePack(
  packs: readonly string[],
  members: readonly number[],
  uses: readonly CaseUse[],
): string | null {
  const known = (pack: string) =>
    uses.filter((use) => use.casePack === pack && use.enrolmentIds.some((id) => members.includes(id))).length;
  const used = (pack: string) => uses.filter((use) => use.casePack === pack).length;
  const ranked = packs.map((pack, index) => ({ pack, known: known(pack), used: used(pack), index }));
  ranked.sort((a, b) => a.known - b.known || a.used - b.used || a.index - b.index);
  return ranked[0]?.pack ?? null;
}
