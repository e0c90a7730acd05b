import { Injectable } from '@nestjs/common';
import { systemActor } from '../actor/actor.js';
import { Work } from '../database/work.js';

/** Removes sessions that have run out: every visitor of a form leaves one behind. Real time decides, as when they are read. */
@Injectable()
export class SweepSessions {
  constructor(private readonly work: Work) {}

  async run(): Promise<void> {
    await this.work.run(systemActor, (tx) => tx.rows('DELETE FROM http_sessions WHERE expires_at <= now()'));
  }
}
