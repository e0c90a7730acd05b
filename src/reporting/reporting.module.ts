import { Module } from '@nestjs/common';
import { AuditController } from './audit.controller.js';
import { AuditQueries } from './audit.queries.js';
import { FiguresController } from './figures.controller.js';
import { FiguresQueries } from './figures.queries.js';
import { GuardReport } from './guard-report.js';
import { OperationsController } from './operations.controller.js';
import { OperationsQueries } from './operations.queries.js';

@Module({
  controllers: [FiguresController, AuditController, OperationsController],
  providers: [FiguresQueries, AuditQueries, OperationsQueries, GuardReport],
})
export class ReportingModule {}
