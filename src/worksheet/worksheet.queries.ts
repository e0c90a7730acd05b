import { Injectable } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { LocalizedText } from '#curriculum/localized-text';
import { type KeptMark, NOTHING } from '#marking/merge-marks';
import { Reader } from '#platform/database/reader';
import type { SheetLine } from './sheet-rows.js';

interface Row {
  id: number;
  blindNumber: string;
  curriculumVersionId: number;
  comment: string;
  version: number;
  marks: Record<string, KeptMark>;
}

/** More works than anybody marks offline. */
const MOST = 100;

@Injectable()
export class WorksheetQueries {
  constructor(
    private readonly reader: Reader,
    private readonly library: CurriculumLibrary,
  ) {}

  /** Every line of a marker's open works. A third marker first reads what the others wrote, so those are marked on the page alone. */
  async linesOf(markerId: number, read: (text: LocalizedText) => string, whole: string): Promise<SheetLine[]> {
    const rows = await this.reader.rows<Row>(
      `SELECT m.id, w.blind_number AS "blindNumber", c.curriculum_version_id AS "curriculumVersionId", m.comment, m.row_version AS version,
         (SELECT COALESCE(json_object_agg(k.criterion, json_build_object('level', k.level, 'comment', k.comment, 'version', k.row_version)), '{}')
           FROM criterion_marks k WHERE k.assignment_id = m.id) AS marks
       FROM marker_assignments m JOIN works w ON w.id = m.work_id JOIN enrolments e ON e.id = w.enrolment_id JOIN cohorts c ON c.id = e.cohort_id
       WHERE m.marker_id = $1 AND m.status IN ('assigned', 'marking') AND (m.ordinal < 3 OR m.ordinal = 5) ORDER BY m.id LIMIT ${MOST}`,
      [markerId],
    );
    const lines = await Promise.all(
      rows.map(async ({ id, blindNumber, curriculumVersionId, comment, version, marks }) => {
        const { rubric } = (await this.library.version(curriculumVersionId)).document.practice;
        const line = { assignmentId: id, blindNumber };
        return [
          ...rubric.map((criterion) => ({
            ...{ ...line, criterion: criterion.id, title: read(criterion.title) },
            kept: marks[criterion.id] ?? NOTHING,
          })),
          { ...line, criterion: null, title: whole, kept: { level: null, comment, version } },
        ];
      }),
    );
    return lines.flat();
  }
}
