export interface CompetencyShare {
  readonly competency: string;
  readonly items: number;
  readonly percent: number;
}

/** How much of what each competency's items could give was reached, in the order of the competencies. */
export function competencyShares(
  marks: readonly { readonly competency: string; readonly points: number }[],
): CompetencyShare[] {
  const names = [...new Set(marks.map((mark) => mark.competency))].sort();
  return names.map((competency) => {
    const own = marks.filter((mark) => mark.competency === competency);
    const hundredths = own.reduce((sum, mark) => sum + Math.round(mark.points * 100), 0);
    return { competency, items: own.length, percent: Math.floor(hundredths / own.length) };
  });
}
