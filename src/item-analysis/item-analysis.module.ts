import { Module } from '@nestjs/common';
import { AppealsModule } from '#appeals/appeals.module';
import { CurriculumModule } from '#curriculum/curriculum.module';
import { ExaminationModule } from '#examination/examination.module';
import { ItemStatisticsQueries } from './item-statistics.queries.js';
import { ItemsController } from './items.controller.js';
import { VoidingController } from './voiding.controller.js';

@Module({
  imports: [AppealsModule, CurriculumModule, ExaminationModule],
  controllers: [ItemsController, VoidingController],
  providers: [ItemStatisticsQueries],
  exports: [ItemStatisticsQueries],
})
export class ItemAnalysisModule {}
