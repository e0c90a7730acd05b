import { Module } from '@nestjs/common';
import { AdmissionsModule } from '#admissions/admissions.module';
import { AllocationModule } from '#allocation/allocation.module';
import { AppealsModule } from '#appeals/appeals.module';
import { CalibrationModule } from '#calibration/calibration.module';
import { CaseReviewModule } from '#case-review/case-review.module';
import { CertificationModule } from '#certification/certification.module';
import { ConfirmationModule } from '#confirmation/confirmation.module';
import { CurriculumModule } from '#curriculum/curriculum.module';
import { ExaminationModule } from '#examination/examination.module';
import { FeedbackModule } from '#feedback/feedback.module';
import { IncidentDeskModule } from '#incident-desk/incident-desk.module';
import { LearningModule } from '#learning/learning.module';
import { MarkingModule } from '#marking/marking.module';
import { MarkingQualityModule } from '#marking-quality/marking-quality.module';
import { ModerationModule } from '#moderation/moderation.module';
import { NotificationsModule } from '#notifications/notifications.module';
import { OrganisationsModule } from '#organisations/organisations.module';
import { PackagesModule } from '#packages/packages.module';
import { PracticeModule } from '#practice/practice.module';
import { PracticeLogModule } from '#practice-log/practice-log.module';
import { QuestionsModule } from '#questions/questions.module';
import { ReconciliationModule } from '#reconciliation/reconciliation.module';
import { ReleasesModule } from '#releases/releases.module';
import { Actors } from './actors.js';
import { AfterLoading } from './after-loading.js';
import { AnnotateWork } from './annotate-work.js';
import { AppealActs } from './appeal-acts.js';
import { ApplicationActs } from './application-acts.js';
import { AppointTrainer } from './appoint-trainer.js';
import { ArrangementActs } from './arrangement-acts.js';
import { CalibrateTrainer } from './calibrate-trainer.js';
import { CaptureEntry } from './capture-entry.js';
import { CheckTestActs } from './check-test-acts.js';
import { ClockController } from './clock.controller.js';
import { CohortActs } from './cohort-acts.js';
import { ComponentsController } from './components.controller.js';
import { ConfirmingActs } from './confirming-acts.js';
import { DemonstrationQueries } from './demonstration.queries.js';
import { NoteDemonstrationState } from './demonstration-state.js';
import { GatherCast } from './gather-cast.js';
import { GatherContacts } from './gather-contacts.js';
import { GatherPeople } from './gather-people.js';
import { IncidentActs } from './incident-acts.js';
import { InventStory } from './invent-story.js';
import { LoadDemonstration } from './load-demonstration.js';
import { MailController } from './mail.controller.js';
import { MarkingActs } from './marking-acts.js';
import { ModerationActs } from './moderation-acts.js';
import { MoveClock } from './move-clock.js';
import { OutsideTrainer } from './outside-trainer.js';
import { PairActs } from './pair-acts.js';
import { PersonasController } from './personas.controller.js';
import { ReconcileActs } from './reconcile-acts.js';
import { ReconcileMarks } from './reconcile-marks.js';
import { ReportActs } from './report-acts.js';
import { StoryQueries } from './story.queries.js';
import { StudyActs } from './study-acts.js';
import { TellAppeals } from './tell-appeals.js';
import { TellApplication } from './tell-application.js';
import { TellArrangements } from './tell-arrangements.js';
import { TellBank } from './tell-bank.js';
import { TellCalibration } from './tell-calibration.js';
import { TellCaseReview } from './tell-case-review.js';
import { TellCertification } from './tell-certification.js';
import { TellCohort } from './tell-cohort.js';
import { TellControls } from './tell-controls.js';
import { TellEntries } from './tell-entries.js';
import { TellFinalTest } from './tell-final-test.js';
import { TellFollowUp } from './tell-follow-up.js';
import { TellIncidents } from './tell-incidents.js';
import { TellLateTrainer } from './tell-late-trainer.js';
import { TellLearning } from './tell-learning.js';
import { TellMail } from './tell-mail.js';
import { TellMarking } from './tell-marking.js';
import { TellModeration } from './tell-moderation.js';
import { TellPackages } from './tell-packages.js';
import { TellPairs } from './tell-pairs.js';
import { TellPractice } from './tell-practice.js';
import { TellQuestions } from './tell-questions.js';
import { TellReleases } from './tell-releases.js';
import { TellReportAppeals } from './tell-report-appeals.js';
import { TellTaskSheet } from './tell-task-sheet.js';
import { TellTrainee } from './tell-trainee.js';
import { TrainerActs } from './trainer-acts.js';

const telling = [
  CalibrateTrainer,
  TellCalibration,
  ArrangementActs,
  ConfirmingActs,
  InventStory,
  AnnotateWork,
  TellBank,
  MarkingActs,
  ReconcileActs,
  ReconcileMarks,
  ReportActs,
  StoryQueries,
  TellArrangements,
  TellAppeals,
  TellCaseReview,
  TellCertification,
  TellEntries,
  TellFinalTest,
  TellMarking,
  TellMail,
  CaptureEntry,
  ModerationActs,
  TellModeration,
  PairActs,
  TellPackages,
  TellPairs,
  AppealActs,
  AppointTrainer,
  OutsideTrainer,
  TellLateTrainer,
  TellControls,
  TellReleases,
  TellReportAppeals,
  TellPractice,
  IncidentActs,
  TellIncidents,
  TellQuestions,
  TellTaskSheet,
  TellTrainee,
  TrainerActs,

  Actors,
  GatherCast,
  GatherContacts,
  GatherPeople,
  CohortActs,
  TellCohort,
  TellFollowUp,
  ApplicationActs,
  TellApplication,
  CheckTestActs,
  StudyActs,
  TellLearning,
];

/** Only for demonstration and tests: personas, time travel, caught mail, the gallery, and invented data. */
@Module({
  imports: [
    OrganisationsModule,
    CurriculumModule,
    AdmissionsModule,
    ExaminationModule,
    FeedbackModule,
    AppealsModule,
    CalibrationModule,
    LearningModule,
    MarkingModule,
    MarkingQualityModule,
    PracticeLogModule,
    ConfirmationModule,
    PracticeModule,
    AllocationModule,
    ReconciliationModule,
    ReleasesModule,
    ModerationModule,
    IncidentDeskModule,
    NotificationsModule,
    QuestionsModule,
    PackagesModule,
    CaseReviewModule,
    CertificationModule,
    NotificationsModule,
  ],
  controllers: [PersonasController, ClockController, MailController, ComponentsController],
  providers: [...telling, DemonstrationQueries, NoteDemonstrationState, MoveClock, AfterLoading, LoadDemonstration],
  exports: [CalibrateTrainer, GatherCast, DemonstrationQueries, NoteDemonstrationState, MoveClock, LoadDemonstration],
})
export class DemonstrationModule {}
