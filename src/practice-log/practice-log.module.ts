import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AdmissionsModule } from '#admissions/admissions.module';
import { CurriculumModule } from '#curriculum/curriculum.module';
import { QuarantineModule } from '#quarantine/quarantine.module';
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
import { OwnPractice } from './own-practice.js';
import { PracticeEntry } from './practice-entry.entity.js';
import { QuarantineController } from './quarantine.controller.js';
import { QuarantineEntry } from './quarantine-entry.js';
import { QuotesController } from './quotes.controller.js';
import { QuotesQueries } from './quotes.queries.js';
import { RecordEntry } from './record-entry.js';
import { ShareEntry } from './share-entry.js';
import { SignalExplanation } from './signal-explanation.entity.js';
import { SignalsController } from './signals.controller.js';
import { SignalsQueries } from './signals.queries.js';
import { TieQuote } from './tie-quote.js';
import { WithdrawQuote } from './withdraw-quote.js';

const entries = [RecordEntry, ChangeEntry, ShareEntry, EntriesQueries, EntryDesk];
const quotes = [TieQuote, WithdrawQuote, QuotesQueries];
const back = [...entries, ...quotes, SignalsQueries, ExplainSignal, OwnPractice, FindOwnEntry, ExportLog];

@Module({
  imports: [
    TypeOrmModule.forFeature([PracticeEntry, EntryVersion, EvidenceQuote, SignalExplanation]),
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
  ],
  providers: [QuarantineEntry, ...back],
  exports: back,
})
export class PracticeLogModule {}
