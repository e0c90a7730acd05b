import { Injectable } from '@nestjs/common';
import { CurrentEnrolment } from '#admissions/current-enrolment';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { anonymousBody } from '#marking/anonymous-body';
import { workDifference } from '#marking/work-difference';
import { WorksQueries } from '#marking/works.queries';
import type { Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { type Page, page } from '#platform/http/answers';
import { notFound } from '#platform/problems';
import { reportBody } from './report-body.js';
import { reportCopyPage } from './report-copy.page.js';
import { reportDifferencePage } from './report-difference.page.js';
import { ReportReading } from './report-reading.js';
import { reportResultPage } from './report-result.page.js';

/** The rounds that a report went through, as its trainee sees them. */
@Injectable()
export class ReportRounds {
  constructor(
    private readonly enrolments: CurrentEnrolment,
    private readonly library: CurriculumLibrary,
    private readonly works: WorksQueries,
    private readonly reading: ReportReading,
    private readonly clock: Clock,
  ) {}

  /** The released results; a 404 while there is none. */
  async result(actor: Person): Promise<Page> {
    const enrolment = await this.enrolments.of(actor);
    const [curriculum, works] = await Promise.all([
      this.library.version(enrolment.curriculumVersionId),
      this.works.releasedOf(enrolment.id),
    ]);
    if (works.length === 0) throw notFound();
    return page('practice/report-result', reportResultPage(enrolment, curriculum, works, this.clock.now()));
  }

  /** Everything that was handed in, with what came of it. */
  async copy(actor: Person): Promise<Page> {
    const enrolment = await this.enrolments.of(actor);
    const [curriculum, works, released] = await Promise.all([
      this.library.version(enrolment.curriculumVersionId),
      this.works.bodiesOf(enrolment.id, 'practice_report'),
      this.works.releasedOf(enrolment.id),
    ]);
    if (works.length === 0) throw notFound();
    return page('practice/report-copy', reportCopyPage(enrolment, curriculum, works, released));
  }

  /** What became of the text since it was handed in last, as the markers of the next round will see it. */
  async difference(actor: Person): Promise<Page> {
    const desk = await this.reading.desk(actor);
    const { enrolment, curriculum, report, sheet, chosen } = desk;
    const before = await this.works.lastBody(enrolment.id, 'practice_report');
    if (!before || !sheet || report.status !== 'returned') throw notFound();
    const names = await this.works.tellingNames(enrolment.id);
    const now = anonymousBody(reportBody(curriculum.document, report, sheet, chosen), names);
    return page(
      'practice/report-difference',
      reportDifferencePage(desk, workDifference(before.body, now, before.round)),
    );
  }
}
