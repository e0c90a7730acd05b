import { Injectable } from '@nestjs/common';
import { SaveApplication } from '#admissions/save-application';
import { StartApplication } from '#admissions/start-application';
import { RegisterPerson } from '#identity/register-person';
import { systemActor } from '#platform/actor/actor';
import { addDays, instantInJapan } from '#platform/clock/clock';
import { Actors } from './actors.js';
import { ApplicationActs } from './application-acts.js';
import type { History } from './history.js';
import { motivations } from './invented-words.js';
import type { TraineeStory } from './trainee-story.js';

/** How far an application goes that is still on its way. */
export type ApplicationFate = 'draft' | 'submitted' | 'endorsed' | 'eligible' | 'enrolled';
const ORDER: readonly ApplicationFate[] = ['draft', 'submitted', 'endorsed', 'eligible', 'enrolled'];

/** From the account to the enrolment, step by step through the same doors as anybody. */
@Injectable()
export class TellApplication {
  constructor(
    private readonly actors: Actors,
    private readonly register: RegisterPerson,
    private readonly start: StartApplication,
    private readonly save: SaveApplication,
    private readonly acts: ApplicationActs,
  ) {}

  tell(
    history: History,
    story: TraineeStory,
    cohortId: () => number,
    fate: ApplicationFate,
    contactOf: (organisationId: number) => number,
  ): void {
    const { cohort, chance, lane } = story;
    const window = Math.max(1, (Date.parse(cohort.deadline) - Date.parse(cohort.opens)) / 86_400_000 - 3);
    const first = addDays(cohort.opens, chance.between(1, fate === 'enrolled' ? window : 14));
    const on = (days: number, time: string) => instantInJapan(addDays(first, days), time);
    const reaches = (step: ApplicationFate) => ORDER.indexOf(fate) >= ORDER.indexOf(step);
    history.add(on(0, '10:10'), lane, () => this.begin(story, cohortId()));
    if (reaches('submitted'))
      history.add(on(1, '12:20'), lane, async () =>
        this.acts.submit.run(await this.actors.person(story.personId ?? 0), story.applicationId),
      );
    if (reaches('endorsed'))
      history.add(on(4, '15:30'), lane, async () =>
        this.acts.endorse.run(await this.actors.person(contactOf(story.organisationId)), story.applicationId),
      );
    if (reaches('eligible'))
      history.add(on(7, '11:00'), lane, async () =>
        this.acts.screen.run(await this.actors.cast('office'), story.applicationId, null),
      );
    if (!reaches('enrolled')) return;
    const decided = addDays(cohort.deadline, 14);
    history.add(
      instantInJapan(decided < on(8, '10:00').toISOString().slice(0, 10) ? addDays(first, 9) : decided, '14:00'),
      lane,
      async () => {
        const enrolment = await this.acts.accept.run(
          await this.actors.cast(chance.pick(['agency1', 'agency2'])),
          story.applicationId,
        );
        story.enrolmentId = enrolment.id;
      },
    );
  }

  private async begin(story: TraineeStory, cohortId: number): Promise<void> {
    const { who, chance, organisationId } = story;
    story.personId ??= (
      await this.register.run(systemActor, {
        email: who.email,
        loginId: who.email,
        legalName: who.name,
        nameKana: who.kana,
        nameLatin: who.latin,
      })
    ).id;
    const actor = await this.actors.person(story.personId);
    const application = await this.start.run(actor, { cohortId, organisationId });
    story.applicationId = application.id;
    const years = chance.between(2, 9);
    const spell = {
      employer: '外国人相談窓口',
      duty: chance.happens(0.8) ? 'counsellor' : 'adviser',
      hoursPerWeek: chance.pick([29, 30, 31, 38.75]),
      startedOn: addDays(story.cohort.opens, -365 * years),
      finishedOn: null,
    } as const;
    await this.save.run(actor, application.id, {
      organisationId,
      motivation: chance.pick(motivations),
      spells: [spell],
      rowVersion: 1,
    });
  }
}
