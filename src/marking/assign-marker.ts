import { Injectable } from '@nestjs/common';
import { EnrolmentsQueries } from '#admissions/enrolments.queries';
import { settingOf } from '#admissions/setting-of';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { workingDaysAfter } from '#platform/clock/working-days';
import type { Transaction } from '#platform/database/transaction';
import { conflict, notFound } from '#platform/problems';
import { next } from '#platform/transitions';
import { FRESH_EYES } from './fresh-eyes.js';
import { MarkerAssignment } from './marker-assignment.entity.js';
import { markingEvents } from './marking.events.js';
import { vacantPlaces } from './vacant-places.js';
import { HandedInWork } from './work.entity.js';
import { workLife } from './work-status.js';

export interface NewPlace {
  readonly workId: number;
  readonly markerId: number;
  /** Without it the first vacant place. */
  readonly ordinal?: number;
  readonly pinnedBy?: number | null;
}

/** A marker gets a vacant place of a work; with its last place taken the work is no longer waiting. Who may get it, the database says too. */
@Injectable()
export class AssignMarker {
  constructor(
    private readonly enrolments: EnrolmentsQueries,
    private readonly library: CurriculumLibrary,
  ) {}

  async within(tx: Transaction, { workId, markerId, ordinal, pinnedBy = null }: NewPlace): Promise<MarkerAssignment> {
    const work = await tx.find(HandedInWork, { id: workId });
    const vacant = vacantPlaces(await tx.manager.findBy(MarkerAssignment, { workId }), work.contested);
    const place = ordinal ?? vacant[0];
    if (place === undefined || !vacant.includes(place)) throw conflict('changed_meanwhile');
    // A work with an appeal stays released.
    const status =
      place === FRESH_EYES ? work.status : next(workLife, work.status, vacant.length > 1 ? 'wait' : 'assign');
    const dueOn = await this.dueOn(tx, work);
    const assignment = await tx.insert(MarkerAssignment, {
      ...{
        workId,
        markerId,
        pinnedBy,
        dueOn,
        ordinal: place,
        status: 'assigned',
        assignedAt: tx.now,
        comment: '',
        rowVersion: 1,
      },
    });
    await tx.record({
      name: markingEvents.markerAssigned,
      subjectId: assignment.id,
      after: { workId, ordinal: place },
    });
    if (status !== work.status) await tx.update(HandedInWork, { id: workId }, { status });
    return assignment;
  }
  private async dueOn(tx: Transaction, { enrolmentId }: HandedInWork): Promise<string> {
    const enrolment = await this.enrolments.context(enrolmentId, tx);
    if (!enrolment) throw notFound();
    const curriculum = await this.library.version(enrolment.curriculumVersionId);
    return workingDaysAfter(tx.now, settingOf(enrolment, curriculum, 'review_working_days'));
  }
}
