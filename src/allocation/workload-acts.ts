import { Injectable } from '@nestjs/common';
import { CancelAbsence } from './cancel-absence.js';
import { DeclareConflict } from './declare-conflict.js';
import { RecordAbsence } from './record-absence.js';
import { SayCapacity } from './say-capacity.js';

/** What somebody may say about their own load. */
@Injectable()
export class WorkloadActs {
  constructor(
    readonly capacity: SayCapacity,
    readonly absence: RecordAbsence,
    readonly cancel: CancelAbsence,
    readonly declare: DeclareConflict,
  ) {}
}
