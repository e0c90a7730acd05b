import { Ground1700000000001 } from './0001-ground.js';
import { Organisations1700000000002 } from './0002-organisations.js';
import { Identity1700000000003 } from './0003-identity.js';
import { Curriculum1700000000004 } from './0004-curriculum.js';
import { Admissions1700000000005 } from './0005-admissions.js';
import { CompetenciesAndExamination1700000000006 } from './0006-competencies-and-examination.js';
import { Marking1700000000007 } from './0007-marking.js';
import { Stages1700000000008 } from './0008-stages.js';
import { Certification1700000000009 } from './0009-certification.js';
import { Terraces1700000000010 } from './0010-terraces.js';
import { Windows1700000000011 } from './0011-windows.js';
import { EvidenceOfViewing1700000000012 } from './0012-evidence-of-viewing.js';
import { VoidingAndAppeals1700000000013 } from './0013-voiding-and-appeals.js';
import { FollowUp1700000000014 } from './0014-follow-up.js';
import { Mail1700000000015 } from './0015-mail.js';
import { Questions1700000000016 } from './0016-questions.js';
import { HotPaths1700000000017 } from './0017-hot-paths.js';
import { PracticeLog1700000000018 } from './0018-practice-log.js';
import { TaskContractAndConfirmation1700000000019 } from './0019-task-contract-and-confirmation.js';
import { Reports1700000000020 } from './0020-reports.js';
import { MarkingDesk1700000000021 } from './0021-marking-desk.js';
import { PairsOfMarkers1700000000022 } from './0022-pairs-of-markers.js';
import { MarkingQuality1700000000023 } from './0023-marking-quality.js';
import { Ledger1700000000024 } from './0024-ledger.js';
import { OwnAddress1700000000026 } from './0026-own-address.js';
import { Quarantine1700000000027 } from './0027-quarantine.js';
import { Verdicts1700000000028 } from './0028-verdicts.js';
import { LooseEnds1700000000030 } from './0030-loose-ends.js';
import { ControlWorks1700000000031 } from './0031-control-works.js';
import { RuleChanges1700000000032 } from './0032-rule-changes.js';
import { Packages1700000000033 } from './0033-packages.js';
import { RewordedRubrics1700000000035 } from './0035-reworded-rubrics.js';
import { OwnData1700000000036 } from './0036-own-data.js';
import { ErasedFiles1700000000037 } from './0037-erased-files.js';
import { TakenBackMarks1700000000038 } from './0038-taken-back-marks.js';
import { PracticeClock1700000000039 } from './0039-practice-clock.js';
import { NotedMarks1700000000040 } from './0040-noted-marks.js';
import { TimeToAppeal1700000000041 } from './0041-time-to-appeal.js';
import { AccountWithinTime1700000000042 } from './0042-account-within-time.js';
import { LighterWrites1700000000043 } from './0043-lighter-writes.js';
import { CalendarsOfTrainers1700000000044 } from './0044-calendars-of-trainers.js';
import { FurtherParts1700000000045 } from './0045-further-parts.js';

/** In the order in which they run. */
export const migrations = [
  Ground1700000000001,
  Organisations1700000000002,
  Identity1700000000003,
  Curriculum1700000000004,
  Admissions1700000000005,
  CompetenciesAndExamination1700000000006,
  Marking1700000000007,
  Stages1700000000008,
  Certification1700000000009,
  Terraces1700000000010,
  Windows1700000000011,
  EvidenceOfViewing1700000000012,
  VoidingAndAppeals1700000000013,
  FollowUp1700000000014,
  Mail1700000000015,
  Questions1700000000016,
  HotPaths1700000000017,
  PracticeLog1700000000018,
  TaskContractAndConfirmation1700000000019,
  Reports1700000000020,
  MarkingDesk1700000000021,
  PairsOfMarkers1700000000022,
  MarkingQuality1700000000023,
  Ledger1700000000024,
  OwnAddress1700000000026,
  Quarantine1700000000027,
  Verdicts1700000000028,
  LooseEnds1700000000030,
  ControlWorks1700000000031,
  RuleChanges1700000000032,
  Packages1700000000033,
  RewordedRubrics1700000000035,
  OwnData1700000000036,
  ErasedFiles1700000000037,
  TakenBackMarks1700000000038,
  PracticeClock1700000000039,
  NotedMarks1700000000040,
  TimeToAppeal1700000000041,
  AccountWithinTime1700000000042,
  LighterWrites1700000000043,
  CalendarsOfTrainers1700000000044,
  FurtherParts1700000000045,
];
