import { CalculateQuality } from '#marking-quality/calculate-quality.job';
import type { TestApp } from '../support/app';
import { actor, trainee } from '../support/given';

const CRITERIA = ['residence', 'person', 'communication', 'listening', 'planning', 'ethics', 'connecting', 'improving'];

/** The level that the `turn`th marker of the cast (1 to 3) gives the `work`th work in the `criterion`th criterion. */
export type Given = (work: number, turn: number, criterion: number) => number;

/**
 * Released works of one trainee, each marked by the two trainers that `pairOf` names. Written as rows: through the use cases so many
 * would take minutes.
 */
export async function markedWorks(
  house: TestApp,
  count: number,
  given: Given,
  pairOf: (work: number) => readonly [number, number] = (work) => [1 + (work % 3), 1 + ((work + 1) % 3)],
): Promise<number[]> {
  const { enrolmentId } = await trainee(house, { stage: 'practice' });
  const markers = await Promise.all([1, 2, 3].map(async (turn) => (await actor(house, `trainer${turn}`)).id));
  const ids: number[] = [];
  for (let work = 0; work < count; work += 1) {
    const pair = pairOf(work);
    const levels = pair.map((turn) => CRITERIA.map((_, criterion) => given(work, turn, criterion)));
    const agreed = Object.fromEntries(
      CRITERIA.map((id, criterion) => [id, Math.min(...levels.map((own) => own[criterion] as number))]),
    );
    const outcome = Object.values(agreed).every((level) => level >= 3) ? 'accepted' : 'returned';
    const [{ id } = { id: 0 }] = await house.rows<{ id: number }>(
      `INSERT INTO works (enrolment_id, kind, round, blind_number, body, status, outcome, handed_in_at, released_at)
       VALUES ($1, 'practice_report', $2, $3, '{"title": "例", "parts": [], "evidence": []}', 'released', $4, now() - interval '20 days', now() - interval '2 days') RETURNING id`,
      [enrolmentId, work + 1, `Q-${enrolmentId}-${work}`, outcome],
    );
    for (const [place, turn] of pair.entries())
      await house.rows(
        `WITH a AS (INSERT INTO marker_assignments (work_id, marker_id, ordinal, status, assigned_at) VALUES ($1, $2, $3, 'marking', now()) RETURNING id)
         INSERT INTO criterion_marks (assignment_id, criterion, level) SELECT a.id, c.criterion, c.level FROM a, unnest($4::text[], $5::int[]) AS c (criterion, level)`,
        [id, markers[turn - 1], place + 1, CRITERIA, levels[place]],
      );
    await house.rows(
      `UPDATE marker_assignments SET status = 'handed_in', handed_in_at = now() + $2 * interval '1 minute' WHERE work_id = $1`,
      [id, work],
    );
    await house.rows(
      `INSERT INTO agreements (work_id, method, levels, agreed_at) VALUES ($1, 'within_tolerance', $2, now())`,
      [id, agreed],
    );
    ids.push(id);
  }
  return ids;
}

export const calculate = (house: TestApp): Promise<void> => house.get(CalculateQuality).run();
