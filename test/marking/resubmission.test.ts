import { ChangeFeedback } from '#marking/change-feedback';
import { folded } from '#marking/history.page';
import { markingPaths } from '#marking/marking.paths';
import { SubmitReport } from '#practice/submit-report';
import { reportDraft, submittedReport } from '../practice/given-practice';
import { openHouse, type TestApp } from '../support/app';
import { actor } from '../support/given';
import { handIn, marks, placesOf } from './given-marks';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const passageOf = (text: string, start: number, end: number) => ({
  ...{ part: 'part-2', start, end, quote: text.slice(start, end) },
  ...{ prefix: text.slice(Math.max(0, start - 32), start), suffix: text.slice(end, end + 32) },
});

/** A report that was returned with a note on its second text, and handed in anew with other words there. */
async function again(course: (text: string) => string) {
  const first = await submittedReport(house);
  const places = await placesOf(house, first.workId);
  const [work] = await house.rows<{ text: string }>(
    `SELECT body->'parts'->1->>'text' AS text FROM works WHERE id = $1`,
    [first.workId],
  );
  const text = work?.text ?? '';
  const note = {
    kind: 'annotate' as const,
    passage: passageOf(text, 0, text.length),
    note: '順序の理由も書いてください。',
  };
  await house.get(ChangeFeedback).run(await actor(house, places[0]!.markerId), places[0]!.id, [note]);
  for (const place of places) await handIn(house, place, await marks(house, 3, { ethics: 2 }));
  await house.deliver();
  const [report] = await house.rows<{ row_version: number }>(
    'SELECT row_version FROM practice_reports WHERE work_id = $1',
    [first.workId],
  );
  const draft = {
    ...reportDraft([first.entryId], report?.row_version),
    course: course(text),
    answers: { ethics: '同意の範囲を書き足した。' },
  };
  await house.get(SubmitReport).run(await actor(house, first.personId), draft);
  const [second] = await house.rows<{ id: number }>('SELECT id FROM works WHERE enrolment_id = $1 AND round = 2', [
    first.enrolmentId,
  ]);
  const workId = second?.id ?? 0;
  const [place] = await placesOf(house, workId);
  const page = await (await house.as(place!.markerId)).get(markingPaths.assignment(place!.id));
  return { first, workId, text, page };
}

describe('a note in the next round', () => {
  it('stands on the same words, wherever they are now', async () => {
    const { page, text } = await again((words) => `前に書き足した一文です。${words}`);
    expect(page.body).toContain(`<mark class="text-earlier" data-labels="R1">${text}</mark>`);
    expect(page.text).toContain('順序の理由も書いてください。');
  });

  it('stands on words that were changed a little, and says so', async () => {
    const { page } = await again((words) => words.replace('切り分け', '整理'));
    expect(page.body).toContain('class="text-earlier"');
    expect(page.text).toContain('文が書き直されています');
  });

  it('is listed as without words where they are gone', async () => {
    const { page } = await again(() => 'ぜんぜん べつの ことを かきました。');
    expect(page.body).not.toContain('class="text-earlier"');
    expect(page.text).toContain('文がなくなったもの');
    expect(page.text).toContain('順序の理由も書いてください。');
  });
});

describe('the marked work', () => {
  it('is read by its trainee after the release, with notes and levels and without a name of a marker', async () => {
    const { first } = await again((words) => words);
    const path = markingPaths.markedWork(first.workId);
    const me = await house.as(first.personId);
    const page = await me.get(path);
    expect(page.status).toBe(200);
    expect(page.text).toContain('順序の理由も書いてください。');
    const [place] = await placesOf(house, first.workId);
    expect(page.text).not.toContain((await actor(house, place!.markerId)).name);
    expect((await me.get('/practice/report/result')).body).toContain(`href="${path}"`);
  });

  it('is there for nobody else, and not before', async () => {
    const { first, workId } = await again((words) => words);
    const other = await submittedReport(house);
    expect((await (await house.as(other.personId)).get(markingPaths.markedWork(first.workId))).status).toBe(404);
    expect((await (await house.as(first.personId)).get(markingPaths.markedWork(workId))).status).toBe(404);
  });
});

describe('the history of the own marks', () => {
  it('shows its marker every change, and nobody else any', async () => {
    const { workId } = await submittedReport(house);
    const [place, other] = await placesOf(house, workId);
    const marker = await house.as(place!.markerId);
    const auto = { 'x-autosave': '1' };
    await marker.post(markingPaths.criterion(place!.id, 'residence'), { level: 2, comment: '', version: 1 }, auto);
    await marker.post(
      markingPaths.criterion(place!.id, 'residence'),
      { level: 4, comment: '根拠を', version: 2 },
      auto,
    );
    const page = await marker.get(markingPaths.history(place!.id));
    expect(page.body.match(/<strong>[24]<\/strong>/g)).toEqual(['<strong>4</strong>', '<strong>2</strong>']);
    expect((await (await house.as(other!.markerId)).get(markingPaths.history(place!.id))).status).toBe(404);
  });

  it('shows words that were written in one go once', () => {
    const at = (minute: number, level: number, comment: string) => ({
      ...{ id: minute, criterion: 'ethics', level, comment },
      savedAt: new Date(Date.UTC(2026, 10, 26, 9, minute)),
    });
    const changes = [
      at(0, 3, ''),
      at(1, 3, '迷い'),
      at(2, 3, '迷いを相談'),
      at(30, 3, '迷いを上司に'),
      at(31, 4, '迷いを上司に'),
    ];
    expect(folded(changes).map(({ comment, level }) => [comment, level])).toEqual([
      ['迷いを相談', 3],
      ['迷いを上司に', 3],
      ['迷いを上司に', 4],
    ]);
  });
});
