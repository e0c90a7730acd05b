import { markingPaths } from '#marking/marking.paths';
import { SaveMarks } from '#marking/save-marks';
import { submittedReport } from '../practice/given-practice';
import { openHouse, type TestApp } from '../support/app';
import { actor } from '../support/given';
import { marks, type Place, placesOf } from './given-marks';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** Places of one marker, filled in but not handed in. */
async function filled(count: number): Promise<Place[]> {
  const places: Place[] = [];
  for (let index = 0; index < count; index += 1) {
    const { workId } = await submittedReport(house);
    const place = (await placesOf(house, workId)).find(
      ({ markerId }) => places.length === 0 || markerId === places[0]?.markerId,
    );
    if (!place) continue;
    await house.get(SaveMarks).run(await actor(house, place.markerId), place.id, await marks(house, 3));
    places.push(place);
  }
  return places;
}
const values = (body: string): string[] =>
  [...body.matchAll(/name="marks" value="([^"]+)"/g)].map((match) => match[1] ?? '');
const statusOf = async (id: number) =>
  (await house.rows<{ status: string }>('SELECT status FROM marker_assignments WHERE id = $1', [id]))[0]?.status;

describe('several marks', () => {
  it('are looked at first: what goes, what stays and why; and go together, once', async () => {
    const places = await filled(3);
    const marker = await house.as(places[0]?.markerId ?? 0);
    const [first] = places;
    await house.rows(`UPDATE criterion_marks SET level = NULL WHERE assignment_id = $1 AND criterion = 'residence'`, [
      first?.id,
    ]);
    const page = await marker.get(markingPaths.ready);
    expect(page.text).toContain('段階が足りません');
    // What is in them stands beside the number, so that nobody hands in a slip of the finger.
    expect(page.text).toContain('①3 ②3 ③3');
    const chosen = values(page.body);
    expect(chosen).toHaveLength(places.length - 1);
    const done = await marker.post(markingPaths.ready, { marks: chosen });
    expect([done.status, done.text.includes(`${places.length - 1}件を提出しました`)]).toEqual([200, true]);
    for (const place of places.slice(1)) expect(await statusOf(place.id)).toBe('handed_in');
    expect(await statusOf(first?.id ?? 0)).toBe('marking');
    const again = await marker.post(markingPaths.ready, { marks: chosen });
    expect(again.text).toContain('すでに提出したか');
  });

  it('stay where they changed since the preview, and nobody hands in another’s', async () => {
    const [place] = await filled(1);
    const marker = await house.as(place?.markerId ?? 0);
    const chosen = values((await marker.get(markingPaths.ready)).body).filter((value) =>
      value.startsWith(`${place?.id}:`),
    );
    await house.get(SaveMarks).run(await actor(house, place?.markerId ?? 0), place?.id ?? 0, {
      marks: [{ criterion: 'residence', level: 4, comment: '' }],
      version: 1,
    });
    const late = await marker.post(markingPaths.ready, { marks: chosen });
    expect(late.text).toContain('この画面を開いたあとで変わりました');
    expect(await statusOf(place?.id ?? 0)).toBe('marking');
    const others = ['trainer1', 'trainer2', 'trainer3'];
    for (const who of others) {
      const other = await actor(house, who);
      if (other.id !== place?.markerId) await (await house.as(who)).post(markingPaths.ready, { marks: chosen });
    }
    expect(await statusOf(place?.id ?? 0)).toBe('marking');
  });
});
