import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AdmissionsModule } from '#admissions/admissions.module';
import { CurriculumModule } from '#curriculum/curriculum.module';
import { ChangeEntry } from './change-entry.js';
import { EntriesController } from './entries.controller.js';
import { EntriesQueries } from './entries.queries.js';
import { EntryController } from './entry.controller.js';
import { EntryDesk } from './entry-desk.js';
import { FindOwnEntry } from './find-own-entry.js';
import { OwnPractice } from './own-practice.js';
import { PracticeEntry } from './practice-entry.entity.js';
import { RecordEntry } from './record-entry.js';
import { ShareEntry } from './share-entry.js';

const back = [RecordEntry, ChangeEntry, ShareEntry, EntriesQueries, OwnPractice, FindOwnEntry, EntryDesk];

@Module({
  imports: [TypeOrmModule.forFeature([PracticeEntry]), AdmissionsModule, CurriculumModule],
  controllers: [EntriesController, EntryController],
  providers: back,
  exports: back,
})
export class PracticeLogModule {}
