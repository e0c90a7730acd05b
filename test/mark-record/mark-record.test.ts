import { MarkRecordQueries } from '#mark-record/mark-record.queries';
import { sealState } from '#mark-record/seal-of-event';
import { markingPaths } from '#marking/marking.paths';
import { SealEvents } from '#platform/outbox/seal-events.job';
import { markedReport } from '../appeals/given-work-appeal';
import { placesOf } from '../marking/given-marks';
import { submittedReport } from '../practice/given-practice';
import { openHouse, type TestApp } from '../support/app';
import { actor } from '../support/given';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

describe('the record of marks', () => {
  it('tells its trainee what happened when and by which role, with a reference, and never a name', async () => {
    const { personId, workId } = await markedReport(house);
    await house.get(SealEvents).run();
    const page = await (await house.as(personId)).get(markingPaths.record);
    expect(page.status).toBe(200);
    expect(page.text).toContain('記録はそろっています');
    for (const what of ['課題レポートを提出', '評価を提出', '段階が決まった', '結果を公開'])
      expect(page.text).toContain(what);
    for (const { markerId } of await placesOf(house, workId))
      expect(page.text).not.toContain((await actor(house, markerId)).name);
    const [seal] = await house.rows<{ hash: string }>(
      `SELECT s.hash FROM event_seals s JOIN events e ON e.id = s.event_id WHERE e.name = 'work.released' AND e.subject_id = $1`,
      [workId],
    );
    expect(page.text).toContain(seal?.hash.slice(0, 12));
  });

  it('is everybody’s own', async () => {
    await markedReport(house);
    const { personId } = await submittedReport(house);
    const other = await house.as(personId);
    expect((await other.get(markingPaths.record)).text).toContain('公開された評価はまだありません');
    expect((await (await house.as('trainer1')).get(markingPaths.record)).status).toBe(403);
  });

  it('tells that somebody looked up whose work it was, without who', async () => {
    const { personId, workId } = await markedReport(house);
    const [place] = await placesOf(house, workId);
    const marker = await house.as(place?.markerId ?? 0);
    expect((await marker.post(markingPaths.identity(place?.id ?? 0), {})).status).toBe(303);
    const page = await (await house.as(personId)).get(markingPaths.record);
    expect(page.text).toContain('誰の提出物かを確かめた');
    expect(page.text).toContain('まもなく封をします');
  });

  it('says where an entry does not hold', async () => {
    const { workId } = await markedReport(house);
    await house.get(SealEvents).run();
    const [event] = await house.get(MarkRecordQueries).eventsOf([workId]);
    expect(event && sealState(event)).toBe('whole');
    expect(event && sealState({ ...event, canonical: event.canonical.replace('work', 'wrok') })).toBe('broken');
    expect(event && sealState({ ...event, linkHash: 'f'.repeat(64) })).toBe('broken');
    expect(event && sealState({ ...event, hash: null })).toBe('waiting');
  });
});
