import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CurriculumModule } from '#curriculum/curriculum.module';
import { MarkingModule } from '#marking/marking.module';
import { PlanReleases } from './plan-releases.js';
import { PlannedRelease } from './planned-release.entity.js';
import { ReleaseBatch } from './release-batch.entity.js';
import { ReleaseDueWorks } from './release-due-works.job.js';
import { ReleasesController } from './releases.controller.js';
import { ReleasesQueries } from './releases.queries.js';
import { TakeBackReleases } from './take-back-releases.js';

const back = [PlanReleases, TakeBackReleases, ReleaseDueWorks, ReleasesQueries];

@Module({
  imports: [TypeOrmModule.forFeature([ReleaseBatch, PlannedRelease]), CurriculumModule, MarkingModule],
  controllers: [ReleasesController],
  providers: back,
  exports: back,
})
export class ReleasesModule {}
