import { Type } from 'class-transformer';
import { ArrayMaxSize, ValidateNested } from 'class-validator';
import {
  Day,
  DecimalNumber,
  EmailAddress,
  OneOf,
  OptionalDay,
  OptionalText,
  RequiredText,
  RowVersion,
  WholeNumber,
} from '#platform/forms/rules';
import { type Duty, duties } from './employment-spell.entity.js';
import { type RejectionReason, rejectionReasons } from './reject-application.js';
import { type ReturnReason, returnReasons } from './return-application.js';
import { type IneligibilityReason, ineligibilityReasons } from './screen-application.js';

/** How many spells the form offers; each row is empty or complete. */
export const SPELL_ROWS = 5;

export class SpellForm {
  @RequiredText(120) employer: string;
  @OneOf(duties) duty: Duty;
  @DecimalNumber(0.5, 60) hoursPerWeek: number;
  @Day() startedOn: string;
  @OptionalDay() finishedOn: string | null;
}

export class ApplicationForm {
  @WholeNumber(1, 999_999_999) organisationId: number;
  @OptionalText(2000) motivation = '';
  @ArrayMaxSize(SPELL_ROWS, { message: 'too_many' })
  @ValidateNested({ each: true })
  @Type(() => SpellForm)
  spells: SpellForm[];
  @RowVersion() rowVersion: number;
}

/** `spells-1-employer` … as lists of rows; wholly empty rows are left out. Row numbers are kept for the errors. */
export function withSpellRows(body: unknown): Record<string, unknown> & { spells: Record<string, unknown>[] } {
  const flat = (body ?? {}) as Record<string, unknown>;
  const rows = Array.from({ length: SPELL_ROWS }, (_, row) =>
    Object.fromEntries(
      ['employer', 'duty', 'hoursPerWeek', 'startedOn', 'finishedOn'].map((name) => [
        name,
        blankless(flat[`spells-${row}-${name}`]),
      ]),
    ),
  );
  return { ...flat, spells: rows.filter((row) => Object.values(row).some((value) => value !== '')) };
}

const blankless = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

export class NewAccountForm {
  @RequiredText(100) legalName: string;
  @RequiredText(100) nameKana: string;
  @OptionalText(100) nameLatin = '';
  @EmailAddress() email: string;
  @RequiredText(200, 12) password: string;
}

export class ReturnForm {
  @OneOf(returnReasons) reason: ReturnReason;
}
export class IneligibleForm {
  @OneOf(ineligibilityReasons) reason: IneligibilityReason;
}
export class RejectionForm {
  @OneOf(rejectionReasons) reason: RejectionReason;
}
