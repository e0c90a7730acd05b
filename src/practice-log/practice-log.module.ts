import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AdmissionsModule } from '#admissions/admissions.module';
import { CurriculumModule } from '#curriculum/curriculum.module';
import { QuarantineModule } from '#quarantine/quarantine.module';
import { BringLogFile } from './bring-log-file.js';
import { ChangeEntry } from './change-entry.js';
import { CoverageController } from './coverage.controller.js';
import { EntriesController } from './entries.controller.js';
import { EntriesQueries } from './entries.queries.js';
import { EntryController } from './entry.controller.js';
import { EntryDesk } from './entry-desk.js';
import { EntryEditController } from './entry-edit.controller.js';
import { EntryVersion } from './entry-version.entity.js';
import { EvidenceQuote } from './evidence-quote.entity.js';
import { ExplainSignal } from './explain-signal.js';
import { ExportController } from './export.controller.js';
import { ExportLog } from './export-log.js';
import { FindOwnEntry } from './find-own-entry.js';
import { ForgetLogFiles } from './forget-log-files.job.js';
import { ImportController } from './import.controller.js';
import { LogImport } from './log-import.entity.js';
import { LogImportsQueries } from './log-imports.queries.js';
import { OwnPractice } from './own-practice.js';
import { PlanImport } from './plan-import.js';
import { PracticeEntry } from './practice-entry.entity.js';
import { QuarantineController } from './quarantine.controller.js';
import { QuarantineEntry } from './quarantine-entry.js';
import { QuotesController } from './quotes.controller.js';
import { QuotesQueries } from './quotes.queries.js';
import { RecordEntry } from './record-entry.js';
import { SetLogFileAside } from './set-log-file-aside.js';
import { ShareEntry } from './share-entry.js';
import { SignalExplanation } from './signal-explanation.entity.js';
import { SignalsController } from './signals.controller.js';
import { SignalsQueries } from './signals.queries.js';
import { TakeInLog } from './take-in-log.js';
import { TieQuote } from './tie-quote.js';
import { WithdrawQuote } from './withdraw-quote.js';

const entries = [RecordEntry, ChangeEntry, ShareEntry, EntriesQueries, EntryDesk];
const quotes = [TieQuote, WithdrawQuote, QuotesQueries];
const brought = [BringLogFile, TakeInLog, SetLogFileAside, ForgetLogFiles, PlanImport, LogImportsQueries];
const back = [...entries, ...quotes, SignalsQueries, ExplainSignal, OwnPractice, FindOwnEntry, ExportLog, ...brought];

@Module({
  imports: [
    TypeOrmModule.forFeature([PracticeEntry, EntryVersion, EvidenceQuote, SignalExplanation, LogImport]),
    AdmissionsModule,
    CurriculumModule,
    QuarantineModule,
  ],
  controllers: [
    QuarantineController,
    EntriesController,
    EntryController,
    EntryEditController,
    QuotesController,
    CoverageController,
    SignalsController,
    ExportController,
    ImportController,
  ],
  providers: [QuarantineEntry, ...back],
  exports: back,
})
export class PracticeLogModule {}
