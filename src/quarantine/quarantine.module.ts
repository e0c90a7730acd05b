import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Incident } from './incident.entity.js';
import { IncidentCountsQueries } from './incident-counts.queries.js';
import { OpenIncident } from './open-incident.js';
import { OwnRecordQueries } from './own-record.queries.js';
import { QuarantineText } from './quarantine-text.js';
import { SeeText } from './see-text.js';
import { TextView } from './text-view.entity.js';

const back = [QuarantineText, OpenIncident, SeeText, OwnRecordQueries, IncidentCountsQueries];

@Module({
  imports: [TypeOrmModule.forFeature([Incident, TextView])],
  providers: back,
  exports: back,
})
export class QuarantineModule {}
