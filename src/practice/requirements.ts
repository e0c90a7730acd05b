import { settingOf } from '#admissions/setting-of';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { type EntryKind, entryKinds } from '#practice-log/practice-entry.entity';

export type Requirements = Readonly<Record<EntryKind, number>>;

/** How many entries of each kind the course asks for: a few, deep ones. */
export const requirementsOf = (
  context: { readonly settings: Readonly<Record<string, number>> },
  curriculum: PublishedCurriculum,
): Requirements => ({
  deep: settingOf(context, curriculum, 'practice_deep'),
  short: settingOf(context, curriculum, 'practice_short'),
  preventive: settingOf(context, curriculum, 'practice_preventive'),
});

export interface Coverage {
  readonly kind: EntryKind;
  readonly required: number;
  readonly done: number;
  readonly met: boolean;
}

/** How far entries of these kinds go. More than asked for is fine and counts no further. */
export function coverageOf(required: Requirements, kinds: readonly EntryKind[]): Coverage[] {
  return entryKinds.map((kind) => {
    const done = kinds.filter((one) => one === kind).length;
    return { kind, required: required[kind], done, met: done >= required[kind] };
  });
}

export const isCovered = (required: Requirements, kinds: readonly EntryKind[]): boolean =>
  coverageOf(required, kinds).every(({ met }) => met);

/** Progress over all kinds together. */
export const progressOf = (coverage: readonly Coverage[]): { done: number; total: number } => ({
  done: coverage.reduce((sum, one) => sum + Math.min(one.done, one.required), 0),
  total: coverage.reduce((sum, one) => sum + one.required, 0),
});
