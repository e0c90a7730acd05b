import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CurriculumModule } from '#curriculum/curriculum.module';
import { AdjustmentsQueries } from './adjustments.queries.js';
import { Answer } from './answer.entity.js';
import { AnswersController } from './answers.controller.js';
import { Attempt } from './attempt.entity.js';
import { AttemptContents } from './attempt-contents.js';
import { AttemptsController } from './attempts.controller.js';
import { AttemptsQueries } from './attempts.queries.js';
import { CloseAttempt } from './close-attempt.js';
import { CloseOverdueAttempts } from './close-overdue-attempts.job.js';
import { FindAttempt } from './find-attempt.js';
import { GrantPoints } from './grant-points.js';
import { GrantedPoint } from './granted-point.entity.js';
import { OnEnrolmentSuspended } from './on-enrolment-suspended.js';
import { OnItemVoided } from './on-item-voided.js';
import { RescaleAttempts } from './rescale-attempts.js';
import { SaveAnswers } from './save-answers.js';
import { StartAttempt } from './start-attempt.js';
import { SubmitAttempt } from './submit-attempt.js';
import { VoidItem } from './void-item.js';
import { VoidedItem } from './voided-item.entity.js';

const back = [StartAttempt, SaveAnswers, SubmitAttempt, AttemptsQueries, AdjustmentsQueries, VoidItem, GrantPoints];

@Module({
  imports: [TypeOrmModule.forFeature([Attempt, Answer, VoidedItem, GrantedPoint]), CurriculumModule],
  controllers: [AttemptsController, AnswersController],
  providers: [
    ...back,
    CloseAttempt,
    FindAttempt,
    AttemptContents,
    CloseOverdueAttempts,
    RescaleAttempts,
    OnItemVoided,
    OnEnrolmentSuspended,
  ],
  exports: back,
})
export class ExaminationModule {}
