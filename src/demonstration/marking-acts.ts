import { Injectable } from '@nestjs/common';
import { AssignmentsQueries } from '#marking/assignments.queries';
import { HandInMarks } from '#marking/hand-in-marks';

/** What a marker uses. */
@Injectable()
export class MarkingActs {
  constructor(
    readonly handIn: HandInMarks,
    readonly assignments: AssignmentsQueries,
  ) {}
}
