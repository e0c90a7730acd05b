import { Injectable } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { ClearancesQueries } from '#marking/clearances.queries';
import { Clock } from '#platform/clock/clock';
import { type MarkerName, QualityQueries, type ReportRow } from './quality.queries.js';

/** The figures with the names and words that belong to them; without figures while nobody has marked. */
export interface QualityReading {
  readonly report: ReportRow | null;
  readonly curriculum: PublishedCurriculum;
  readonly rubric: string;
  readonly markers: readonly MarkerName[];
  readonly today: string;
}

@Injectable()
export class QualityDesk {
  constructor(
    private readonly quality: QualityQueries,
    private readonly clearances: ClearancesQueries,
    private readonly library: CurriculumLibrary,
    private readonly clock: Clock,
  ) {}

  async read(): Promise<QualityReading> {
    const report = await this.quality.newest();
    const curriculum = report ? await this.library.version(report.versionId) : await this.library.latest();
    const rubric = report?.rubric ?? (await this.clearances.rubricOf(curriculum.id));
    const ids = report?.document.markers.map(({ markerId }) => markerId) ?? [];
    const today = this.clock.today();
    return { report, curriculum, rubric, today, markers: await this.quality.markers(ids, rubric, today) };
  }
}
