/** What a marker says about one criterion. */
export interface MarkContent {
  readonly level: number | null;
  readonly comment: string;
}

/** As it is kept, with the version of its row; 1 is that of a row in which nothing was said yet. */
export interface KeptMark extends MarkContent {
  readonly version: number;
}

export const NOTHING: KeptMark = { level: null, comment: '', version: 1 };

/** Two windows said different things about the same. The criterion is null where it is the comment on the whole. */
export interface MarkConflict {
  readonly criterion: string | null;
  readonly kept: KeptMark;
  readonly sent: MarkContent;
}

/** What to write, or null where both windows changed the same field to different things. */
export type Merge = { readonly content: MarkContent; readonly changed: boolean } | null;

/**
 * Three ways: what this window began with (`base`), what it sends, and what is kept meanwhile. A field that only one of both changed is
 * taken from that one, so a second window that merely lay open never undoes anything.
 */
export function mergeMark(sent: MarkContent, kept: MarkContent, base: MarkContent): Merge {
  const level = mergeField(sent.level, kept.level, base.level);
  const comment = mergeField(sent.comment, kept.comment, base.comment);
  if (level === CLASH || comment === CLASH) return null;
  const content = { level, comment };
  return { content, changed: level !== kept.level || comment !== kept.comment };
}

const CLASH = Symbol('clash');

function mergeField<T>(sent: T, kept: T, base: T): T | typeof CLASH {
  if (sent === kept || sent === base) return kept;
  return kept === base ? sent : CLASH;
}
