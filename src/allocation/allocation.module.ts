import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AdmissionsModule } from '#admissions/admissions.module';
import { CurriculumModule } from '#curriculum/curriculum.module';
import { MarkingModule } from '#marking/marking.module';
import { OrganisationsModule } from '#organisations/organisations.module';
import { AbsencesController } from './absences.controller.js';
import { AllocateWorks } from './allocate-works.js';
import { AssignWaitingWorks } from './assign-waiting-works.job.js';
import { CancelAbsence } from './cancel-absence.js';
import { ConflictsController } from './conflicts.controller.js';
import { ConflictsDesk } from './conflicts-desk.js';
import { ControlWorksQueries } from './control-works.queries.js';
import { DeclareConflict } from './declare-conflict.js';
import { DeclaredConflict } from './declared-conflict.entity.js';
import { ForecastQueries } from './forecast.queries.js';
import { ForecastWorks } from './forecast-works.js';
import { GiveControlWorks } from './give-control-works.job.js';
import { HandOnWorks } from './hand-on-works.js';
import { LateResult } from './late-result.entity.js';
import { MarkerAbsence } from './marker-absence.entity.js';
import { MarkerCapacity } from './marker-capacity.entity.js';
import { MarkerWeek } from './marker-week.entity.js';
import { MarkersQueries } from './markers.queries.js';
import { MoveWorks } from './move-works.js';
import { OnMarkersWanted } from './on-markers-wanted.js';
import { OnMarkingDeclined } from './on-marking-declined.js';
import { OverviewController } from './overview.controller.js';
import { PinPlaces } from './pin-places.js';
import { PlacesQueries } from './places.queries.js';
import { RecordAbsence } from './record-absence.js';
import { SayCapacity } from './say-capacity.js';
import { UploadController } from './upload.controller.js';
import { WantedPlacesQueries } from './wanted-places.queries.js';
import { WarnOfLateResults } from './warn-of-late-results.job.js';
import { WithdrawConflict } from './withdraw-conflict.js';
import { WorkloadController } from './workload.controller.js';
import { WorkloadQueries } from './workload.queries.js';
import { WorkloadActs } from './workload-acts.js';

const queries = [
  ControlWorksQueries,
  ForecastQueries,
  MarkersQueries,
  PlacesQueries,
  WantedPlacesQueries,
  WorkloadQueries,
];
const back = [
  ...queries,
  ForecastWorks,
  AllocateWorks,
  AssignWaitingWorks,
  GiveControlWorks,
  WarnOfLateResults,
  SayCapacity,
  RecordAbsence,
  CancelAbsence,
  DeclareConflict,
  WithdrawConflict,
  MoveWorks,
  PinPlaces,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([MarkerCapacity, MarkerWeek, MarkerAbsence, DeclaredConflict, LateResult]),
    OrganisationsModule,
    CurriculumModule,
    AdmissionsModule,
    MarkingModule,
  ],
  controllers: [OverviewController, UploadController, AbsencesController, ConflictsController, WorkloadController],
  providers: [...back, HandOnWorks, WorkloadActs, ConflictsDesk, OnMarkersWanted, OnMarkingDeclined],
  exports: back,
})
export class AllocationModule {}
