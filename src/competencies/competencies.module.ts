import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AdmissionsModule } from '#admissions/admissions.module';
import { CurriculumModule } from '#curriculum/curriculum.module';
import { QuarantineModule } from '#quarantine/quarantine.module';
import { CompetenciesController } from './competencies.controller.js';
import { Evidence } from './evidence.entity.js';
import { EvidenceQueries } from './evidence.queries.js';
import { Judgement } from './judgement.entity.js';
import { JudgementsQueries } from './judgements.queries.js';
import { LedgerDesk } from './ledger-desk.js';
import { RatingVariance } from './rating-variance.js';
import { RecordEvidence } from './record-evidence.js';
import { RecordJudgement } from './record-judgement.js';
import { RecordOwnEvidence } from './record-own-evidence.js';

const back = [RecordJudgement, RecordEvidence, RecordOwnEvidence, JudgementsQueries, EvidenceQueries, RatingVariance];

@Module({
  imports: [TypeOrmModule.forFeature([Judgement, Evidence]), AdmissionsModule, CurriculumModule, QuarantineModule],
  controllers: [CompetenciesController],
  providers: [...back, LedgerDesk],
  exports: back,
})
export class CompetenciesModule {}
