import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import type { Transaction } from '#platform/database/transaction';
import { Work } from '#platform/database/work';
import { Problem } from '#platform/problems';
import { next } from '#platform/transitions';
import { AssignmentsQueries } from './assignments.queries.js';
import { CONTROL } from './control-place.js';
import { CriterionMarksQueries } from './criterion-marks.queries.js';
import { FRESH_EYES } from './fresh-eyes.js';
import { MarkerAssignment } from './marker-assignment.entity.js';
import { markerAssignmentLife } from './marker-assignment-status.js';
import { markingEvents } from './marking.events.js';
import { markingPaths } from './marking.paths.js';
import { type GivenMark, isWithin, type MarksDraft, placeOf, rangesToGive, type SavedMarks } from './marks-to-give.js';
import { type KeptMark, type MarkConflict, type MarkContent, mergeMark, NOTHING } from './merge-marks.js';
import { OpenAssignment, type OpenedAssignment } from './open-assignment.js';

/** One thing that was sent, beside what is kept. */
interface Said {
  readonly criterion: string | null;
  readonly sent: MarkContent;
  readonly kept: KeptMark;
  readonly version: number;
}

/** What a marker chose and wrote so far is kept, criterion by criterion; what another window changed meanwhile is told and left alone. */
@Injectable()
export class SaveMarks {
  constructor(
    private readonly work: Work,
    private readonly open: OpenAssignment,
    private readonly assignments: AssignmentsQueries,
    private readonly marks: CriterionMarksQueries,
  ) {}

  run(actor: Actor, id: number, draft: MarksDraft): Promise<SavedMarks> {
    return this.work.run(actor, async (tx) => this.within(tx, await this.open.within(tx, actor, id), draft));
  }

  async within(tx: Transaction, opened: OpenedAssignment, draft: MarksDraft): Promise<SavedMarks> {
    const { assignment, work } = opened;
    const { id } = assignment;
    const status = next(markerAssignmentLife, assignment.status, 'mark');
    const criteria = await this.criteriaWithin(tx, opened, draft);
    if (status !== assignment.status) {
      await tx.rows(BEGIN, [id, criteria]);
      await tx.update(MarkerAssignment, { id }, { status });
      const { enrolmentId, kind } = work;
      // After an appeal, and as a control, the work itself is not marked any more: its result stands.
      if (assignment.ordinal !== FRESH_EYES && assignment.ordinal !== CONTROL)
        await tx.record({ name: markingEvents.markingBegun, subjectId: work.id, enrolmentId, after: { kind } });
    }
    const kept = await this.marks.keptOf(id, tx);
    const said = [
      ...draft.marks.map((mark) => saidOf(mark, kept.get(mark.criterion))),
      ...saidOfAll(draft, assignment),
    ];
    return this.keep(tx, assignment, said);
  }

  /** The criteria that this marker gives a level to; only a third marker's choice depends on the others' marks. */
  private async criteriaWithin(tx: Transaction, opened: OpenedAssignment, draft: MarksDraft): Promise<string[]> {
    const { assignment, work, curriculum, rule } = opened;
    const marks = assignment.ordinal === 3 ? await this.assignments.marksOf(work.id, tx) : [];
    const ranges = rangesToGive(placeOf(opened), curriculum.document.practice.rubric, marks, rule);
    if (!isWithin(ranges, draft))
      throw new Problem(422, 'marking.out_of_range', markingPaths.assignment(assignment.id));
    return Object.keys(ranges);
  }

  private async keep(tx: Transaction, assignment: MarkerAssignment, said: readonly Said[]): Promise<SavedMarks> {
    const bases = await this.basesOf(tx, assignment.id, said);
    const merged = said.map((one, index) => ({
      ...one,
      merge: mergeMark(one.sent, one.kept, bases[index] ?? one.kept),
    }));
    const changed = merged.flatMap(({ criterion, merge }) => (merge?.changed ? [{ criterion, ...merge.content }] : []));
    const marks = changed.filter(({ criterion }) => criterion !== null);
    const written =
      marks.length > 0 ? await tx.rows<Version>(WRITE, [assignment.id, JSON.stringify(marks), tx.now]) : [];
    const all = changed.find(({ criterion }) => criterion === null);
    const version = assignment.rowVersion + (all ? 1 : 0);
    if (all)
      await tx.update(
        MarkerAssignment,
        { id: assignment.id },
        { comment: all.comment, rowVersion: version, savedAt: tx.now },
      );
    const versions = new Map(said.map((one): [string | null, number] => [one.criterion, one.kept.version]));
    for (const one of written) versions.set(one.criterion, one.version);
    versions.delete(null);
    const conflicts: MarkConflict[] = merged.filter(({ merge }) => merge === null);
    return { version, versions: Object.fromEntries(versions) as Record<string, number>, conflicts };
  }

  /** Nearly always nobody wrote in between, and there is nothing to look up. */
  private async basesOf(tx: Transaction, id: number, said: readonly Said[]): Promise<readonly MarkContent[]> {
    if (said.every(({ version, kept }) => version === kept.version)) return said.map(({ kept }) => kept);
    return this.marks.basesOf(
      id,
      said.map(({ criterion, version }) => ({ criterion, version })),
      tx,
    );
  }
}

interface Version {
  criterion: string;
  version: number;
}

/** Without a version the sender knows nothing of what is kept and means to replace it. */
const saidOf = ({ criterion, level, comment, version }: GivenMark, found: KeptMark | undefined): Said => {
  const kept = found ?? NOTHING;
  return { criterion, sent: { level, comment }, kept, version: version ?? kept.version };
};

function saidOfAll({ comment, version }: MarksDraft, assignment: MarkerAssignment): Said[] {
  if (comment === undefined) return [];
  const kept = { level: null, comment: assignment.comment, version: assignment.rowVersion };
  return [{ criterion: null, sent: { level: null, comment }, kept, version }];
}

/** Every criterion gets its row, so that all later saves are updates of one row. */
const BEGIN = `INSERT INTO criterion_marks (assignment_id, criterion) SELECT $1, unnest($2::text[]) ON CONFLICT DO NOTHING`;

const WRITE = `INSERT INTO criterion_marks AS k (assignment_id, criterion, level, comment, row_version, saved_at)
  SELECT $1, s.criterion, s.level, s.comment, 2, $3 FROM jsonb_to_recordset($2::jsonb) AS s (criterion text, level smallint, comment text)
  ON CONFLICT (assignment_id, criterion) DO UPDATE
    SET level = EXCLUDED.level, comment = EXCLUDED.comment, row_version = k.row_version + 1, saved_at = EXCLUDED.saved_at
  RETURNING criterion, row_version AS version`;
