import { Injectable } from '@nestjs/common';
import { type EnrolmentContext, EnrolmentsQueries } from '#admissions/enrolments.queries';
import type { NextStep } from '#admissions/next-step';
import { windowOf } from '#admissions/stage-window';
import { dayInJapan } from '#platform/clock/clock';
import { Config } from '#platform/config';
import type { RecordedEvent, Transaction } from '#platform/database/transaction';
import { dateTimeText } from '#platform/locale/dates';
import type { Language } from '#platform/locale/languages';
import { withoutRuby } from '#platform/locale/ruby';
import { Words } from '#platform/locale/words';
import { DigestsQueries } from './digests.queries.js';
import { PageCodes } from './page-codes.js';
import { StepOfWindow } from './step-of-window.js';

const DAY = 86_400_000;

interface Place {
  readonly link: string;
  readonly pageCode: string;
}

export interface DigestDetails {
  readonly reminder: (Place & Readonly<Record<string, unknown>>) | null;
  readonly news: readonly (Place & { readonly line: string })[];
  readonly count: number;
  /** Which number stands below: of the enrolment whose deadline it is, else the reader's own. */
  readonly numberKind: 'enrolment' | 'login';
}

/** What the mail of a morning says: the deadline with the exact next step, and a line for each thing that waited. */
@Injectable()
export class DigestContents {
  constructor(
    private readonly digests: DigestsQueries,
    private readonly enrolments: EnrolmentsQueries,
    private readonly steps: StepOfWindow,
    private readonly codes: PageCodes,
    private readonly words: Words,
    private readonly config: Config,
  ) {}

  async of(tx: Transaction, event: RecordedEvent, language: Language): Promise<DigestDetails> {
    const brand = this.words.plain(language, 'notifications.letter.brand');
    const news = [];
    for (const { subject, path } of await this.digests.newsOf(tx, event.subjectId))
      news.push({ line: subject.replace(brand, '').trim(), ...(await this.place(tx, path)) });
    return {
      reminder: await this.reminder(tx, event, language),
      news,
      count: news.length,
      numberKind: event.enrolmentId === null ? 'login' : 'enrolment',
    };
  }

  /** Null where there is no deadline in it, or where the last step was done since it was written. */
  private async reminder(tx: Transaction, { enrolmentId }: RecordedEvent, language: Language) {
    const enrolment = enrolmentId === null ? null : await this.enrolments.context(enrolmentId, tx);
    const next = enrolment && (await this.steps.of(enrolment, language));
    if (!enrolment || !next) return null;
    return { ...this.deadline(enrolment, next, tx.now, language), ...(await this.place(tx, next.href)) };
  }

  private deadline(enrolment: EnrolmentContext, next: NextStep, now: Date, language: Language) {
    const { done, total } = next.progress ?? { done: 0, total: 0 };
    const dueAt = windowOf(enrolment)?.dueAt ?? enrolment.learningDueAt;
    const daysLeft = Math.max(0, Math.round((Date.parse(dayInJapan(dueAt)) - Date.parse(dayInJapan(now))) / DAY));
    return {
      due: withoutRuby(dateTimeText(language, dueAt)),
      daysLeft,
      left: daysLeft === 0 ? 'today' : daysLeft === 1 ? 'day' : 'days',
      about: enrolment.stage === 'practice' ? 'practice' : 'learning',
      counted: total > 0,
      done,
      total,
      remaining: total - done,
      step: this.words.plain(language, next.headingKey, next.headingValues),
      minutes: next.minutes,
    };
  }

  private async place(tx: Transaction, path: string): Promise<Place> {
    return { link: `${this.config.publicUrl}${path}`, pageCode: await this.codes.within(tx, path) };
  }
}
