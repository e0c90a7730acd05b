import { Module } from '@nestjs/common';
import { AdmissionsModule } from '#admissions/admissions.module';
import { CurriculumModule } from '#curriculum/curriculum.module';
import { MarkingModule } from '#marking/marking.module';
import { QuarantineModule } from '#quarantine/quarantine.module';
import { AttachmentsController } from './attachments.controller.js';
import { CloseIncident } from './close-incident.js';
import { EraseAttachment } from './erase-attachment.js';
import { ExposureQueries } from './exposure.queries.js';
import { FindIncident } from './find-incident.js';
import { FlagText } from './flag-text.js';
import { FlaggableTextsQueries } from './flaggable-texts.queries.js';
import { FollowErasure } from './follow-erasure.js';
import { HideText } from './hide-text.js';
import { IncidentActsController } from './incident-acts.controller.js';
import { IncidentAttachmentsQueries } from './incident-attachments.queries.js';
import { IncidentDesk } from './incident-desk.js';
import { IncidentTextsQueries } from './incident-texts.queries.js';
import { IncidentsController } from './incidents.controller.js';
import { IncidentsQueries } from './incidents.queries.js';
import { KeepRecord } from './keep-record.js';
import { OnSuspiciousText } from './on-suspicious-text.js';
import { RedactText } from './redact-text.js';
import { RedactionController } from './redaction.controller.js';
import { ReleaseText } from './release-text.js';
import { SearchAttachments } from './search-attachments.js';
import { StubWords } from './stub-words.js';

const verbs = [HideText, FlagText, RedactText, ReleaseText, KeepRecord, CloseIncident, EraseAttachment];
const reads = [
  IncidentsQueries,
  IncidentTextsQueries,
  ExposureQueries,
  FlaggableTextsQueries,
  IncidentAttachmentsQueries,
];

@Module({
  imports: [AdmissionsModule, CurriculumModule, QuarantineModule, MarkingModule],
  controllers: [IncidentsController, IncidentActsController, RedactionController, AttachmentsController],
  providers: [
    ...verbs,
    ...reads,
    IncidentDesk,
    FindIncident,
    FollowErasure,
    SearchAttachments,
    StubWords,
    OnSuspiciousText,
  ],
  exports: verbs,
})
export class IncidentDeskModule {}
