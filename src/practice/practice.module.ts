import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AdmissionsModule } from '#admissions/admissions.module';
import { CurriculumModule } from '#curriculum/curriculum.module';
import { MarkingModule } from '#marking/marking.module';
import { AnswerConfirmation } from './answer-confirmation.js';
import { ApproveTaskSheet } from './approve-task-sheet.js';
import { ChangeEntry } from './change-entry.js';
import { ChooseEvidence } from './choose-evidence.js';
import { ConfirmController } from './confirm.controller.js';
import { Confirmation } from './confirmation.entity.js';
import { ConfirmationLetter } from './confirmation-letter.js';
import { ConfirmationsQueries } from './confirmations.queries.js';
import { EntriesController } from './entries.controller.js';
import { EntriesQueries } from './entries.queries.js';
import { EntryController } from './entry.controller.js';
import { EntryDesk } from './entry-desk.js';
import { FindOwnEntry } from './find-own-entry.js';
import { FindTaskSheetToReview } from './find-task-sheet-to-review.js';
import { OnMarkingBegun } from './on-marking-begun.js';
import { OnStageEntered } from './on-stage-entered.js';
import { OnWorkReleased } from './on-work-released.js';
import { OpenConfirmation } from './open-confirmation.js';
import { OwnPractice } from './own-practice.js';
import { PracticeController } from './practice.controller.js';
import { PracticeQueries } from './practice.queries.js';
import { PracticeEntry } from './practice-entry.entity.js';
import { PracticeNextStep } from './practice-next-step.js';
import { PracticeReport } from './practice-report.entity.js';
import { RecordEntry } from './record-entry.js';
import { ReportController } from './report.controller.js';
import { ReportReading } from './report-reading.js';
import { RequestConfirmation } from './request-confirmation.js';
import { ReturnTaskSheet } from './return-task-sheet.js';
import { SaveReport } from './save-report.js';
import { SaveTaskSheet } from './save-task-sheet.js';
import { ShareEntry } from './share-entry.js';
import { SubmitReport } from './submit-report.js';
import { SubmitTaskSheet } from './submit-task-sheet.js';
import { TaskController } from './task.controller.js';
import { TaskSheet } from './task-sheet.entity.js';
import { TaskSheetDesk } from './task-sheet-desk.js';
import { TaskSheetsController } from './task-sheets.controller.js';
import { TaskSheetsQueries } from './task-sheets.queries.js';
import { VoidConfirmations } from './void-confirmations.js';

const sheets = [SaveTaskSheet, SubmitTaskSheet, ApproveTaskSheet, ReturnTaskSheet, TaskSheetsQueries];
const entries = [
  RecordEntry,
  ChangeEntry,
  ShareEntry,
  RequestConfirmation,
  OpenConfirmation,
  AnswerConfirmation,
  EntriesQueries,
  ConfirmationsQueries,
];
const back = [...sheets, ...entries, SaveReport, SubmitReport, PracticeQueries, PracticeNextStep, ConfirmationLetter];
const inside = [
  OwnPractice,
  FindOwnEntry,
  FindTaskSheetToReview,
  VoidConfirmations,
  ChooseEvidence,
  TaskSheetDesk,
  EntryDesk,
  ReportReading,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([TaskSheet, PracticeEntry, Confirmation, PracticeReport]),
    AdmissionsModule,
    CurriculumModule,
    MarkingModule,
  ],
  controllers: [
    PracticeController,
    TaskController,
    TaskSheetsController,
    EntriesController,
    EntryController,
    ReportController,
    ConfirmController,
  ],
  providers: [...back, ...inside, OnStageEntered, OnMarkingBegun, OnWorkReleased],
  exports: back,
})
export class PracticeModule {}
