import type { ExtensionReason } from './extension.entity.js';
import type { StageWindow } from './stage-window.js';

/** More time, as it is asked for: days that are added, or a day that is named. */
export type ExtensionWish = { readonly reason: ExtensionReason } & (
  | { readonly kind: 'relative'; readonly days: number }
  | { readonly kind: 'absolute'; readonly dueAt: Date }
);

const DAY = 86_400_000;

/** The end of the window that a wish leads to. Japan has no summer time: a day has 24 hours. */
export const newEndOf = (wish: ExtensionWish, dueAt: Date): Date =>
  wish.kind === 'relative' ? new Date(dueAt.getTime() + wish.days * DAY) : wish.dueAt;

/** Why this end cannot be granted, or null: it must lie ahead, later than now agreed, and leave something of what comes after. */
export function obstacleTo(
  newDueAt: Date,
  { stage, dueAt, endsBefore }: StageWindow,
  now: Date,
): 'not_later' | 'in_the_past' | 'after_practice' | 'after_course' | null {
  if (newDueAt <= dueAt) return 'not_later';
  if (newDueAt <= now) return 'in_the_past';
  if (newDueAt < endsBefore) return null;
  return stage === 'learning' ? 'after_practice' : 'after_course';
}

/** The end that a stored wish leads to from the end that holds now: days are counted anew, a named day stays. */
export const endOf = (
  { grantedDays, newDueAt }: { readonly grantedDays: number | null; readonly newDueAt: Date },
  dueAt: Date,
): Date => (grantedDays === null ? newDueAt : new Date(dueAt.getTime() + grantedDays * DAY));
