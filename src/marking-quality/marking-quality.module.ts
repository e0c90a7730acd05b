import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CurriculumModule } from '#curriculum/curriculum.module';
import { MarkingModule } from '#marking/marking.module';
import { CalculateQuality } from './calculate-quality.job.js';
import { OverturnedController } from './overturned.controller.js';
import { OverturnedQueries } from './overturned.queries.js';
import { QualityController } from './quality.controller.js';
import { QualityQueries } from './quality.queries.js';
import { QualityDesk } from './quality-desk.js';
import { QualityMarksQueries } from './quality-marks.queries.js';
import { QualityReport } from './quality-report.entity.js';

const back = [CalculateQuality, QualityQueries];

@Module({
  imports: [TypeOrmModule.forFeature([QualityReport]), CurriculumModule, MarkingModule],
  controllers: [OverturnedController, QualityController],
  providers: [...back, OverturnedQueries, QualityDesk, QualityMarksQueries],
  exports: back,
})
export class MarkingQualityModule {}
