import { Day, OneOf } from '#platform/forms/rules';
import { type AccommodationReason, accommodationReasons, extraPercents } from './accommodation.entity.js';

/** Its fields are named apart, because several forms stand on the page of an enrolment. */
export class AccommodationForm {
  @OneOf(extraPercents.map(String)) extraPercent: string;
  @OneOf(accommodationReasons) accommodationReason: AccommodationReason;
  @Day() validFrom: string;
}

export const accommodationFields = ['extraPercent', 'accommodationReason', 'validFrom'] as const;
