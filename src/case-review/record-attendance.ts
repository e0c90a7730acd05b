import { Injectable } from '@nestjs/common';
import { Enrolment } from '#admissions/enrolment.entity';
import type { Person } from '#platform/actor/actor';
import { dayInJapan } from '#platform/clock/clock';
import type { Transaction } from '#platform/database/transaction';
import { Work } from '#platform/database/work';
import { conflict, notFound } from '#platform/problems';
import { Attendance } from './attendance.entity.js';
import type { AttendanceStatus, Half } from './attendance-status.js';
import { caseReviewEvents } from './case-review.events.js';
import { caseReviewPaths } from './case-review.paths.js';
import { findReviewGroup } from './find-review-group.js';
import { PassCaseReview } from './pass-case-review.js';
import { ReviewGroupMember } from './review-group-member.entity.js';

export interface NewAttendance {
  readonly enrolmentId: number;
  readonly half: Half;
  readonly status: AttendanceStatus;
  readonly reason: string | null;
}

/** The trainer writes down who was there, by half-day; a correction is possible until the stage is passed. */
@Injectable()
export class RecordAttendance {
  constructor(
    private readonly work: Work,
    private readonly pass: PassCaseReview,
  ) {}

  run(actor: Person, groupId: number, entries: readonly NewAttendance[]): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { group, day } = await findReviewGroup(tx, actor, groupId, 'recordAttendance');
      if (day.heldOn > dayInJapan(tx.now)) throw conflict('case-review.not_held_yet', caseReviewPaths.group(groupId));
      const changed = new Set<number>();
      for (const entry of entries) {
        if (!(await tx.findOrNull(ReviewGroupMember, { reviewGroupId: group.id, enrolmentId: entry.enrolmentId })))
          throw notFound();
        if (await this.write(tx, actor, group.id, day.id, entry)) changed.add(entry.enrolmentId);
      }
      for (const enrolmentId of changed) await this.pass.within(tx, enrolmentId);
    });
  }

  /** Whether anything was new. */
  private async write(
    tx: Transaction,
    actor: Person,
    groupId: number,
    reviewDayId: number,
    entry: NewAttendance,
  ): Promise<boolean> {
    const { enrolmentId, half, status, reason } = entry;
    const known = await tx.findOrNull(Attendance, { reviewDayId, enrolmentId, half });
    if (known?.status === status && known.reason === reason) return false;
    const { stage } = await tx.find(Enrolment, { id: enrolmentId });
    if (stage !== 'case_review') throw conflict('case-review.attendance_closed', caseReviewPaths.group(groupId));
    const values = { status, reason, recordedBy: actor.id, recordedAt: tx.now };
    if (known) await tx.update(Attendance, { reviewDayId, enrolmentId, half }, values);
    else await tx.insert(Attendance, { reviewDayId, enrolmentId, half, ...values });
    await tx.record({
      name: caseReviewEvents.attendanceRecorded,
      subjectId: reviewDayId,
      enrolmentId,
      before: known && { half, status: known.status },
      after: { half, status },
    });
    return true;
  }
}
