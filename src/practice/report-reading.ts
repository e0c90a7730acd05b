import { Injectable } from '@nestjs/common';
import { CurrentEnrolment } from '#admissions/current-enrolment';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { WorksQueries } from '#marking/works.queries';
import type { Person } from '#platform/actor/actor';
import { type Page, page } from '#platform/http/answers';
import { conflict, notFound } from '#platform/problems';
import { EntriesQueries } from '#practice-log/entries.queries';
import { AttachmentsQueries } from './attachments.queries.js';
import { practicePaths } from './practice.paths.js';
import { PracticeQueries } from './practice.queries.js';
import { type ReportDesk, reportResultPage } from './report.page.js';

/** What the pages of the report read: always the trainee's own. */
@Injectable()
export class ReportReading {
  constructor(
    private readonly enrolments: CurrentEnrolment,
    private readonly library: CurriculumLibrary,
    private readonly practice: PracticeQueries,
    private readonly entries: EntriesQueries,
    private readonly attachments: AttachmentsQueries,
    private readonly works: WorksQueries,
  ) {}

  async desk(actor: Person): Promise<ReportDesk> {
    const enrolment = await this.enrolments.of(actor);
    const [curriculum, report, entries] = await Promise.all([
      this.library.version(enrolment.curriculumVersionId),
      this.practice.report(enrolment.id),
      this.entries.of(enrolment.id),
    ]);
    if (!report) throw conflict('practice.task_sheet_first', practicePaths.overview);
    return { enrolment, curriculum, report, entries, attachments: await this.attachments.of(report.id) };
  }

  /** The released results; a 404 while there is none. */
  async result(actor: Person): Promise<Page> {
    const enrolment = await this.enrolments.of(actor);
    const [curriculum, works] = await Promise.all([
      this.library.version(enrolment.curriculumVersionId),
      this.works.releasedOf(enrolment.id),
    ]);
    if (works.length === 0) throw notFound();
    return page('practice/report-result', reportResultPage(enrolment, curriculum, works));
  }
}
