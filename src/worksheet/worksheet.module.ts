import { Module } from '@nestjs/common';
import { CurriculumModule } from '#curriculum/curriculum.module';
import { MarkingModule } from '#marking/marking.module';
import { ApplyWorksheet } from './apply-worksheet.js';
import { WorksheetController } from './worksheet.controller.js';
import { WorksheetQueries } from './worksheet.queries.js';

@Module({
  imports: [CurriculumModule, MarkingModule],
  controllers: [WorksheetController],
  providers: [WorksheetQueries, ApplyWorksheet],
})
export class WorksheetModule {}
