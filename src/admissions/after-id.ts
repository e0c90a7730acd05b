/** Where a page of a list goes on, from an address; what is no id means the beginning. */
export const afterId = (value: unknown): number =>
  typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : 0;
