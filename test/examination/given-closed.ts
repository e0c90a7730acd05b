import type { TestId } from '#curriculum/blueprint';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { drawItems } from '#curriculum/draw-items';
import { rightResponse } from '#curriculum/response';
import { AdjustmentsQueries } from '#examination/adjustments.queries';
import { CloseAttempt } from '#examination/close-attempt';
import { systemActor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import type { TestApp } from '../support/app';
import { attemptRow } from './given-attempt';

/**
 * A closed attempt of `enrolmentId`: the items named `wrong` (by their place, from 0) were left empty, all others answered rightly.
 * Made below the doors, so that a test need not study for two months first; marked by the use case.
 */
export async function closedAttempt(
  house: TestApp,
  enrolmentId: number,
  { test = 'check-test' as TestId, wrong = [] as readonly number[], seed = 1, number = 1 },
) {
  const curriculum = await house.get(CurriculumLibrary).latest();
  const { id, item_ids: itemIds } = await runningTest(house, enrolmentId, { test, seed, number });
  const right = itemIds.filter((_, index) => !wrong.includes(index));
  await house.rows(
    `INSERT INTO answers (attempt_id, item_id, response, version, writer, saved_at)
     SELECT $1, r.item, r.response, 1, 'test', now() FROM jsonb_to_recordset($2::jsonb) AS r (item text, response jsonb)`,
    [id, JSON.stringify(right.map((item) => ({ item, response: rightResponse(curriculum.question(item)) })))],
  );
  await house.get(Work).run(systemActor, (tx) => house.get(CloseAttempt).within(tx, id, 'submit'));
  return { id, itemIds, row: () => attemptRow(house, id) };
}

/** No attempt is left, so that each test counts its own; what was voided stays so and is drawn no more. Returns the last event. */
export async function forgetAttempts(house: TestApp): Promise<number> {
  for (const table of ['appeals', 'granted_points', 'answers', 'attempts']) await house.rows(`DELETE FROM ${table}`);
  const [row] = await house.rows<{ id: number }>('SELECT COALESCE(max(id), 0)::int AS id FROM events');
  return row?.id ?? 0;
}

/** An attempt at a test that has just begun, with an hour to go. */
export async function runningTest(
  house: TestApp,
  enrolmentId: number,
  { test = 'check-test' as TestId, seed = 1, number = 1 } = {},
) {
  const curriculum = await house.get(CurriculumLibrary).latest();
  const itemIds = drawItems(curriculum.document, test, {
    seen: [],
    without: await house.get(AdjustmentsQueries).voidedIn(curriculum.id),
    seed,
  });
  const [row] = await house.rows<{ id: number }>(
    `INSERT INTO attempts (enrolment_id, test, number, status, item_ids, seed, started_at, due_at, max_points)
     VALUES ($1, $2, $3, 'started', $4, $5, now(), now() + interval '60 minutes', $6) RETURNING id`,
    [enrolmentId, test, number, itemIds, seed, itemIds.length],
  );
  return attemptRow(house, row?.id ?? 0);
}
