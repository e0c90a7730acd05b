import { Injectable } from '@nestjs/common';
import type { EnrolmentContext } from '#admissions/enrolments.queries';
import { settingOf } from '#admissions/setting-of';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { type Page, page } from '#platform/http/answers';
import type { WebRequest } from '#platform/http/web-request';
import { Words } from '#platform/locale/words';
import { IncidentCountsQueries } from '#quarantine/incident-counts.queries';
import { competenciesPage } from './competencies.page.js';
import { EvidenceQueries } from './evidence.queries.js';
import { JudgementsQueries } from './judgements.queries.js';
import type { LedgerHead } from './ledger-reading.js';
import { RatingVariance } from './rating-variance.js';

/** The ledger of one enrolment as its reader may see it. */
@Injectable()
export class LedgerDesk {
  constructor(
    private readonly library: CurriculumLibrary,
    private readonly evidence: EvidenceQueries,
    private readonly judgements: JudgementsQueries,
    private readonly variance: RatingVariance,
    private readonly words: Words,
    private readonly incidents: IncidentCountsQueries,
  ) {}

  async page(
    { actor, language }: WebRequest,
    enrolment: EnrolmentContext,
    head: LedgerHead | null = null,
  ): Promise<Page> {
    const [curriculum, evidence, judgements, variance, hiddenSince] = await Promise.all([
      this.library.version(enrolment.curriculumVersionId),
      this.evidence.of(enrolment.id),
      this.judgements.of(enrolment.id),
      this.variance.now(),
      this.incidents.wordsHiddenSince(enrolment.id),
    ]);
    const expected = settingOf(enrolment, curriculum, 'criterion_pass_level');
    const reading = {
      actor,
      enrolment: { ...enrolment, withheld: hiddenSince !== null },
      head,
      curriculum,
      evidence,
      judgements,
      variance,
      expected,
    };
    return page('competencies/competencies', competenciesPage({ ...reading, words: this.words, language }));
  }
}
