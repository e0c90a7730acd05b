import { Injectable } from '@nestjs/common';
import type { Subject } from '#curriculum/curriculum-document';
import { GatherContacts } from './gather-contacts.js';
import type { History } from './history.js';
import { type ApplicationFate, TellApplication } from './tell-application.js';
import { TellFinalTest } from './tell-final-test.js';
import { TellLearning } from './tell-learning.js';
import { TellPractice } from './tell-practice.js';
import type { TraineeStory } from './trainee-story.js';

/** One person's way from the application on, as far as their fate goes. */
@Injectable()
export class TellTrainee {
  constructor(
    private readonly contacts: GatherContacts,
    private readonly application: TellApplication,
    private readonly learning: TellLearning,
    private readonly practice: TellPractice,
    private readonly finalTest: TellFinalTest,
  ) {}

  /** Only the application, up to `fate`. */
  apply(history: History, story: TraineeStory, cohortId: () => number, fate: ApplicationFate): void {
    this.application.tell(history, story, cohortId, fate, (id) => this.contacts.of(id));
  }

  tell(history: History, story: TraineeStory, cohortId: () => number, subjects: readonly Subject[], until: Date): void {
    this.apply(history, story, cohortId, 'enrolled');
    this.learning.tell(history, story, subjects, until);
    this.practice.tell(history, story, until);
    this.finalTest.tell(history, story);
  }
}
