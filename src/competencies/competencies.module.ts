import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AdmissionsModule } from '#admissions/admissions.module';
import { CurriculumModule } from '#curriculum/curriculum.module';
import { CompetenciesController } from './competencies.controller.js';
import { Judgement } from './judgement.entity.js';
import { JudgementsQueries } from './judgements.queries.js';
import { RecordJudgement } from './record-judgement.js';

const back = [RecordJudgement, JudgementsQueries];

@Module({
  imports: [TypeOrmModule.forFeature([Judgement]), AdmissionsModule, CurriculumModule],
  controllers: [CompetenciesController],
  providers: back,
  exports: back,
})
export class CompetenciesModule {}
