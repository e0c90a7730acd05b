import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsInt, IsNotEmpty, MaxLength, ValidateIf } from 'class-validator';
import { OneOf, RequiredText, RowVersion, WholeNumber } from '#platform/forms/rules';
import { type Vote, votes } from './panel-outcome.js';
import { type RevocationReason, revocationReasons } from './revoke-certificate.js';
import { type SuspensionReason, suspensionReasons } from './suspend-certificate.js';

/** Whoever does not vote to certify says why. */
export class VoteForm {
  @OneOf(votes) vote: Vote;
  @ValidateIf((form: VoteForm) => form.vote !== 'certify' || form.reason !== '')
  @IsNotEmpty({ message: 'required' })
  @MaxLength(2000, { message: 'too_long' })
  reason = '';
}

export class DecisionForm {
  @RequiredText(4000) minutes: string;
  @RowVersion() rowVersion: number;
}

const toNumbers = ({ value }: { value: unknown }): number[] =>
  (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]).map((one) =>
    /^[1-9]\d{0,8}$/.test(String(one)) ? Number(one) : Number.NaN,
  );

/** The ticked cases, and how many the officer counted: the sheet must add up. */
export class ApprovalForm {
  @Transform(toNumbers)
  @ArrayMinSize(1, { message: 'required' })
  @ArrayMaxSize(1000, { message: 'too_many' })
  @IsInt({ each: true, message: 'not_one_of' })
  cases: number[] = [];
  @WholeNumber(1, 1000) count: number;
}

export class SuspensionForm {
  @OneOf(suspensionReasons) suspensionReason: SuspensionReason;
}

export class RevocationForm {
  @OneOf(revocationReasons) revocationReason: RevocationReason;
}
