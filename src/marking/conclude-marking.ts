import { Injectable } from '@nestjs/common';
import { settingOf } from '#admissions/setting-of';
import type { Transaction } from '#platform/database/transaction';
import { KeepAgreement, type Reached } from './keep-agreement.js';
import type { OpenedWork } from './open-work.js';
import { ReleaseWork } from './release-work.js';

/** The levels stand. The trainee sees them at once, or when the office releases them, as the course says. */
@Injectable()
export class ConcludeMarking {
  constructor(
    private readonly keep: KeepAgreement,
    private readonly release: ReleaseWork,
  ) {}

  async within(tx: Transaction, opened: OpenedWork, reached: Reached): Promise<void> {
    await this.keep.within(tx, opened, reached);
    if (settingOf(opened.enrolment, opened.curriculum, 'release_by_office') === 0)
      await this.release.within(tx, opened);
  }
}
