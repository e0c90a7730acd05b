import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AdmissionsModule } from '#admissions/admissions.module';
import { CompetenciesModule } from '#competencies/competencies.module';
import { CurriculumModule } from '#curriculum/curriculum.module';
import { FeedbackModule } from '#feedback/feedback.module';
import { QuarantineModule } from '#quarantine/quarantine.module';
import { Agreement } from './agreement.entity.js';
import { AssignMarker } from './assign-marker.js';
import { AssignmentsQueries } from './assignments.queries.js';
import { ChangeFeedback } from './change-feedback.js';
import { ClearMarker } from './clear-marker.js';
import { ClearancesQueries } from './clearances.queries.js';
import { ConcludeMarking } from './conclude-marking.js';
import { ConcludeReconciled } from './conclude-reconciled.js';
import { ContestWork } from './contest-work.js';
import { CriterionController } from './criterion.controller.js';
import { CriterionMark } from './criterion-mark.entity.js';
import { CriterionMarksQueries } from './criterion-marks.queries.js';
import { DeclineMarking } from './decline-marking.js';
import { EarlierNotesQueries } from './earlier-notes.queries.js';
import { EndClearance } from './end-clearance.js';
import { EnterLevels } from './enter-levels.js';
import { FeedbackController } from './feedback.controller.js';
import { HandInMarks } from './hand-in-marks.js';
import { HandInReady } from './hand-in-ready.js';
import { HandInWork } from './hand-in-work.js';
import { HistoryController } from './history.controller.js';
import { IdentitiesQueries } from './identities.queries.js';
import { IdentityController } from './identity.controller.js';
import { IdentityOpening } from './identity-opening.entity.js';
import { KeepAgreement } from './keep-agreement.js';
import { MarkedWorksQueries } from './marked-works.queries.js';
import { MarkerAssignment } from './marker-assignment.entity.js';
import { MarkerClearance } from './marker-clearance.entity.js';
import { MarkingDesk } from './marking-desk.js';
import { MarksController } from './marks.controller.js';
import { MarksToTakeBackQueries } from './marks-to-take-back.queries.js';
import { NoteMarks } from './note-marks.js';
import { NotedMarks } from './noted-marks.entity.js';
import { OpenAssignment } from './open-assignment.js';
import { OpenIdentity } from './open-identity.js';
import { OpenWork } from './open-work.js';
import { PileQueries } from './pile.queries.js';
import { QuarantineController } from './quarantine.controller.js';
import { QuarantineWork } from './quarantine-work.js';
import { QueueController } from './queue.controller.js';
import { ReadBodies } from './read-bodies.js';
import { ReadNotedMarks } from './read-noted-marks.js';
import { ReadyController } from './ready.controller.js';
import { ReadyMarksQueries } from './ready-marks.queries.js';
import { ReleaseWork } from './release-work.js';
import { ReviseAgreement } from './revise-agreement.js';
import { SaveCriterion } from './save-criterion.js';
import { SaveMarks } from './save-marks.js';
import { SettleWork } from './settle-work.js';
import { TakeMarksBack } from './take-marks-back.js';
import { TakePlaceBack } from './take-place-back.js';
import { TakenBackMarks } from './taken-back-marks.entity.js';
import { TakingBackController } from './taking-back.controller.js';
import { VacatePlace } from './vacate-place.js';
import { WantMarkers } from './want-markers.js';
import { HandedInWork } from './work.entity.js';
import { WorkAttachmentsController } from './work-attachments.controller.js';
import { WorksQueries } from './works.queries.js';

const back = [
  HandInWork,
  SaveMarks,
  SaveCriterion,
  HandInMarks,
  DeclineMarking,
  AssignMarker,
  VacatePlace,
  TakePlaceBack,
  WantMarkers,
  ConcludeReconciled,
  ReviseAgreement,
  ContestWork,
  OpenWork,
  ReleaseWork,
  WorksQueries,
  AssignmentsQueries,
  ReadBodies,
  CriterionMarksQueries,
  ReadyMarksQueries,
  HandInReady,
  TakeMarksBack,
  MarksToTakeBackQueries,
  PileQueries,
  NoteMarks,
  ReadNotedMarks,
  EarlierNotesQueries,
  MarkedWorksQueries,
  ChangeFeedback,
  OpenAssignment,
  MarkingDesk,
  ClearMarker,
  EndClearance,
  ClearancesQueries,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([
      IdentityOpening,
      HandedInWork,
      MarkerAssignment,
      CriterionMark,
      Agreement,
      MarkerClearance,
      TakenBackMarks,
      NotedMarks,
    ]),
    AdmissionsModule,
    CurriculumModule,
    QuarantineModule,
    FeedbackModule,
    CompetenciesModule,
  ],
  controllers: [
    QuarantineController,
    IdentityController,
    WorkAttachmentsController,
    QueueController,
    ReadyController,
    TakingBackController,
    CriterionController,
    FeedbackController,
    HistoryController,
    MarksController,
  ],
  providers: [
    QuarantineWork,
    IdentitiesQueries,
    OpenIdentity,
    ...back,
    SettleWork,
    ConcludeMarking,
    KeepAgreement,
    EnterLevels,
  ],
  exports: back,
})
export class MarkingModule {}
