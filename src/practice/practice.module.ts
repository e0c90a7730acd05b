import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AdmissionsModule } from '#admissions/admissions.module';
import { AllocationModule } from '#allocation/allocation.module';
import { ConfirmationModule } from '#confirmation/confirmation.module';
import { CurriculumModule } from '#curriculum/curriculum.module';
import { MarkingModule } from '#marking/marking.module';
import { PracticeLogModule } from '#practice-log/practice-log.module';
import { QuarantineModule } from '#quarantine/quarantine.module';
import { ApproveTaskSheet } from './approve-task-sheet.js';
import { AskedOfReport } from './asked-of-report.js';
import { AttachFile } from './attach-file.js';
import { Attachment } from './attachment.entity.js';
import { AttachmentDesk } from './attachment-desk.js';
import { AttachmentsController } from './attachments.controller.js';
import { AttachmentsQueries } from './attachments.queries.js';
import { BehindEvidence } from './behind-evidence.js';
import { CheckUpload } from './check-upload.js';
import { ChooseEvidence } from './choose-evidence.js';
import { FindOpenReport } from './find-open-report.js';
import { FindTaskSheetToReview } from './find-task-sheet-to-review.js';
import { FulfilPlan } from './fulfil-plan.js';
import { Fulfilment } from './fulfilment.entity.js';
import { GiveRoundTime } from './give-round-time.js';
import { HandOverAttachments } from './hand-over-attachments.js';
import { LookThroughAttachment } from './look-through-attachment.js';
import { OnContestEnded } from './on-contest-ended.js';
import { OnFileFoundInfected } from './on-file-found-infected.js';
import { OnMarkingBegun } from './on-marking-begun.js';
import { OnStageEntered } from './on-stage-entered.js';
import { OnWorkContested } from './on-work-contested.js';
import { OnWorkReleased } from './on-work-released.js';
import { OnWorkRevised } from './on-work-revised.js';
import { OwnRecord } from './own-record.js';
import { PlanController } from './plan.controller.js';
import { PlanQueries } from './plan.queries.js';
import { PlannedEvidence } from './planned-evidence.entity.js';
import { PracticeController } from './practice.controller.js';
import { PracticeQueries } from './practice.queries.js';
import { PracticeNextStep } from './practice-next-step.js';
import { PracticeReport } from './practice-report.entity.js';
import { QuarantineController } from './quarantine.controller.js';
import { QuarantineOwnReport } from './quarantine-own-report.js';
import { QuarantineTaskSheet } from './quarantine-task-sheet.js';
import { RecordController } from './record.controller.js';
import { RecordArchive } from './record-archive.js';
import { RecordRows } from './record-rows.js';
import { RemindOfTaskSheets } from './remind-of-task-sheets.job.js';
import { RemoveAttachment } from './remove-attachment.js';
import { ReportController } from './report.controller.js';
import { ReportForms } from './report-forms.js';
import { ReportReading } from './report-reading.js';
import { ReportRoundsController } from './report-rounds.controller.js';
import { ReportRounds } from './report-rounds.js';
import { ReportRows } from './report-rows.js';
import { ReturnTaskSheet } from './return-task-sheet.js';
import { SaveReport } from './save-report.js';
import { SaveTaskSheet } from './save-task-sheet.js';
import { SheetAndPlan } from './sheet-and-plan.js';
import { SubmitReport } from './submit-report.js';
import { SubmitTaskSheet } from './submit-task-sheet.js';
import { TaskController } from './task.controller.js';
import { TaskSheet } from './task-sheet.entity.js';
import { TaskSheetDesk } from './task-sheet-desk.js';
import { TaskSheetReview } from './task-sheet-review.entity.js';
import { TaskSheetsController } from './task-sheets.controller.js';
import { TaskSheetsQueries } from './task-sheets.queries.js';

const sheets = [SaveTaskSheet, SubmitTaskSheet, ApproveTaskSheet, ReturnTaskSheet, TaskSheetsQueries];
const back = [
  ...sheets,
  SaveReport,
  SubmitReport,
  FulfilPlan,
  AttachFile,
  PracticeQueries,
  PlanQueries,
  PracticeNextStep,
  RemindOfTaskSheets,
];
const files = [
  ReportForms,
  ReportRows,
  ReportRounds,
  AskedOfReport,
  FindOpenReport,
  CheckUpload,
  AttachmentDesk,
  AttachmentsQueries,
  RemoveAttachment,
  LookThroughAttachment,
  HandOverAttachments,
];
const record = [RecordRows, OwnRecord, RecordArchive];
const inside = [
  ...record,
  GiveRoundTime,
  SheetAndPlan,
  ...files,
  FindTaskSheetToReview,
  ChooseEvidence,
  BehindEvidence,
  TaskSheetDesk,
  ReportReading,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([TaskSheet, PlannedEvidence, TaskSheetReview, Fulfilment, PracticeReport, Attachment]),
    AdmissionsModule,
    CurriculumModule,
    QuarantineModule,
    MarkingModule,
    AllocationModule,
    PracticeLogModule,
    ConfirmationModule,
  ],
  controllers: [
    QuarantineController,
    PracticeController,
    PlanController,
    TaskController,
    TaskSheetsController,
    ReportController,
    ReportRoundsController,
    AttachmentsController,
    RecordController,
  ],
  providers: [
    QuarantineTaskSheet,
    QuarantineOwnReport,
    ...back,
    ...inside,
    OnStageEntered,
    OnMarkingBegun,
    OnWorkReleased,
    OnWorkRevised,
    OnWorkContested,
    OnContestEnded,
    OnFileFoundInfected,
  ],
  exports: back,
})
export class PracticeModule {}
