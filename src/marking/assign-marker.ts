import { Injectable } from '@nestjs/common';
import { EnrolmentsQueries } from '#admissions/enrolments.queries';
import { settingOf } from '#admissions/setting-of';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { workingDaysAfter } from '#platform/clock/working-days';
import type { Transaction } from '#platform/database/transaction';
import { conflict, notFound } from '#platform/problems';
import { next } from '#platform/transitions';
import { CONTROL } from './control-place.js';
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
    const assignment = await this.put(tx, work, { markerId, ordinal: place, pinnedBy });
    if (status !== work.status) await tx.update(HandedInWork, { id: workId }, { status });
    return assignment;
  }

  /** A settled work, once more, to see how its marker marks; the work stays as it is. */
  async asControl(tx: Transaction, { workId, markerId }: NewPlace): Promise<MarkerAssignment> {
    const work = await tx.find(HandedInWork, { id: workId });
    return this.put(tx, work, { markerId, ordinal: CONTROL, pinnedBy: null });
  }

  private async put(
    tx: Transaction,
    work: HandedInWork,
    place: Pick<MarkerAssignment, 'markerId' | 'ordinal' | 'pinnedBy'>,
  ): Promise<MarkerAssignment> {
    const assignment = await tx.insert(MarkerAssignment, {
      ...{ ...place, workId: work.id, dueOn: await this.dueOn(tx, work) },
      ...{ status: 'assigned', assignedAt: tx.now, comment: '', rowVersion: 1 },
    });
    await tx.record({
      name: markingEvents.markerAssigned,
      subjectId: assignment.id,
      after: { workId: work.id, ordinal: place.ordinal },
    });
    return assignment;
  }

  private async dueOn(tx: Transaction, { enrolmentId }: HandedInWork): Promise<string> {
    const enrolment = await this.enrolments.context(enrolmentId, tx);
    if (!enrolment) throw notFound();
    const curriculum = await this.library.version(enrolment.curriculumVersionId);
    return workingDaysAfter(tx.now, settingOf(enrolment, curriculum, 'review_working_days'));
  }
}
