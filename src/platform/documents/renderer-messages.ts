/** One document to make. */
export interface Order {
  /** A hash of the source: different sources have different names. */
  sourceName: string;
  source: string;
  data: DocumentData;
  /** How many pages it may have; null: as many as it needs. */
  pages: number | null;
}

/** The content of data.json: whatever the template shows of one person. */
export interface DocumentData {
  /** Whose document it is. The template carries it as metadata, and the finished document is asked for it. */
  readonly identity: readonly (string | null)[];
  readonly [part: string]: unknown;
}

/** Exactly one of the three. */
export type Answer = { pdf: Uint8Array } | { missing: string[] } | { failure: string };
