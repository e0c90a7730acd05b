import { type ExtensionReason, extensionReasons } from '#admissions/extension.entity';
import { addDays, dayInJapan, instantInJapan } from '#platform/clock/clock';
import type { FieldError } from '#platform/forms/read-form';
import { Day, OneOf, RequiredText } from '#platform/forms/rules';
import type { Appealable } from './appealable.js';

/** More time than this is a slip of the pen. */
const MOST_DAYS = 90;

export class AppealExtensionForm {
  @RequiredText(30) result: string;
  @Day() newUntilOn: string;
  @OneOf(extensionReasons) extensionReason: ExtensionReason;
  @RequiredText(500) note: string;
}
export const appealExtensionFields = ['result', 'newUntilOn', 'extensionReason', 'note'] as const;

/** The end of the chosen day, or why it cannot be that one. */
export function newUntil(
  { result, newUntilOn }: AppealExtensionForm,
  all: readonly Appealable[],
  now: Date,
): { readonly chosen: Appealable; readonly until: Date } | FieldError {
  const chosen = all.find(({ key }) => key === result);
  if (!chosen) return { field: 'result', code: 'not_one_of' };
  const until = instantInJapan(newUntilOn, '23:59');
  const code = obstacle(until, chosen.until, now);
  return code ? { field: 'newUntilOn', code } : { chosen, until };
}

export function obstacle(until: Date, before: Date, now: Date): 'not_later' | 'in_the_past' | 'too_far' | null {
  if (until <= before) return 'not_later';
  if (until <= now) return 'in_the_past';
  const last = instantInJapan(addDays(dayInJapan(before > now ? before : now), MOST_DAYS), '23:59');
  return until > last ? 'too_far' : null;
}
