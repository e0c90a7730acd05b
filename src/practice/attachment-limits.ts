const MEGABYTE = 1_000_000;

/** A report is read by people: a few files of a size that every office can send. */
export const attachmentLimits = { files: 5, bytes: 10 * MEGABYTE, together: 25 * MEGABYTE } as const;

export interface Attached {
  readonly place: number;
  readonly sha256: string;
  readonly size: number;
}

export type NoRoom = 'too_many' | 'too_much' | 'twice';

/** The place for one more file beside those that are there, or why there is none. */
export function placeFor(there: readonly Attached[], file: Omit<Attached, 'place'>): number | NoRoom {
  if (there.some(({ sha256 }) => sha256 === file.sha256)) return 'twice';
  const free = Array.from({ length: attachmentLimits.files }, (_, index) => index + 1).find(
    (place) => !there.some((one) => one.place === place),
  );
  if (free === undefined) return 'too_many';
  const together = there.reduce((sum, { size }) => sum + size, file.size);
  return together > attachmentLimits.together ? 'too_much' : free;
}
