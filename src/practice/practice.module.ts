import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AdmissionsModule } from '#admissions/admissions.module';
import { CurriculumModule } from '#curriculum/curriculum.module';
import { MarkingModule } from '#marking/marking.module';
import { PracticeLogModule } from '#practice-log/practice-log.module';
import { ApproveTaskSheet } from './approve-task-sheet.js';
import { ChooseEvidence } from './choose-evidence.js';
import { FindTaskSheetToReview } from './find-task-sheet-to-review.js';
import { OnMarkingBegun } from './on-marking-begun.js';
import { OnStageEntered } from './on-stage-entered.js';
import { OnWorkReleased } from './on-work-released.js';
import { PracticeController } from './practice.controller.js';
import { PracticeQueries } from './practice.queries.js';
import { PracticeNextStep } from './practice-next-step.js';
import { PracticeReport } from './practice-report.entity.js';
import { ReportController } from './report.controller.js';
import { ReportReading } from './report-reading.js';
import { ReturnTaskSheet } from './return-task-sheet.js';
import { SaveReport } from './save-report.js';
import { SaveTaskSheet } from './save-task-sheet.js';
import { SubmitReport } from './submit-report.js';
import { SubmitTaskSheet } from './submit-task-sheet.js';
import { TaskController } from './task.controller.js';
import { TaskSheet } from './task-sheet.entity.js';
import { TaskSheetDesk } from './task-sheet-desk.js';
import { TaskSheetsController } from './task-sheets.controller.js';
import { TaskSheetsQueries } from './task-sheets.queries.js';

const sheets = [SaveTaskSheet, SubmitTaskSheet, ApproveTaskSheet, ReturnTaskSheet, TaskSheetsQueries];
const back = [...sheets, SaveReport, SubmitReport, PracticeQueries, PracticeNextStep];
const inside = [FindTaskSheetToReview, ChooseEvidence, TaskSheetDesk, ReportReading];

@Module({
  imports: [
    TypeOrmModule.forFeature([TaskSheet, PracticeReport]),
    AdmissionsModule,
    CurriculumModule,
    MarkingModule,
    PracticeLogModule,
  ],
  controllers: [PracticeController, TaskController, TaskSheetsController, ReportController],
  providers: [...back, ...inside, OnStageEntered, OnMarkingBegun, OnWorkReleased],
  exports: back,
})
export class PracticeModule {}
