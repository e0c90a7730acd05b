/** The id of a row as an address or a form names it; null for what is no id, and for a name that comes several times. */
export const rowId = (typed: unknown): number | null =>
  typeof typed === 'string' && /^[1-9]\d{0,8}$/.test(typed) ? Number(typed) : null;
