import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CurriculumModule } from '#curriculum/curriculum.module';
import { MarkingModule } from '#marking/marking.module';
import { AllocateWorks } from './allocate-works.js';
import { AssignWaitingWorks } from './assign-waiting-works.job.js';
import { DeclaredConflict } from './declared-conflict.entity.js';
import { MarkerAbsence } from './marker-absence.entity.js';
import { MarkerCapacity } from './marker-capacity.entity.js';
import { MarkerWeek } from './marker-week.entity.js';
import { MarkersQueries } from './markers.queries.js';
import { OnMarkersWanted } from './on-markers-wanted.js';

const back = [AllocateWorks, AssignWaitingWorks, MarkersQueries];

@Module({
  imports: [
    TypeOrmModule.forFeature([MarkerCapacity, MarkerWeek, MarkerAbsence, DeclaredConflict]),
    CurriculumModule,
    MarkingModule,
  ],
  providers: [...back, OnMarkersWanted],
  exports: back,
})
export class AllocationModule {}
