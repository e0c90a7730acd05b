import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CurriculumModule } from '#curriculum/curriculum.module';
import { AssessRisks } from './assess-risks.job.js';
import { KeepRiskNotices } from './keep-risk-notices.js';
import { ReplayRisks } from './replay-risks.js';
import { RiskQueries } from './risk.queries.js';
import { RiskNotice } from './risk-notice.entity.js';
import { ShowRisk } from './show-risk.js';
import { SwitchRiskModel } from './switch-risk-model.js';

const back = [AssessRisks, ReplayRisks, ShowRisk, SwitchRiskModel];

/** Who is behind in stage 1. */
@Module({
  imports: [TypeOrmModule.forFeature([RiskNotice]), CurriculumModule],
  providers: [...back, RiskQueries, KeepRiskNotices],
  exports: back,
})
export class RiskModule {}
