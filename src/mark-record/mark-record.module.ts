import { Module } from '@nestjs/common';
import { CurriculumModule } from '#curriculum/curriculum.module';
import { MarkRecordController } from './mark-record.controller.js';
import { MarkRecordQueries } from './mark-record.queries.js';

@Module({ imports: [CurriculumModule], controllers: [MarkRecordController], providers: [MarkRecordQueries] })
export class MarkRecordModule {}
