import { Injectable } from '@nestjs/common';
import { EnrolmentsQueries } from '#admissions/enrolments.queries';
import { KeepPracticeOpen } from '#admissions/keep-practice-open';
import { settingOf } from '#admissions/setting-of';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { addDays, dayInJapan, instantInJapan } from '#platform/clock/clock';
import type { Transaction } from '#platform/database/transaction';

/**
 * A returned report comes back by the end of practice, but never sooner than the days of the course after its return: practice stays
 * open that long. The end is the trainee's own then, so more time is asked for and given as in any other window.
 */
@Injectable()
export class GiveRoundTime {
  constructor(
    private readonly enrolments: EnrolmentsQueries,
    private readonly library: CurriculumLibrary,
    private readonly keepOpen: KeepPracticeOpen,
  ) {}

  /** Until when at least; null where the course sets no end. */
  async within(tx: Transaction, enrolmentId: number): Promise<Date | null> {
    const enrolment = await this.enrolments.context(enrolmentId, tx);
    if (!enrolment) return null;
    const curriculum = await this.library.version(enrolment.curriculumVersionId);
    const days = settingOf(enrolment, curriculum, 'resubmission_days');
    if (days === 0) return null;
    const until = instantInJapan(addDays(dayInJapan(tx.now), days), '23:59');
    await this.keepOpen.within(tx, enrolmentId, until);
    return until;
  }
}
