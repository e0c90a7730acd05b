import { Injectable } from '@nestjs/common';
import { settingOf } from '#admissions/setting-of';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import type { Person } from '#platform/actor/actor';
import { workingDaysAfter } from '#platform/clock/working-days';
import { notFound } from '#platform/problems';
import { SeeText } from '#quarantine/see-text';
import { refuseWithheld } from '#quarantine/withheld';
import type { Ranges } from './agreement-rule.js';
import { type AssignmentDetail, AssignmentsQueries, type MarksOfMarker } from './assignments.queries.js';
import { type EarlierNote, EarlierNotesQueries } from './earlier-notes.queries.js';
import { markingPaths } from './marking.paths.js';
import { markingRule } from './marking-rule.js';
import { rangesToGive } from './marks-to-give.js';

/** Everything that lies in front of a marker: the work, what to give, what may be seen of the others. */
export interface Desk {
  readonly assignment: AssignmentDetail;
  readonly curriculum: PublishedCurriculum;
  readonly own: MarksOfMarker;
  readonly others: readonly MarksOfMarker[];
  readonly ranges: Ranges;
  readonly dueOn: string;
  readonly earlier: readonly EarlierNote[];
}

@Injectable()
export class MarkingDesk {
  constructor(
    private readonly assignments: AssignmentsQueries,
    private readonly library: CurriculumLibrary,
    private readonly earlier: EarlierNotesQueries,
    private readonly see: SeeText,
  ) {}

  /** The same for a page that shows the text: that it was opened is written down, for its writer to see. */
  async seenBy(marker: Person, id: number): Promise<Desk> {
    const desk = await this.of(marker, id);
    const { enrolmentId, seen } = desk.assignment;
    if (!seen)
      await this.see.run({ role: 'marker', personId: marker.id }, { kind: 'report', enrolmentId, textId: enrolmentId });
    return desk;
  }

  /** The desk of the marker's own assignment; a 404 for everybody else. */
  async of(marker: Person, id: number): Promise<Desk> {
    const assignment = await this.assignments.detail(marker.id, id);
    const own = assignment?.marks.find((one) => one.assignmentId === id);
    if (!assignment || !own) throw notFound();
    const { marks } = assignment;
    refuseWithheld(assignment.hiddenSince, markingPaths.queue);
    const curriculum = await this.library.version(assignment.curriculumVersionId);
    const rule = markingRule(assignment, curriculum);
    const ranges = rangesToGive(assignment, curriculum.document.practice.rubric, marks, rule);
    const dueOn = workingDaysAfter(assignment.assignedAt, settingOf(assignment, curriculum, 'review_working_days'));
    const earlier = assignment.round > 1 ? await this.earlier.before(assignment.workId) : [];
    const others = marks.filter((one) => one !== own);
    return { assignment, curriculum, own, others, ranges, dueOn, earlier };
  }
}
