import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MarkingModule } from '#marking/marking.module';
import { AcceptLevel } from './accept-level.js';
import { AskThirdMarker } from './ask-third-marker.js';
import { FindOpenTalk } from './find-open-talk.js';
import { OnWorkDisputed } from './on-work-disputed.js';
import { PassOnOverdueTalks } from './pass-on-overdue-talks.job.js';
import { PassOnTalk } from './pass-on-talk.js';
import { ProposeLevel } from './propose-level.js';
import { Reconciliation } from './reconciliation.entity.js';
import { ReconciliationStep } from './reconciliation-step.entity.js';
import { ReconciliationsQueries } from './reconciliations.queries.js';
import { TalkController } from './talk.controller.js';

const back = [FindOpenTalk, ProposeLevel, AcceptLevel, AskThirdMarker, PassOnOverdueTalks, ReconciliationsQueries];

@Module({
  imports: [TypeOrmModule.forFeature([Reconciliation, ReconciliationStep]), MarkingModule],
  controllers: [TalkController],
  providers: [...back, PassOnTalk, OnWorkDisputed],
  exports: back,
})
export class ReconciliationModule {}
