/**
 * Numbers the groups of raters that are linked by things they rated together, directly or over others; index: rater. Raters of
 * different groups cannot be compared from what they rated. Linacre, J. M. (1989), Many-Facet Rasch Measurement, on connectedness.
 */
export function connectedSubsets(raters: number, ratedTogether: readonly (readonly number[])[]): number[] {
  const leader = Array.from({ length: raters }, (_, rater) => rater);
  const find = (rater: number): number => {
    const next = leader[rater] as number;
    if (next === rater) return rater;
    const found = find(next);
    leader[rater] = found;
    return found;
  };
  for (const together of ratedTogether) for (const rater of together) leader[find(rater)] = find(together[0] as number);
  const leaders = leader.map((_, rater) => find(rater));
  const numbered = [...new Set(leaders)];
  return leaders.map((one) => numbered.indexOf(one));
}
