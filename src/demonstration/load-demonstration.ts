import { Injectable } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { Organisation } from '#organisations/organisation.entity';
import { RegisterOrganisation } from '#organisations/register-organisation';
import { systemActor } from '#platform/actor/actor';
import { Clock, instantInJapan } from '#platform/clock/clock';
import { Outbox } from '#platform/outbox/outbox';
import { SealEvents } from '#platform/outbox/seal-events.job';
import { Actors } from './actors.js';
import { cohortPlans, DEMONSTRATION_DAY } from './cohort-plans.js';
import { exampleOrganisation } from './example-organisation.js';
import { GatherCast } from './gather-cast.js';
import { GatherContacts } from './gather-contacts.js';
import { History } from './history.js';
import { inventedOrganisations } from './invented-organisations.js';
import { MoveClock } from './move-clock.js';
import { TellCohort } from './tell-cohort.js';

/** Told while loading: how many of how many steps are done. */
export type Progress = (done: number, all: number) => void;

const BEGINNING = instantInJapan('2024-04-01', '09:00');
const PRESENT = instantInJapan(DEMONSTRATION_DAY, '09:30');

/** Writes two and a half years of believable history through the use cases themselves, and leaves the clock standing at its end. */
@Injectable()
export class LoadDemonstration {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly library: CurriculumLibrary,
    private readonly people: DemonstrationPeople,
    private readonly cohort: TellCohort,
    private readonly after: AfterLoading,
  ) {}

  async run(told: Progress): Promise<void> {
    await this.outbox.whileMuted(async () => {
      const organisations = await this.clock.at(BEGINNING, () => this.people.gather());
      const history = new History(this.clock);
      const { writtenSubjects } = await this.library.latest();
      for (const plan of cohortPlans) this.cohort.tell(history, plan, organisations, writtenSubjects, PRESENT);
      await history.play(PRESENT, told);
    });
    await this.after.run(PRESENT);
  }
}

/** Places and the people who are appointed from the beginning. */
@Injectable()
export class DemonstrationPeople {
  constructor(
    private readonly register: RegisterOrganisation,
    private readonly cast: GatherCast,
    private readonly contacts: GatherContacts,
    private readonly actors: Actors,
  ) {}

  async gather(): Promise<Organisation[]> {
    const first = await this.register.run(systemActor, exampleOrganisation);
    const organisations = [first];
    for (const organisation of inventedOrganisations()) organisations.push(await this.register.run(systemActor, organisation));
    this.actors.know(await this.cast.run(first));
    await this.contacts.run(organisations);
    return organisations;
  }
}

/** What a running system would have done meanwhile: the chain is sealed, and the clock shows the day the story ends. */
@Injectable()
export class AfterLoading {
  constructor(
    private readonly seal: SealEvents,
    private readonly move: MoveClock,
  ) {}

  async run(present: Date): Promise<void> {
    await this.move.run(systemActor, present);
    await this.seal.run();
  }
}
