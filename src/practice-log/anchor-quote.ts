/** Where a quoted sentence stands in a text: at the place that is named, or at the one nearest to it; null where it stands nowhere. */
export function anchorQuote(text: string, quote: string, near: number): number | null {
  if (quote === '') return null;
  if (text.startsWith(quote, near)) return near;
  let nearest: number | null = null;
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
    if (nearest !== null && Math.abs(at - near) >= Math.abs(nearest - near)) return nearest;
    nearest = at;
  }
  return nearest;
}
