import { Injectable } from '@nestjs/common';
import { cohortsKept } from '#admissions/cohorts-kept';
import { AssignMarker } from '#marking/assign-marker';
import { MarkerAssignment } from '#marking/marker-assignment.entity';
import { TakePlaceBack } from '#marking/take-place-back';
import type { Person } from '#platform/actor/actor';
import { dayInJapan } from '#platform/clock/clock';
import type { Transaction } from '#platform/database/transaction';
import { Work } from '#platform/database/work';
import { conflict, forbidden } from '#platform/problems';
import { allocationEvents } from './allocation.events.js';
import { allocationPolicy } from './allocation.policy.js';
import { MarkersQueries } from './markers.queries.js';
import type { WantedPlace } from './places-file.js';
import { isError, type LineVerdict, type LookedUp, verdictOn } from './wanted-place.js';
import { WantedPlacesQueries } from './wanted-places.queries.js';

/** The office says by name who shall have which place. All lines of a file hold, or none; what is pinned is not moved by the balance. */
@Injectable()
export class PinPlaces {
  constructor(
    private readonly work: Work,
    private readonly wanted: WantedPlacesQueries,
    private readonly markers: MarkersQueries,
    private readonly takeBack: TakePlaceBack,
    private readonly assign: AssignMarker,
  ) {}

  run(actor: Person, lines: readonly WantedPlace[]): Promise<void> {
    return this.work.run(actor, async (tx) => {
      if (!allocationPolicy.arrange(actor)) throw forbidden();
      const today = dayInJapan(tx.now);
      const scope = { today, cohorts: cohortsKept(actor) };
      const before = await this.wanted.lookUp(lines, scope, tx);
      await this.markers.alone(
        before.flatMap(({ workId }) => workId ?? []),
        tx,
      );
      const rows = await this.wanted.lookUp(lines, scope, tx);
      const verdicts = rows.map((row) => verdictOn(row, rows));
      if (verdicts.some(isError)) throw conflict('allocation.plan_changed');
      for (const [index, row] of rows.entries()) await this.one(tx, actor, row, verdicts[index] as LineVerdict);
      const count = (verdict: LineVerdict) => verdicts.filter((one) => one === verdict).length;
      const after = { moved: count('move'), assigned: count('assign'), pinned: count('pin') };
      await tx.record({ name: allocationEvents.placesPinned, subjectId: actor.id, after });
    });
  }

  private async one(tx: Transaction, actor: Person, row: LookedUp, verdict: LineVerdict): Promise<void> {
    const { workId, markerId, place: ordinal, heldId } = row;
    if (verdict === 'pin' && heldId) await tx.update(MarkerAssignment, { id: heldId }, { pinnedBy: actor.id });
    if (verdict === 'move' && heldId) await this.takeBack.within(tx, heldId, 'office');
    if ((verdict === 'move' || verdict === 'assign') && workId && markerId)
      await this.assign.within(tx, { workId, markerId, ordinal, pinnedBy: actor.id });
  }
}
