import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CurriculumModule } from '#curriculum/curriculum.module';
import { ExaminationModule } from '#examination/examination.module';
import { MarkingModule } from '#marking/marking.module';
import { Appeal } from './appeal.entity.js';
import { AppealsController } from './appeals.controller.js';
import { AppealsQueries } from './appeals.queries.js';
import { DecideAppeal } from './decide-appeal.js';
import { LodgeAppeal } from './lodge-appeal.js';
import { OwnAppealController } from './own-appeal.controller.js';

const back = [LodgeAppeal, DecideAppeal, AppealsQueries];

@Module({
  imports: [TypeOrmModule.forFeature([Appeal]), CurriculumModule, ExaminationModule, MarkingModule],
  controllers: [OwnAppealController, AppealsController],
  providers: back,
  exports: back,
})
export class AppealsModule {}
