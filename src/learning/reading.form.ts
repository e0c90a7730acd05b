import { Problem } from '#platform/problems';

/** What a page told about reading: one section that was on screen (script), or everything up to the button (plain form). */
export interface ReadingReport {
  readonly section: number | null;
  /** What the page claims; the server's clock has the last word. */
  readonly seconds: number | null;
  readonly visit: unknown;
}

export function readReading(body: unknown, query: Readonly<Record<string, unknown>>): ReadingReport {
  const { section, seconds, visit } = (body ?? {}) as Record<string, unknown>;
  if (section === undefined) return { section: null, seconds: null, visit: visit ?? query['visit'] };
  const [index, claimed] = [Number(section), Number(seconds)];
  if (!Number.isInteger(index) || index < 1 || index > 99 || !(claimed >= 0))
    throw new Problem(422, 'learning.reading_unreadable');
  return { section: index, seconds: claimed, visit: visit ?? query['visit'] };
}
