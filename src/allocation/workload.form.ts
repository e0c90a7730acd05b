import { Transform } from 'class-transformer';
import { IsInt, IsOptional, Max, Min, ValidateIf } from 'class-validator';
import type { FieldError } from '#platform/forms/read-form';
import { Day, OneOf, OptionalWholeNumber, WholeNumber } from '#platform/forms/rules';
import type { MarkerCalendar } from './capacity.js';
import { type ConflictReason, conflictReasons } from './declared-conflict.entity.js';
import { type AbsenceReason, absenceReasons } from './marker-absence.entity.js';

const MOST = 60;

export class CapacityForm {
  @WholeNumber(0, MOST) usual: number;
}

/** The fields `w2026-11-30-week` of these weeks: a number, or nothing for "as usual". */
export function weeksOf(body: unknown, mondays: readonly string[]) {
  const typed = (body ?? {}) as Record<string, unknown>;
  const read = mondays.map((startsOn) => {
    const text = String(typed[`w${startsOn}-week`] ?? '')
      .normalize('NFKC')
      .trim();
    return { startsOn, text, works: text === '' ? null : Number(text) };
  });
  const errors: FieldError[] = read
    .filter(({ works }) => works !== null && !(Number.isInteger(works) && works >= 0 && works <= MOST))
    .map(({ startsOn }) => ({ field: `w${startsOn}-week`, code: 'out_of_range' }));
  return { weeks: read, errors };
}

export class AbsenceForm {
  @Day() startsOn: string;
  @Day() endsOn: string;
  @OneOf(absenceReasons) reason: AbsenceReason;
}
export const absenceFields = ['startsOn', 'endsOn', 'reason'] as const;

/** The last day is not before the first, and not before today; and nobody is `away` twice on one day (`absences_do_not_overlap`). */
export function impossibleAbsence(
  { startsOn, endsOn }: AbsenceForm,
  today: string,
  away: MarkerCalendar['away'],
): FieldError[] {
  if (endsOn < startsOn || endsOn < today) return [{ field: 'endsOn', code: 'out_of_range' }];
  const isTwice = away.some(({ from, to }) => from <= endsOn && startsOn <= to);
  return isTwice ? [{ field: 'startsOn', code: 'away_already' }] : [];
}

const toId = ({ value }: { value: unknown }): unknown =>
  value === '' || value === undefined ? undefined : Number(value);

export class OwnConflictForm {
  @Transform(toId)
  @ValidateIf(() => true)
  @IsInt({ message: 'required' })
  @Min(1, { message: 'required' })
  organisationId: number;
  @OneOf(conflictReasons) conflictReason: ConflictReason;
}
export const ownConflictFields = ['organisationId', 'conflictReason'] as const;

/** The office declares for a trainer: about one organisation, or about one trainee by the number of the enrolment. */
export class ConflictOfMarkerForm {
  @WholeNumber(1, 2_147_483_647) markerId: number;
  /** 0: it is about no organisation as a whole. */
  @OptionalWholeNumber(0, 2_147_483_647) organisationId: number;
  /** 0: it is about nobody in particular. */
  @OptionalWholeNumber(0, 2_147_483_647) enrolmentNumber: number;
  @OneOf(conflictReasons) conflictReason: ConflictReason;
}
export const conflictOfMarkerFields = ['markerId', 'organisationId', 'enrolmentNumber', 'conflictReason'] as const;

export class AbsenceOfMarkerForm extends AbsenceForm {
  @Transform(toId)
  @IsInt({ message: 'required' })
  @Min(1, { message: 'required' })
  @Max(2_147_483_647, { message: 'required' })
  markerId: number;
  @IsOptional() seen = '';
}
