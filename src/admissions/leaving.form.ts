import { OneOf } from '#platform/forms/rules';
import {
  type LeavingReason,
  reasonsOfDeferral,
  reasonsOfFailure,
  reasonsOfTrainee,
  reasonsOfWithdrawal,
} from './leave-course.js';

/** The trainee's own word; the box says that the question was read. */
export class WithdrawalForm {
  @OneOf(reasonsOfTrainee) reason: LeavingReason;
  @OneOf(['1']) sure: string;
}

/** Named apart, because both forms stand on one page. */
export class WithdrawForm {
  @OneOf(reasonsOfWithdrawal) withdrawalReason: LeavingReason;
}

export class DeferralForm {
  @OneOf(reasonsOfDeferral) deferralReason: LeavingReason;
}

export class FailureForm {
  @OneOf(reasonsOfFailure) failureReason: LeavingReason;
}
