import { competencyIds } from '#competencies/judgement.entity';
import type { FieldError } from '#platform/forms/read-form';
import { OptionalDay, OptionalText, RequiredText, RowVersion, SomeOf } from '#platform/forms/rules';

/** A draft may be incomplete; only what would not fit is refused. */
export class TaskSheetForm {
  @OptionalText(4000) situation = '';
  @OptionalText(4000) goal = '';
  @OptionalText(4000) plannedEvidence = '';
  @SomeOf(competencyIds, 0) competencies: string[] = [];
  @OptionalDay() startsOn: string | null = null;
  @OptionalDay() endsOn: string | null = null;
  @RowVersion() version: number;
}

export const taskSheetTexts = ['situation', 'goal', 'plannedEvidence'] as const;
export const taskSheetFields = [...taskSheetTexts, 'competencies', 'startsOn', 'endsOn'] as const;

/** The end of the work before its beginning cannot be kept, not even in a draft. */
export const impossibleDays = ({ startsOn, endsOn }: TaskSheetForm): FieldError[] =>
  startsOn && endsOn && endsOn < startsOn ? [{ field: 'endsOn', code: 'before_start' }] : [];

/** What a draft still lacks before it can be submitted. */
export function unfinishedTaskSheet(form: TaskSheetForm): FieldError[] {
  const lacking = taskSheetFields.filter(
    (name) => form[name] === null || form[name] === '' || form[name]?.length === 0,
  );
  return lacking.map((field) => ({ field, code: 'required' }));
}

export class TaskSheetReturnForm {
  @RequiredText(2000, 5) comment: string;
}

export class TaskSheetApprovalForm {
  @OptionalText(2000) comment = '';
}
