import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CurriculumModule } from '#curriculum/curriculum.module';
import { Annotation } from './annotation.entity.js';
import { BankStatement } from './bank-statement.entity.js';
import { BankStatementVersion } from './bank-statement-version.entity.js';
import { PlacedStatement } from './placed-statement.entity.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Annotation, BankStatement, BankStatementVersion, PlacedStatement]),
    CurriculumModule,
  ],
})
export class FeedbackModule {}
