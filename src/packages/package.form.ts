import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt } from 'class-validator';
import { OneOf, RowVersion } from '#platform/forms/rules';
import { type Audience, audiences } from './package-status.js';

const MOST_COHORTS = 500;
const numbers = ({ value }: { value: unknown }): unknown =>
  value === undefined || value === '' ? [] : [value].flat().map(Number);

/** To whom a package is offered. */
export class AudienceForm {
  @OneOf(audiences) audience: Audience;
  @Transform(numbers)
  @IsArray({ message: 'required' })
  @ArrayMaxSize(MOST_COHORTS, { message: 'too_many' })
  @IsInt({ each: true, message: 'not_one_of' })
  cohortIds: number[] = [];
  @RowVersion() version: number;
}

export class WithdrawalForm {
  @RowVersion() version: number;
}
