const [SHORTEST, LONGEST] = [2, 1000];

/** Whether words may stand as a quoted sentence: characters as the database counts them, and none cut in half. */
export function isQuotable(quote: string): boolean {
  return [...quote.trim()].length >= SHORTEST && [...quote].length <= LONGEST && !/\p{Cs}/u.test(quote);
}
