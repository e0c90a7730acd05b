import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CurriculumModule } from '#curriculum/curriculum.module';
import { Answer } from './answer.entity.js';
import { AnswersController } from './answers.controller.js';
import { Attempt } from './attempt.entity.js';
import { AttemptsController } from './attempts.controller.js';
import { AttemptsQueries } from './attempts.queries.js';
import { CloseAttempt } from './close-attempt.js';
import { CloseOverdueAttempts } from './close-overdue-attempts.job.js';
import { FindAttempt } from './find-attempt.js';
import { SaveAnswers } from './save-answers.js';
import { StartAttempt } from './start-attempt.js';
import { SubmitAttempt } from './submit-attempt.js';

const back = [StartAttempt, SaveAnswers, SubmitAttempt, AttemptsQueries];

@Module({
  imports: [TypeOrmModule.forFeature([Attempt, Answer]), CurriculumModule],
  controllers: [AttemptsController, AnswersController],
  providers: [...back, CloseAttempt, FindAttempt, CloseOverdueAttempts],
  exports: back,
})
export class ExaminationModule {}
