import { Injectable } from '@nestjs/common';
import { systemActor } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import type { Transaction } from '#platform/database/transaction';
import { Work } from '#platform/database/work';
import { CalendarQueries } from './calendar.queries.js';
import { CalendarEntry } from './calendar-entry.entity.js';
import { type Published, reconcile, type Wanted } from './calendar-memory.js';
import { TrainerDates } from './trainer-dates.js';

/** The entries of a calendar as they are read now. Writes only when something differs from what was told last. */
@Injectable()
export class PublishCalendar {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly queries: CalendarQueries,
    private readonly trainers: TrainerDates,
  ) {}

  async run(personId: number): Promise<readonly Published[]> {
    const [wanted, published] = await Promise.all([this.wanted(personId), this.queries.published(personId)]);
    const { entries, changes } = reconcile(wanted, published, this.clock.now());
    return changes.length === 0 ? entries : this.work.run(systemActor, (tx) => this.remember(tx, personId));
  }

  /** Whoever is a trainee and a trainer has one calendar. */
  private async wanted(personId: number, tx?: Transaction): Promise<Wanted[]> {
    return [...(await this.queries.wanted(personId, tx)), ...(await this.trainers.of(personId, tx))];
  }

  /** Asked again under a lock: two calendars that read at once must not be told two sequences. */
  private async remember(tx: Transaction, personId: number): Promise<readonly Published[]> {
    await tx.rows('SELECT pg_advisory_xact_lock(14, $1::int)', [personId]);
    const wanted = await this.wanted(personId, tx);
    const { entries, changes } = reconcile(wanted, await this.queries.published(personId, tx), tx.now);
    if (changes.length > 0)
      await tx.manager.upsert(
        CalendarEntry,
        changes.map((change) => ({ ...change, personId })),
        ['personId', 'uid'],
      );
    return entries;
  }
}
