import type { FieldError } from '#platform/forms/read-form';
import { Day, RequiredText, RowVersion, WholeNumber } from '#platform/forms/rules';

export class ReviewDayForm {
  @Day() heldOn: string;
  @RequiredText(200) venue: string;
}

/** Whether the day lies in the time of the cohort: not before today, not after its end. */
export function dayErrors(heldOn: string, today: string, lastDay: string): FieldError[] {
  if (heldOn < today) return [{ field: 'heldOn', code: 'in_the_past' }];
  return heldOn > lastDay ? [{ field: 'heldOn', code: 'out_of_range' }] : [];
}

export class ArrangementForm {
  @WholeNumber(1, 999_999_999) trainerId: number;
  @RequiredText(60) casePack: string;
  @RowVersion() rowVersion: number;
}
