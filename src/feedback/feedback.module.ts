import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CurriculumModule } from '#curriculum/curriculum.module';
import { Annotation } from './annotation.entity.js';
import { BankController } from './bank.controller.js';
import { BankStatement } from './bank-statement.entity.js';
import { BankStatementVersion } from './bank-statement-version.entity.js';
import { FeedbackQueries } from './feedback.queries.js';
import { PlacedStatement } from './placed-statement.entity.js';
import { ReviseStatement } from './revise-statement.js';
import { WriteFeedback } from './write-feedback.js';
import { WriteStatement } from './write-statement.js';

const back = [FeedbackQueries, WriteFeedback, WriteStatement, ReviseStatement];

@Module({
  imports: [
    TypeOrmModule.forFeature([Annotation, BankStatement, BankStatementVersion, PlacedStatement]),
    CurriculumModule,
  ],
  controllers: [BankController],
  providers: back,
  exports: back,
})
export class FeedbackModule {}
