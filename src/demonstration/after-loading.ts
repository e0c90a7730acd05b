import { Injectable } from '@nestjs/common';
import { PressSupervisors } from '#confirmation/press-supervisors.job';
import { CalculateQuality } from '#marking-quality/calculate-quality.job';
import { systemActor } from '#platform/actor/actor';
import { SealEvents } from '#platform/outbox/seal-events.job';
import { MoveClock } from './move-clock.js';

/** What a running system would have done meanwhile: the chain is sealed, the quality of the marks is known, supervisors are reminded, and the clock shows the day the story ends. */
@Injectable()
export class AfterLoading {
  constructor(
    private readonly seal: SealEvents,
    private readonly move: MoveClock,
    private readonly quality: CalculateQuality,
    private readonly press: PressSupervisors,
  ) {}

  async run(present: Date): Promise<void> {
    await this.move.run(systemActor, present);
    await this.seal.run();
    await this.quality.run();
    await this.press.run();
  }
}
