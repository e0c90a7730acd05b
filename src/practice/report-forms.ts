import { Injectable } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { CurriculumVersionsQueries } from '#curriculum/curriculum-versions.queries';
import { PublishedCurriculum } from '#curriculum/published-curriculum';
import { type FormChange, formChanges, sameParts } from './form-changes.js';
import { editableReports, type PracticeReportStatus } from './practice-report-status.js';

interface ReportLike {
  readonly status: PracticeReportStatus;
  readonly submittedAt: Date | null;
}
/** The course of an enrolment with the form that its report has. */
export interface FormInForce {
  readonly curriculum: PublishedCurriculum;
  /** What was mended since the report was handed in last, or since the course began; while it is open. */
  readonly mended: { readonly edition: number; readonly changes: readonly FormChange[] } | null;
}

/**
 * The form of a report is that of the newest edition with the same parts: while the report is open the newest of today, afterwards the
 * newest of when it was handed in. Nothing is written: what was typed stays in its parts, and a report that is in stays as it was.
 */
@Injectable()
export class ReportForms {
  private readonly shelf = new Map<string, PublishedCurriculum>();

  constructor(
    private readonly library: CurriculumLibrary,
    private readonly versions: CurriculumVersionsQueries,
  ) {}

  async of(versionId: number, { status, submittedAt }: ReportLike, now: Date): Promise<FormInForce> {
    const isOpen = editableReports.includes(status);
    const { curriculum, edition } = await this.at(versionId, isOpen ? now : (submittedAt ?? now));
    if (!isOpen) return { curriculum, mended: null };
    const begun = submittedAt
      ? (await this.at(versionId, submittedAt)).curriculum
      : await this.library.version(versionId);
    const changes = formChanges(begun.document.practice.report, curriculum.document.practice.report);
    return { curriculum, mended: changes.length > 0 ? { edition, changes } : null };
  }

  private async at(versionId: number, by: Date): Promise<{ curriculum: PublishedCurriculum; edition: number }> {
    const own = await this.library.version(versionId);
    for (const id of await this.versions.laterIds(versionId, by)) {
      const later = await this.library.version(id);
      if (sameParts(own.document.practice.report, later.document.practice.report))
        return { curriculum: this.withForm(own, later), edition: later.edition.number };
    }
    return { curriculum: own, edition: own.edition.number };
  }

  /** The rubric, the numbers and everything else stay those of the course. */
  private withForm(own: PublishedCurriculum, later: PublishedCurriculum): PublishedCurriculum {
    const key = `${own.id}-${later.id}`;
    const known = this.shelf.get(key);
    if (known) return known;
    const practice = { ...own.document.practice, report: later.document.practice.report };
    const made = new PublishedCurriculum({ ...own.document, practice }, own.edition);
    this.shelf.set(key, made);
    return made;
  }
}
