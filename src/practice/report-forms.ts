import { Injectable } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { CurriculumVersionsQueries } from '#curriculum/curriculum-versions.queries';
import type { PracticeField } from '#curriculum/practice-document';
import { PublishedCurriculum } from '#curriculum/published-curriculum';
import { type FormChange, formChanges, hasTitle, without } from './form-changes.js';
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
  /** Parts of an earlier edition that this one no longer asks for; what was written in them stays. */
  readonly dropped: readonly PracticeField[];
}

/**
 * The form of a report is that of the newest edition: while the report is open the newest of today, afterwards the
 * newest of when it was handed in. Nothing is written: what was typed stays in its parts, those that are no longer asked for too, and a report that is in stays as it was.
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
    const { curriculum, edition, dropped } = await this.at(versionId, isOpen ? now : (submittedAt ?? now));
    if (!isOpen) return { curriculum, mended: null, dropped };
    const begun = submittedAt
      ? (await this.at(versionId, submittedAt)).curriculum
      : await this.library.version(versionId);
    const changes = formChanges(begun.document.practice.report, curriculum.document.practice.report);
    return { curriculum, mended: changes.length > 0 ? { edition, changes } : null, dropped };
  }

  private async at(versionId: number, by: Date) {
    const own = await this.library.version(versionId);
    const later = await Promise.all(
      (await this.versions.laterIds(versionId, by)).map((id) => this.library.version(id)),
    );
    const usable = later.filter(({ document }) => hasTitle(document.practice.report));
    const newest = usable[0] ?? own;
    const dropped = droppedParts([...usable, own], newest);
    return { curriculum: newest === own ? own : this.withForm(own, newest), edition: newest.edition.number, dropped };
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

/** Each part that only earlier editions have, as the latest of them calls it. */
function droppedParts(editions: readonly PublishedCurriculum[], newest: PublishedCurriculum): PracticeField[] {
  const formOf = ({ document }: PublishedCurriculum) => document.practice.report;
  const gone = editions.flatMap((one) => without(formOf(one), formOf(newest)));
  return [...new Map([...gone].reverse().map((field) => [field.name, field])).values()];
}
