import { Injectable } from '@nestjs/common';
import { AssignMarker } from '#marking/assign-marker';
import { FRESH_EYES } from '#marking/fresh-eyes';
import { MarkerAssignment } from '#marking/marker-assignment.entity';
import { openAssignments } from '#marking/marker-assignment-status';
import { TakePlaceBack } from '#marking/take-place-back';
import { HandedInWork } from '#marking/work.entity';
import type { Person } from '#platform/actor/actor';
import { dayInJapan } from '#platform/clock/clock';
import { Work } from '#platform/database/work';
import { conflict, forbidden, notFound } from '#platform/problems';
import { appealPolicy } from './appeal.policy.js';
import { appealsEvents } from './appeals.events.js';
import { appealsPaths } from './appeals.paths.js';
import { ReportAppealsQueries } from './report-appeals.queries.js';

/** The office says who marks anew: somebody from outside where nobody was left, or somebody else where it takes too long. Never anybody who has seen the work. */
@Injectable()
export class NameFreshEyes {
  constructor(
    private readonly work: Work,
    private readonly appeals: ReportAppealsQueries,
    private readonly takeBack: TakePlaceBack,
    private readonly assign: AssignMarker,
  ) {}

  run(actor: Person, appealId: number, markerId: number): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const seen = await this.appeals.one(actor, appealId, tx);
      if (!seen) throw notFound();
      if (!appealPolicy.arrange(actor)) throw forbidden();
      const { id: workId, contested } = await tx.find(HandedInWork, { id: seen.workId });
      const places = await tx.manager.findBy(MarkerAssignment, { workId, ordinal: FRESH_EYES });
      const standing = places.find(({ status }) => status !== 'declined');
      if (contested.length === 0 || standing?.status === 'handed_in')
        throw conflict('appeals.no_longer_named', appealsPaths.report(appealId));
      const may = await this.appeals.freshMarkers(workId, dayInJapan(tx.now), tx);
      if (!may.some(({ id }) => id === markerId)) throw conflict('changed_meanwhile', appealsPaths.report(appealId));
      if (standing && openAssignments.includes(standing.status)) await this.takeBack.within(tx, standing.id, 'office');
      await this.assign.within(tx, { workId, markerId, ordinal: FRESH_EYES, pinnedBy: actor.id });
      await tx.record({
        name: appealsEvents.freshEyesNamed,
        subjectId: appealId,
        enrolmentId: seen.enrolmentId,
        after: { workId, instead: standing !== undefined },
      });
    });
  }
}
