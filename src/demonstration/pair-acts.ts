import { Injectable } from '@nestjs/common';
import { DeclareConflict } from '#allocation/declare-conflict';
import { RecordAbsence } from '#allocation/record-absence';
import { SayCapacity } from '#allocation/say-capacity';

/** What trainers say about their load. */
@Injectable()
export class PairActs {
  constructor(
    readonly capacity: SayCapacity,
    readonly absence: RecordAbsence,
    readonly declare: DeclareConflict,
  ) {}
}
