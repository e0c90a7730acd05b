import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CurriculumModule } from '#curriculum/curriculum.module';
import { OrganisationsModule } from '#organisations/organisations.module';
import { ActorSource } from '#platform/actor/actor-source';
import { AcceptApplication } from './accept-application.js';
import { Accommodation } from './accommodation.entity.js';
import { AccommodationsController } from './accommodations.controller.js';
import { AdvanceStage } from './advance-stage.js';
import { Application } from './application.entity.js';
import { ApplicationsController } from './applications.controller.js';
import { ApplicationsQueries } from './applications.queries.js';
import { ApplyController } from './apply.controller.js';
import { AppointmentsController } from './appointments.controller.js';
import { AppointmentsQueries } from './appointments.queries.js';
import { ApproveExtension } from './approve-extension.js';
import { CloseWindow } from './close-window.js';
import { Cohort } from './cohort.entity.js';
import { CohortDatesController } from './cohort-dates.controller.js';
import { CohortDatesQueries } from './cohort-dates.queries.js';
import { CohortsController } from './cohorts.controller.js';
import { CohortsQueries } from './cohorts.queries.js';
import { CurrentEnrolment } from './current-enrolment.js';
import { DecideAccommodation } from './decide-accommodation.js';
import { DecisionsController } from './decisions.controller.js';
import { DeclineExtension } from './decline-extension.js';
import { EmploymentSpell } from './employment-spell.entity.js';
import { EndAccommodation } from './end-accommodation.js';
import { EndorseApplication } from './endorse-application.js';
import { EnrolApplicant } from './enrol-applicant.js';
import { Enrolment } from './enrolment.entity.js';
import { EnrolmentDesk } from './enrolment-desk.js';
import { EnrolmentStage } from './enrolment-stage.entity.js';
import { EnrolmentWindowController } from './enrolment-window.controller.js';
import { EnrolmentsController } from './enrolments.controller.js';
import { EnrolmentsQueries } from './enrolments.queries.js';
import { ExtensionController } from './extension.controller.js';
import { Extension } from './extension.entity.js';
import { ExtensionDesk } from './extension-desk.js';
import { ExtensionEffects } from './extension-effects.js';
import { ExtensionRequestsController } from './extension-requests.controller.js';
import { ExtensionsQueries } from './extensions.queries.js';
import { FindExtension } from './find-extension.js';
import { KeepPracticeOpen } from './keep-practice-open.js';
import { LeaveCourse } from './leave-course.js';
import { MoveCohort } from './move-cohort.js';
import { MoveCohortDates } from './move-cohort-dates.js';
import { OpenAccount } from './open-account.js';
import { OpenCohort } from './open-cohort.js';
import { OrganisationsController } from './organisations.controller.js';
import { ProposeAccommodation } from './propose-accommodation.js';
import { RejectApplication } from './reject-application.js';
import { RequestExtension } from './request-extension.js';
import { ResumeEnrolment } from './resume-enrolment.js';
import { ReturnApplication } from './return-application.js';
import { SaveApplication } from './save-application.js';
import { ScreenApplication } from './screen-application.js';
import { SessionsQueries } from './sessions.queries.js';
import { StartApplication } from './start-application.js';
import { StopPracticeClock } from './stop-practice-clock.js';
import { SubmitApplication } from './submit-application.js';
import { SuspendEnrolment } from './suspend-enrolment.js';
import { Suspension } from './suspension.entity.js';
import { WindowsQueries } from './windows.queries.js';
import { WithdrawExtension } from './withdraw-extension.js';
import { WithdrawalController } from './withdrawal.controller.js';

const acts = [
  StartApplication,
  SaveApplication,
  SubmitApplication,
  EndorseApplication,
  ReturnApplication,
  ScreenApplication,
  AcceptApplication,
  RejectApplication,
];
const back = [
  ...acts,
  OpenCohort,
  MoveCohort,
  MoveCohortDates,
  LeaveCourse,
  CloseWindow,
  KeepPracticeOpen,
  StopPracticeClock,
  SuspendEnrolment,
  ResumeEnrolment,
  RequestExtension,
  ApproveExtension,
  DeclineExtension,
  WithdrawExtension,
  ProposeAccommodation,
  DecideAccommodation,
  EndAccommodation,
  AdvanceStage,
  CurrentEnrolment,
  EnrolmentsQueries,
  CohortsQueries,
  ApplicationsQueries,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([
      Cohort,
      Application,
      EmploymentSpell,
      Enrolment,
      EnrolmentStage,
      Extension,
      Suspension,
      Accommodation,
    ]),
    OrganisationsModule,
    CurriculumModule,
  ],
  controllers: [
    ApplyController,
    ApplicationsController,
    DecisionsController,
    CohortsController,
    CohortDatesController,
    EnrolmentsController,
    EnrolmentWindowController,
    AccommodationsController,
    ExtensionController,
    ExtensionRequestsController,
    WithdrawalController,
    AppointmentsController,
    OrganisationsController,
  ],
  providers: [
    SessionsQueries,
    { provide: ActorSource, useExisting: SessionsQueries },
    ...back,
    EnrolApplicant,
    OpenAccount,
    AppointmentsQueries,
    CohortDatesQueries,
    WindowsQueries,
    EnrolmentDesk,
    ExtensionsQueries,
    ExtensionEffects,
    ExtensionDesk,
    FindExtension,
  ],
  exports: back,
})
export class AdmissionsModule {}
