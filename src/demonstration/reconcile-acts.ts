import { Injectable } from '@nestjs/common';
import { AcceptLevel } from '#reconciliation/accept-level';
import { ProposeLevel } from '#reconciliation/propose-level';

/** What two markers do who come to one level. */
@Injectable()
export class ReconcileActs {
  constructor(
    readonly propose: ProposeLevel,
    readonly accept: AcceptLevel,
  ) {}
}
