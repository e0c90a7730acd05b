import { Injectable } from '@nestjs/common';
import { ApproveExtension } from '#admissions/approve-extension';
import { DecideAccommodation } from '#admissions/decide-accommodation';
import type { ExtensionWish } from '#admissions/extension-wish';
import { type NewAccommodation, ProposeAccommodation } from '#admissions/propose-accommodation';
import { RequestExtension } from '#admissions/request-extension';
import { ResumeEnrolment } from '#admissions/resume-enrolment';
import { SuspendEnrolment } from '#admissions/suspend-enrolment';
import type { SuspensionReason } from '#admissions/suspension.entity';
import { Actors } from './actors.js';
import { StoryQueries } from './story.queries.js';
import type { TraineeStory } from './trainee-story.js';

/** Who of the cast decides about something that another has asked for. */
export type Decider = 'office' | 'agency1';

/** What is arranged for one trainee: more time, a pause, extra time in tests. */
@Injectable()
export class ArrangementActs {
  constructor(
    private readonly actors: Actors,
    private readonly stories: StoryQueries,
    private readonly request: RequestExtension,
    private readonly approve: ApproveExtension,
    private readonly suspend: SuspendEnrolment,
    private readonly resume: ResumeEnrolment,
    private readonly propose: ProposeAccommodation,
    private readonly decide: DecideAccommodation,
  ) {}

  async ask({ personId, enrolmentId }: TraineeStory, wish: ExtensionWish): Promise<void> {
    await this.request.run(await this.actors.person(personId ?? 0), enrolmentId, wish);
  }

  async offer({ enrolmentId }: TraineeStory, wish: ExtensionWish): Promise<void> {
    await this.request.run(await this.actors.cast('office'), enrolmentId, wish);
  }

  async grant({ enrolmentId }: TraineeStory, decider: Decider): Promise<void> {
    const { id, version } = await this.stories.waitingExtension(enrolmentId);
    await this.approve.run(await this.actors.cast(decider), id, version);
  }

  async pause({ enrolmentId }: TraineeStory, reason: SuspensionReason): Promise<void> {
    await this.suspend.run(await this.actors.cast('office'), enrolmentId, reason);
  }

  async goOn({ enrolmentId }: TraineeStory): Promise<void> {
    await this.resume.run(await this.actors.cast('office'), enrolmentId);
  }

  async enterExtraTime({ enrolmentId }: TraineeStory, extraTime: NewAccommodation): Promise<void> {
    await this.propose.run(await this.actors.cast('office'), enrolmentId, extraTime);
  }

  async approveExtraTime({ enrolmentId }: TraineeStory): Promise<void> {
    const { id } = await this.stories.proposedAccommodation(enrolmentId);
    await this.decide.run(await this.actors.cast('agency1'), id, 'approve');
  }
}
