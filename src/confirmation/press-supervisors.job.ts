import { Injectable } from '@nestjs/common';
import { settingOf } from '#admissions/setting-of';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { systemActor } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { PressSupervisor } from './press-supervisor.js';
import { type OpenRequest, UnansweredQueries } from './unanswered.queries.js';
import { isToBeEscalated, isToBeReminded } from './waits-too-long.js';

/** Reminds supervisors who did not answer, and tells the trainee and the office where that does not help. */
@Injectable()
export class PressSupervisors {
  constructor(
    private readonly clock: Clock,
    private readonly requests: UnansweredQueries,
    private readonly library: CurriculumLibrary,
    private readonly press: PressSupervisor,
  ) {}

  async run(): Promise<void> {
    for (let after = 0; ; ) {
      const page = await this.requests.open(after);
      for (const request of page) await this.look(request);
      const last = page.at(-1);
      if (!last) return;
      after = last.id;
    }
  }

  private async look(request: OpenRequest): Promise<void> {
    const curriculum = await this.library.version(request.curriculumVersionId);
    const patience = {
      reminder: settingOf(request, curriculum, 'confirmation_reminder_days'),
      escalation: settingOf(request, curriculum, 'confirmation_escalation_days'),
    };
    const now = this.clock.now();
    if (isToBeEscalated(request, patience, now)) await this.press.escalate(systemActor, request.id);
    if (isToBeReminded(request, patience, now)) await this.press.remind(systemActor, request.id, request.reminders);
  }
}
