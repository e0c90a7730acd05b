import { Injectable } from '@nestjs/common';
import { CurrentEnrolment } from '#admissions/current-enrolment';
import type { Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { Work } from '#platform/database/work';
import { conflict, notFound } from '#platform/problems';
import { OwnPackagesQueries } from './own-packages.queries.js';
import { packagesPaths } from './packages.paths.js';
import { type ReportRead, readReport } from './read-report.js';
import type { SentReport } from './report.form.js';

export interface SavedReport extends ReportRead {
  readonly version: number;
  readonly savedAt: Date;
}

/** What an item says about a trainee is kept as it is: as a whole, and by the window that knows the newest. */
@Injectable()
export class SaveReport {
  constructor(
    private readonly enrolments: CurrentEnrolment,
    private readonly packages: OwnPackagesQueries,
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  async run(actor: Person, id: number, place: number, sent: SentReport): Promise<SavedReport> {
    const enrolment = await this.enrolments.activeOf(actor);
    const item = await this.packages.item(enrolment.cohortId, id, place);
    if (!item) throw notFound();
    const [read, now] = [readReport(item.standard, sent.reported), this.clock.now()];
    const { completion, success, scoreRaw, scoreMax, scoreScaled, sessionSeconds } = read;
    const [kept] = await this.work.once<{ version: number }>(KEEP, [
      ...[
        item.itemId,
        enrolment.id,
        JSON.stringify(sent.reported),
        completion,
        success,
        scoreRaw,
        scoreMax,
        scoreScaled,
      ],
      ...[sent.session, sessionSeconds, sent.writer, now, sent.version],
    ]);
    if (!kept) throw conflict('packages.newer_elsewhere', packagesPaths.player(id, place));
    return { ...read, version: kept.version, savedAt: now };
  }
}

/** Who wrote last may write again whatever answer it missed. The time of a session that is over moves to the others. */
const KEEP = `INSERT INTO package_reports AS r (item_id, enrolment_id, reported, completion, success, score_raw, score_max, score_scaled,
    session_key, session_seconds, earlier_seconds, writer, first_at, last_at)
  SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0, $11, $12, $12
    WHERE $13 = 0 OR EXISTS (SELECT FROM package_reports WHERE item_id = $1 AND enrolment_id = $2)
  ON CONFLICT (item_id, enrolment_id) DO UPDATE SET reported = EXCLUDED.reported, completion = EXCLUDED.completion, success = EXCLUDED.success,
    score_raw = EXCLUDED.score_raw, score_max = EXCLUDED.score_max, score_scaled = EXCLUDED.score_scaled,
    earlier_seconds = r.earlier_seconds + CASE WHEN r.session_key = EXCLUDED.session_key THEN 0 ELSE r.session_seconds END,
    session_key = EXCLUDED.session_key, session_seconds = EXCLUDED.session_seconds, writer = EXCLUDED.writer, last_at = EXCLUDED.last_at,
    row_version = r.row_version + 1
  WHERE r.row_version = $13 OR r.writer = EXCLUDED.writer
  RETURNING row_version AS version`;
