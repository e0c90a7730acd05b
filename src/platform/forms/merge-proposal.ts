/**
 * Whether a merge page proposes the kept version of a part (the fields that `isOf` knows): where the window that sent left it alone. Which fields it
 * touched only its script can tell (`touched`); without it, an empty part (`isEmpty`) never takes the place of words.
 */
export function proposesKept(
  typed: Readonly<Record<string, unknown>>,
  isOf: (field: string) => boolean,
  isEmpty: boolean,
): boolean {
  const touched = typed['touched'];
  return touched === undefined ? isEmpty : ![touched].flat().some((field) => isOf(String(field)));
}
