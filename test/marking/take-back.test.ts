import { markingPaths } from '#marking/marking.paths';
import { SaveMarks } from '#marking/save-marks';
import { Clock } from '#platform/clock/clock';
import { submittedReport } from '../practice/given-practice';
import { openHouse, type TestApp } from '../support/app';
import { actor } from '../support/given';
import { asFields, handIn, marks, type Place, placesOf } from './given-marks';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const HEADING = 'まだ取り消せる提出';
const rowOf = async (id: number) =>
  (
    await house.rows<{ status: string; at: Date | null }>(
      'SELECT status, handed_in_at AS at FROM marker_assignments WHERE id = $1',
      [id],
    )
  )[0];
const levelsOf = (id: number) =>
  house.rows('SELECT criterion, level, comment FROM criterion_marks WHERE assignment_id = $1 ORDER BY criterion', [id]);
async function pair(): Promise<[Place, Place, number]> {
  const { workId } = await submittedReport(house);
  const [first, second] = await placesOf(house, workId);
  return [first as Place, second as Place, workId];
}

describe('marks that were handed in', () => {
  it('can be taken back where one is led after it, lie in the pile as they were, and stay on record', async () => {
    const [first, second] = await pair();
    const marker = await house.as(first.markerId);
    const sent = await marker.post(markingPaths.submission(first.id), asFields(await marks(house, 3)));
    expect(sent.status).toBe(303);
    const before = await rowOf(first.id);
    const levels = await levelsOf(first.id);
    for (const path of [sent.location, markingPaths.queue, markingPaths.ready, markingPaths.assignment(first.id)]) {
      const page = await marker.get(path);
      expect([path, page.body.includes(markingPaths.takingBack(first.id))]).toEqual([path, true]);
      expect(page.text).toContain('あと10分');
    }
    const other = await house.as(second.markerId);
    expect((await other.post(markingPaths.takingBack(first.id))).status).toBe(404);
    const taken = await marker.post(markingPaths.takingBack(first.id));
    expect([taken.status, taken.location]).toEqual([
      303,
      `${markingPaths.assignment(first.id)}?done=marking.taken_back`,
    ]);
    expect(await rowOf(first.id)).toEqual({ status: 'marking', at: null });
    expect(await levelsOf(first.id)).toEqual(levels);
    expect((await marker.get(markingPaths.queue)).text).not.toContain(HEADING);
    const kept = await house.rows('SELECT handed_in_at AS at FROM taken_back_marks WHERE assignment_id = $1', [
      first.id,
    ]);
    expect(kept).toEqual([{ at: before?.at }]);
    expect(
      await house.rows(`SELECT after FROM events WHERE name = 'marks.taken_back' AND subject_id = $1`, [first.id]),
    ).toEqual([{ after: expect.objectContaining({ status: 'marking', ordinal: 1 }) }]);
    expect((await marker.post(markingPaths.takingBack(first.id))).status).toBe(409);
    await expect(house.rows('DELETE FROM taken_back_marks')).rejects.toThrow();
  });

  it('are changed and handed in again, and settled by what was handed in last', async () => {
    const [first, second, workId] = await pair();
    await handIn(house, first, await marks(house, 3));
    const marker = await house.as(first.markerId);
    await marker.post(markingPaths.takingBack(first.id));
    const [version] = await house.rows<{ row: number }>(
      'SELECT row_version AS row FROM marker_assignments WHERE id = $1',
      [first.id],
    );
    const again = await marks(house, 4, {}, version?.row);
    const versions = { marks: again.marks.map((one) => ({ ...one, version: 2 })) };
    await house.get(SaveMarks).run(await actor(house, first.markerId), first.id, { ...again, ...versions });
    await handIn(house, first, { marks: [], version: 0 });
    await handIn(house, second, await marks(house, 4));
    const [agreed] = await house.rows<{ levels: Record<string, number> }>(
      'SELECT levels FROM agreements WHERE work_id = $1',
      [workId],
    );
    expect(new Set(Object.values(agreed?.levels ?? {}))).toEqual(new Set([4]));
  });

  it('stay once the other marker is in, because each sees both', async () => {
    const [first, second] = await pair();
    await handIn(house, first, await marks(house, 3));
    await handIn(house, second, await marks(house, 3));
    for (const { id, markerId } of [first, second]) {
      const marker = await house.as(markerId);
      expect((await marker.get(markingPaths.assignment(id))).text).not.toContain(HEADING);
      expect((await marker.post(markingPaths.takingBack(id))).status).toBe(409);
      await expect(
        house.rows(
          'INSERT INTO taken_back_marks SELECT id, handed_in_at, handed_in_at FROM marker_assignments WHERE id = $1',
          [id],
        ),
      ).rejects.toThrow('may have been seen');
    }
  });

  it('stay after ten minutes, whatever the code says', async () => {
    const [first] = await pair();
    await handIn(house, first, await marks(house, 3));
    const start = house.get(Clock).now();
    house.travelTo(new Date(start.getTime() + 11 * 60_000));
    const marker = await house.as(first.markerId);
    expect((await marker.get(markingPaths.queue)).text).not.toContain(HEADING);
    const late = await marker.post(markingPaths.takingBack(first.id));
    expect([late.status, late.text.includes('提出してから10分以内')]).toEqual([409, true]);
    await expect(
      house.rows(
        `INSERT INTO taken_back_marks SELECT id, handed_in_at, handed_in_at + interval '11 minutes' FROM marker_assignments WHERE id = $1`,
        [first.id],
      ),
    ).rejects.toThrow('taken_back_in_time');
    await expect(
      house.rows(`UPDATE marker_assignments SET status = 'marking', handed_in_at = NULL WHERE id = $1`, [first.id]),
    ).rejects.toThrow('kept as it was handed in');
    await expect(
      house.rows('UPDATE marker_assignments SET handed_in_at = NULL WHERE id = $1', [first.id]),
    ).rejects.toThrow();
  });
});
