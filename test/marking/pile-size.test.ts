import { AssignmentsQueries } from '#marking/assignments.queries';
import { PAGE_OF_ASSIGNMENTS, PileQueries } from '#marking/pile.queries';
import { submittedReport } from '../practice/given-practice';
import { openHouse, type TestApp } from '../support/app';
import { placesOf } from './given-marks';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** Works with these numbers on the marker's pile, past the rules that guard real assignments. */
async function pileOf(markerId: number, from: number, to: number) {
  await house.rows('ALTER TABLE works DISABLE TRIGGER USER');
  await house.rows('ALTER TABLE marker_assignments DISABLE TRIGGER USER');
  await house.rows('ALTER TABLE works DROP CONSTRAINT IF EXISTS works_enrolment_id_kind_round_key');
  await house.rows(
    `INSERT INTO works (enrolment_id, kind, round, blind_number, body, status, handed_in_at)
     SELECT w.enrolment_id, w.kind, 1, 'P-' || n, w.body, 'marking', now() FROM works w, generate_series($1::int, $2::int) n WHERE w.id = (SELECT min(id) FROM works)`,
    [from, to],
  );
  await house.rows(
    `INSERT INTO marker_assignments (work_id, marker_id, ordinal, status, assigned_at) SELECT w.id, $1, 1, 'assigned', now() FROM works w WHERE w.blind_number LIKE 'P-%' AND substr(w.blind_number, 3)::int BETWEEN $2 AND $3`,
    [markerId, from, to],
  );
  await house.rows('ANALYZE works');
  await house.rows('ANALYZE marker_assignments');
}

describe('a pile of a thousand works', () => {
  it('counts no further than a hundred, and a work of it knows the next one', async () => {
    const { workId } = await submittedReport(house);
    const [place] = await placesOf(house, workId);
    if (!place) throw new Error('Nobody marks this work');
    const queries = house.get(AssignmentsQueries);
    await pileOf(place.markerId, 1, 1_000);
    const { rows } = await house.get(PileQueries).openOf(place.markerId, 0, new Date());
    expect(rows).toHaveLength(PAGE_OF_ASSIGNMENTS + 1);
    expect(rows[0]).toMatchObject({ status: 'assigned', handedInAt: null, assignedAt: expect.any(Date) });
    const detail = await queries.detail(place.markerId, place.id);
    expect(detail?.open).toBe(100);
    expect(detail?.next?.blindNumber).toMatch(/^P-/);
  });
});
