import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CurriculumModule } from '#curriculum/curriculum.module';
import { ExaminationModule } from '#examination/examination.module';
import { MarkingModule } from '#marking/marking.module';
import { Appeal } from './appeal.entity.js';
import { AppealExtension } from './appeal-extension.entity.js';
import { AppealExtensionsController } from './appeal-extensions.controller.js';
import { AppealExtensionsQueries } from './appeal-extensions.queries.js';
import { AppealPoint } from './appeal-point.entity.js';
import { AppealsController } from './appeals.controller.js';
import { AppealsQueries } from './appeals.queries.js';
import { DecideAppeal } from './decide-appeal.js';
import { DecideAppealExtension } from './decide-appeal-extension.js';
import { DecideWorkAppeal } from './decide-work-appeal.js';
import { LodgeAppeal } from './lodge-appeal.js';
import { LodgeWorkAppeal } from './lodge-work-appeal.js';
import { NameFreshEyes } from './name-fresh-eyes.js';
import { OwnAppealController } from './own-appeal.controller.js';
import { OwnWorkAppealController } from './own-work-appeal.controller.js';
import { ReportAppealsController } from './report-appeals.controller.js';
import { ReportAppealsQueries } from './report-appeals.queries.js';
import { RequestAppealExtension } from './request-appeal-extension.js';
import { VerdictController } from './verdict.controller.js';
import { WorkAppealsQueries } from './work-appeals.queries.js';

const back = [
  LodgeAppeal,
  DecideAppeal,
  AppealsQueries,
  LodgeWorkAppeal,
  DecideWorkAppeal,
  NameFreshEyes,
  WorkAppealsQueries,
  ReportAppealsQueries,
  AppealExtensionsQueries,
  RequestAppealExtension,
  DecideAppealExtension,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([Appeal, AppealPoint, AppealExtension]),
    CurriculumModule,
    ExaminationModule,
    MarkingModule,
  ],
  controllers: [
    OwnAppealController,
    AppealsController,
    OwnWorkAppealController,
    VerdictController,
    ReportAppealsController,
    AppealExtensionsController,
  ],
  providers: back,
  exports: back,
})
export class AppealsModule {}
