import { Global, Module } from '@nestjs/common';
import { LaterDates } from '#admissions/later-dates';
import { ReviewDaysAhead } from '#case-review/review-days-ahead.queries';

/** Lets a room below ask what the rooms above have planned, without knowing them. */
@Global()
@Module({ providers: [{ provide: LaterDates, useClass: ReviewDaysAhead }], exports: [LaterDates] })
export class LaterDatesModule {}
