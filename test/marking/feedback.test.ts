import { feedbackPaths } from '#feedback/feedback.paths';
import { WriteStatement } from '#feedback/write-statement';
import { markingPaths } from '#marking/marking.paths';
import { submittedReport } from '../practice/given-practice';
import { openHouse, type TestApp } from '../support/app';
import { actor } from '../support/given';
import { asFields, criteria, handIn, marks, placesOf } from './given-marks';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** A report in front of its first marker, with a shared statement of level 3 of the first criterion in the bank. */
async function desk() {
  const { workId, enrolmentId } = await submittedReport(house);
  const [place, other] = await placesOf(house, workId);
  const [criterion = ''] = await criteria(house);
  const writer = await actor(house, other!.markerId);
  const statementId = await house
    .get(WriteStatement)
    .run(writer, { criterion, level: 3, text: '根拠を窓口で確かめています。', shared: true });
  const marker = await house.as(place!.markerId);
  const [work] = await house.rows<{ body: { parts: { text: string }[] } }>('SELECT body FROM works WHERE id = $1', [
    workId,
  ]);
  const fields = {
    ...asFields(await marks(house, 3)),
    ...Object.fromEntries((await criteria(house)).map((_, at) => [`version-${at + 1}`, '1'])),
  };
  const text = work?.body.parts[1]?.text ?? '';
  return { workId, enrolmentId, place: place!, other: other!, criterion, statementId, marker, fields, text };
}
const placedIn = async (assignmentId: number) =>
  house.rows<{ id: number; passage: { quote: string } | null }>(
    'SELECT id, passage FROM placed_statements WHERE assignment_id = $1 ORDER BY id',
    [assignmentId],
  );

describe('a statement of the comment bank', () => {
  it('asks for words of this text: without them the marks are not taken, and the field says so', async () => {
    const { place, marker, fields, statementId, text } = await desk();
    const placed = await marker.post(markingPaths.statements(place.id), { ...fields, act: `place:${statementId}` });
    expect(placed.status).toBe(303);
    const [one] = await placedIn(place.id);
    expect(placed.location).toContain(`#passage-${one?.id}`);
    const page = await marker.get(markingPaths.assignment(place.id));
    expect(page.text).toContain('根拠を窓口で確かめています。');
    // What was marked when the button was pressed is kept.
    expect(page.body).toMatch(/name="level-1" value="3" checked/);
    const versions = Object.fromEntries(
      [...page.body.matchAll(/name="(version(?:-\d+)?)" value="(\d+)"/g)].map((match) => [
        match[1] ?? '',
        match[2] ?? '',
      ]),
    );
    const now = { ...fields, ...versions, [`passage-${one?.id}`]: '' };
    const refused = await marker.post(markingPaths.submission(place.id), now);
    expect(refused.status).toBe(422);
    expect(refused.body).toContain(`href="#passage-${one?.id}"`);
    expect(refused.body).toContain(`id="passage-${one?.id}-error"`);
    const quote = `part-2:0:${text.length}`;
    const taken = await marker.post(markingPaths.submission(place.id), { ...now, [`passage-${one?.id}`]: quote });
    expect(taken.status).toBe(303);
    expect((await placedIn(place.id))[0]?.passage?.quote).toBe(text);
  });

  it('is of one level: with another one chosen the marks are not taken', async () => {
    const { place, marker, fields, statementId } = await desk();
    await marker.post(markingPaths.statements(place.id), { ...fields, act: `place:${statementId}` });
    const [one] = await placedIn(place.id);
    const answer = await marker.post(markingPaths.submission(place.id), {
      ...fields,
      ...{ 'level-1': '4', 'version-1': '2', version: '2', [`passage-${one?.id}`]: 'part-2:0:5' },
    });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(`href="#passage-${one?.id}"`);
  });

  it('is refused by the database too while words are missing', async () => {
    const { place, marker, fields, statementId } = await desk();
    await marker.post(markingPaths.statements(place.id), { ...fields, act: `place:${statementId}` });
    await expect(
      house.rows(`UPDATE marker_assignments SET status = 'handed_in', handed_in_at = now() WHERE id = $1`, [place.id]),
    ).rejects.toThrow('needs a passage');
    await expect(handIn(house, place, { ...(await marks(house, 3)), version: 2 })).rejects.toMatchObject({
      status: 422,
    });
  });

  it('can be taken away, and what was placed keeps its words when the bank says it better', async () => {
    const { place, other, marker, fields, statementId } = await desk();
    await marker.post(markingPaths.statements(place.id), { ...fields, act: `place:${statementId}` });
    const owner = await house.as(other.markerId);
    const revised = { [`text-${statementId}`]: '根拠を日付とともに示しています。' };
    expect((await marker.post(feedbackPaths.statement(statementId), revised)).status).toBe(404);
    expect((await owner.post(feedbackPaths.statement(statementId), revised)).status).toBe(303);
    const page = await marker.get(markingPaths.assignment(place.id));
    expect(page.text).toContain('根拠を窓口で確かめています。');
    expect(page.text).toContain('根拠を日付とともに示しています。');
    const [one] = await placedIn(place.id);
    await marker.post(markingPaths.statements(place.id), { act: `remove:${one?.id}` });
    expect(await placedIn(place.id)).toEqual([]);
  });

  it('that is its owner’s alone is offered to nobody else', async () => {
    const { place, other, marker, criterion } = await desk();
    const owner = await actor(house, other.markerId);
    const text = '自分だけの言い方です。';
    const id = await house.get(WriteStatement).run(owner, { criterion, level: 2, text, shared: false });
    expect((await marker.get(feedbackPaths.bank)).text).not.toContain(text);
    expect((await (await house.as(other.markerId)).get(feedbackPaths.bank)).text).toContain(text);
    expect((await marker.post(markingPaths.statements(place.id), { act: `place:${id}` })).status).toBe(404);
  });

  it('is written on the page of the bank, with what is missing told beside the field', async () => {
    const trainer = await house.as('trainer1');
    const refused = await trainer.post(feedbackPaths.bank, { criterion: 'ethics', level: '3', text: '' });
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('id="text-error"');
    const answer = await trainer.post(feedbackPaths.bank, {
      ...{ criterion: 'ethics', level: '3', text: '迷いを上司に相談しています。', shared: 'yes' },
    });
    expect(answer.status).toBe(303);
    expect((await trainer.get(feedbackPaths.bank)).text).toContain('迷いを上司に相談しています。');
  });
});

describe('a note on the text', () => {
  it('stands on the words that were chosen, and goes when it is removed', async () => {
    const { place, marker, text } = await desk();
    const refused = await marker.post(markingPaths.notes(place.id), { passage: '', note: '' });
    expect(refused.status).toBe(422);
    for (const field of ['passage', 'note']) expect(refused.body).toContain(`id="${field}-error"`);
    const written = await marker.post(markingPaths.notes(place.id), {
      passage: 'part-2:0:4',
      note: '順序がよいです。',
    });
    expect(written.status).toBe(303);
    const page = await marker.get(markingPaths.assignment(place.id));
    expect(page.body).toContain(`<mark class="text-note" data-labels="1">${text.slice(0, 4)}</mark>`);
    expect(page.text).toContain('順序がよいです。');
    const [, id = ''] = /#note-(\d+)/.exec(written.location) ?? [];
    await marker.post(markingPaths.noteRemoval(place.id, id));
    expect((await marker.get(markingPaths.assignment(place.id))).text).not.toContain('順序がよいです。');
  });

  it('is seen by nobody else, and written by nobody else', async () => {
    const { place, other, marker } = await desk();
    await marker.post(markingPaths.notes(place.id), { passage: 'part-2:0:4', note: '一人目だけの注釈' });
    const second = await house.as(other.markerId);
    expect((await second.get(markingPaths.assignment(other.id))).text).not.toContain('一人目だけの注釈');
    const answer = await second.post(markingPaths.notes(place.id), { passage: 'part-2:0:4', note: '割り込み' });
    expect(answer.status).toBe(404);
  });

  it('cannot be written once the marks are in', async () => {
    const { place, marker } = await desk();
    await handIn(house, place, await marks(house, 3));
    const late = await marker.post(markingPaths.notes(place.id), { passage: 'part-2:0:4', note: '後から' });
    expect(late.status).toBe(409);
  });
});
