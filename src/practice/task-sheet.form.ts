import { competencyIds } from '#competencies/judgement.entity';
import type { FieldError } from '#platform/forms/read-form';
import { OptionalDay, OptionalText, RowVersion, SomeOf } from '#platform/forms/rules';
import type { PlannedRow } from './planned-evidence.entity.js';
import { type SheetPart, sheetParts } from './task-sheet-review.entity.js';

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
/** All a reader of the sheet could learn about a client from. */
export const guardedTexts = (
  sheet: Readonly<Record<(typeof taskSheetTexts)[number], string>>,
  plan: readonly PlannedRow[],
): string[] => [
  ...taskSheetTexts.map((name) => sheet[name]),
  ...plan.flatMap(({ shownBy, reason }) => [shownBy, reason]),
];

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

/** At least one part, or the whole, has to be given back with words. */
export class TaskSheetReturnForm {
  @OptionalText(2000) comment = '';
  @OptionalText(1000) situationReason = '';
  @OptionalText(1000) goalReason = '';
  @OptionalText(1000) plannedEvidenceReason = '';
  @OptionalText(1000) competenciesReason = '';
  @OptionalText(1000) planReason = '';
  @OptionalText(1000) periodReason = '';
}

/** What a trainer said, part by part; empty parts are left out. */
export const reasonsIn = (form: TaskSheetReturnForm): Partial<Record<SheetPart, string>> =>
  Object.fromEntries(sheetParts.flatMap((part) => (form[`${part}Reason`] ? [[part, form[`${part}Reason`]]] : [])));

const SHORTEST = 5;
export const nothingSaid = (form: TaskSheetReturnForm): FieldError[] =>
  [form.comment, ...Object.values(reasonsIn(form))].some((text) => text.length >= SHORTEST)
    ? []
    : [{ field: 'comment', code: 'required' }];

export class TaskSheetApprovalForm {
  @OptionalText(2000) comment = '';
}
