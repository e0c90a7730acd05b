import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CurriculumModule } from '#curriculum/curriculum.module';
import { IdentityModule } from '#identity/identity.module';
import { PracticeLogModule } from '#practice-log/practice-log.module';
import { AnswerConfirmation } from './answer-confirmation.js';
import { AskController } from './ask.controller.js';
import { ConfirmController } from './confirm.controller.js';
import { Confirmation } from './confirmation.entity.js';
import { ConfirmationLetter } from './confirmation-letter.js';
import { ConfirmationsQueries } from './confirmations.queries.js';
import { OnEntryChanged } from './on-entry-changed.js';
import { OpenConfirmation } from './open-confirmation.js';
import { RequestConfirmation } from './request-confirmation.js';
import { VoidConfirmations } from './void-confirmations.js';

const back = [RequestConfirmation, OpenConfirmation, AnswerConfirmation, ConfirmationsQueries, ConfirmationLetter];

@Module({
  imports: [TypeOrmModule.forFeature([Confirmation]), CurriculumModule, IdentityModule, PracticeLogModule],
  controllers: [AskController, ConfirmController],
  providers: [...back, VoidConfirmations, OnEntryChanged],
  exports: back,
})
export class ConfirmationModule {}
