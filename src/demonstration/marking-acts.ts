import { Injectable } from '@nestjs/common';
import { AssignmentsQueries } from '#marking/assignments.queries';
import { HandInMarks } from '#marking/hand-in-marks';
import { AnnotateWork } from './annotate-work.js';

/** What a marker uses. */
@Injectable()
export class MarkingActs {
  constructor(
    readonly handIn: HandInMarks,
    readonly assignments: AssignmentsQueries,
    readonly annotate: AnnotateWork,
  ) {}
}
