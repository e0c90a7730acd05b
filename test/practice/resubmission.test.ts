import fc from 'fast-check';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { markingPaths } from '#marking/marking.paths';
import { type ReleasedWork } from '#marking/works.queries';
import { pointsToAnswer, unanswered } from '#practice/points-to-answer';
import { practicePaths } from '#practice/practice.paths';
import { reportChecklist } from '#practice/report-checklist';
import { handIn, marks, placesOf } from '../marking/given-marks';
import { openHouse, type TestApp } from '../support/app';
import { say } from '../support/say';
import { approvedTaskSheet, confirmedEntry, practitioner, reportDraft, submittedReport } from './given-practice';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const settings = { practice_deep: 0, practice_short: 1, practice_preventive: 0, return_rounds: 2 };
const fields = (entryIds: number[], version = 1) => ({ ...reportDraft([], version), entryIds: entryIds.map(String) });
const versionOf = async (enrolmentId: number): Promise<number> =>
  (
    await house.rows<{ version: number }>(
      'SELECT row_version AS version FROM practice_reports WHERE enrolment_id = $1',
      [enrolmentId],
    )
  )[0]?.version ?? 0;

/** A report that came back with ethics below the pass level and a comment on listening. */
async function returnedReport() {
  const report = await submittedReport(house, settings);
  for (const place of await placesOf(house, report.workId)) {
    const given = await marks(house, 3, { ethics: 2 });
    const commented = given.marks.map((mark) =>
      mark.criterion === 'ethics' ? { ...mark, comment: '同意をどう得たかを書いてください。' } : mark,
    );
    await handIn(house, place, { ...given, marks: commented });
  }
  return { ...report, visitor: await house.as(report.personId), version: await versionOf(report.enrolmentId) };
}

describe('a returned report', () => {
  it('names what was asked for in each criterion and wants an answer to each', async () => {
    const { visitor, entryId, version } = await returnedReport();
    const page = await visitor.get(practicePaths.report);
    expect(page.body).toContain('name="answer-ethics"');
    expect(page.body).not.toContain('name="answer-planning"');
    expect(page.text).toContain('同意をどう得たかを書いてください。');
    expect(page.text).toContain(say('practice.report-result.aim'));
    const silent = await visitor.post(practicePaths.reportSubmission, fields([entryId], version));
    expect(silent.status).toBe(422);
    expect(silent.body).toContain('href="#answer-ethics"');
  });

  it('shows its trainee beforehand what the markers of the next round will see', async () => {
    const { visitor, entryId, version } = await returnedReport();
    const draft = {
      ...fields([entryId], version),
      outcome: '届出が期限の前に済んだ。',
      'answer-ethics': '同意を書いた。',
    };
    const saved = await visitor.post(practicePaths.report, { ...draft, next: 'difference' });
    expect(saved.location).toContain(practicePaths.reportDifference);
    const page = await visitor.get(practicePaths.reportDifference);
    expect(page.status).toBe(200);
    expect(page.body).toMatch(/<ins>.*の前.*<\/ins>/);
    expect(page.text).toContain('同意を書いた。');
    expect((await visitor.get(practicePaths.report)).text).toContain('同意を書いた。');
  });

  it('goes to the next markers with the answers beside the comments, and the difference', async () => {
    const { visitor, entryId, version, enrolmentId } = await returnedReport();
    const again = {
      ...fields([entryId], version),
      course: '聴き取り、同意、切り分け、つなぎの順に取り組んだ。',
      'answer-ethics': '同意の手順を書き足した。',
    };
    expect((await visitor.post(practicePaths.reportSubmission, again)).status).toBe(303);
    const [work] = await house.rows<{ id: number; body: { difference: object } }>(
      'SELECT id, body FROM works WHERE enrolment_id = $1 AND round = 2',
      [enrolmentId],
    );
    expect(work?.body.difference).toMatchObject({ round: 1 });
    const [place] = await placesOf(house, work?.id ?? 0);
    const desk = await (await house.as(place!.markerId)).get(markingPaths.assignment(place!.id));
    expect(desk.status).toBe(200);
    expect(desk.text).toContain('同意をどう得たかを書いてください。');
    expect(desk.text).toContain('同意の手順を書き足した。');
    expect(desk.body).toMatch(/<ins>.*同意.*<\/ins>/);
    expect((await visitor.get(practicePaths.reportDifference)).status).toBe(404);
  });

  it('lies in the trainee’s own copy, round by round, with the marks that were released', async () => {
    const { visitor, entryId, version } = await returnedReport();
    await visitor.post(practicePaths.reportSubmission, {
      ...fields([entryId], version),
      'answer-ethics': '書き足した。',
    });
    const copy = await visitor.get(practicePaths.reportCopy);
    expect(copy.status).toBe(200);
    expect(copy.text).toContain(say('practice.report-result.round', { round: 1 }));
    expect(copy.text).toContain(say('practice.report-result.round', { round: 2 }));
    expect(copy.text).toContain('同意をどう得たかを書いてください。');
    expect(copy.text).toContain(say('practice.report-copy.noResult'));
    expect((await (await house.as((await practitioner(house)).personId)).get(practicePaths.reportCopy)).status).toBe(
      404,
    );
  });
});

describe('the report while it is written', () => {
  it('is built from the task sheet and the chosen entries', async () => {
    const who = await practitioner(house);
    await approvedTaskSheet(house, who);
    const entry = await confirmedEntry(house, who);
    const visitor = await house.as(who.personId);
    await visitor.post(practicePaths.report, fields([entry]));
    const page = await visitor.get(practicePaths.report);
    expect(page.text).toContain('退職の相談で、在留と保険と収入を最初に確かめられるようになる。');
    expect(page.text).toContain(say('practice.report.evidence'));
    // Planned were K1 and K4; the entry shows K3.
    expect(page.text).toContain(say('practice.report.noEvidence'));
    await visitor.post(practicePaths.reportSubmission, fields([entry], 2));
    const [work] = await house.rows<{ body: { plan: { text: string }[]; evidence: { facts: { name: string }[] }[] } }>(
      'SELECT body FROM works WHERE enrolment_id = $1',
      [who.enrolmentId],
    );
    expect(work?.body.plan.map(({ text }) => text)).toContain('短い事例を一つ書き、助言者に同席してもらう。');
    expect(work?.body.evidence[0]?.facts.map(({ name }) => name)).toContain('competencies');
    const waiting = await visitor.get(practicePaths.report);
    expect(waiting.text).toContain(say('practice.report.expectedBasis'));
  });

  it('saved in two windows comes to a page where each field is chosen', async () => {
    const who = await practitioner(house);
    await approvedTaskSheet(house, who);
    const visitor = await house.as(who.personId);
    await visitor.post(practicePaths.report, { title: '一つ目の窓', background: '同じ背景', version: 1 });
    const merge = await visitor.post(practicePaths.report, {
      title: '二つ目の窓',
      background: '同じ背景',
      course: '経過',
      version: 1,
    });
    expect(merge.status).toBe(409);
    expect(merge.body).toContain('name="take-title"');
    expect(merge.body).toContain('name="take-course"');
    expect(merge.body).not.toContain('name="take-background"');
    const chosen = await visitor.post(practicePaths.report, {
      title: '二つ目の窓',
      background: '同じ背景',
      course: '経過',
      'take-title': 'kept',
      'take-course': 'sent',
      version: 2,
    });
    expect(chosen.status).toBe(303);
    expect(
      await house.rows('SELECT title, background, course FROM practice_reports WHERE enrolment_id = $1', [
        who.enrolmentId,
      ]),
    ).toEqual([{ title: '一つ目の窓', background: '同じ背景', course: '経過' }]);
  });
});

describe('what has to be answered', () => {
  it('is every criterion below the pass level and every one with a comment, and nothing else', async () => {
    const { rubric } = (await house.get(CurriculumLibrary).latest()).document.practice;
    const ids = rubric.map(({ id }) => id);
    const work = fc.record({
      levels: fc.tuple(...ids.map(() => fc.integer({ min: 1, max: 5 }))),
      commented: fc.subarray(ids),
      answered: fc.subarray(ids),
    });
    fc.assert(
      fc.property(work, fc.integer({ min: 1, max: 5 }), ({ levels, commented, answered }, passLevel) => {
        const released = {
          id: 1,
          kind: 'practice_report',
          round: 1,
          outcome: 'returned',
          method: 'same',
          comments: [],
          contested: [],
          appealUntil: null,
          handedInAt: new Date(0),
          releasedAt: new Date(0),
          levels: Object.fromEntries(ids.map((id, index) => [id, levels[index] ?? 1])),
          criterionComments: commented.map((criterion) => ({ criterion, comment: 'なぜですか。' })),
        } satisfies ReleasedWork as ReleasedWork;
        const points = pointsToAnswer(rubric, released, passLevel);
        const expected = ids.filter((id) => released.levels[id]! < passLevel || commented.includes(id));
        expect(points.map(({ criterion }) => criterion.id)).toEqual(expected);
        expect(points.every(({ aim, level }) => (aim !== null) === level < passLevel)).toBe(true);
        const answers = Object.fromEntries(answered.map((id) => [id, '直した。']));
        expect(unanswered(points, answers)).toEqual(expected.filter((id) => !answered.includes(id)));
        expect(pointsToAnswer(rubric, { ...released, outcome: 'accepted' }, passLevel)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('stands in the list of what is missing, with everything else', () => {
    const label = { ja: '題', easy: '題', en: 'Title' };
    const coverage = [
      { kind: 'deep' as const, required: 1, done: 0, met: false },
      { kind: 'short' as const, required: 0, done: 2, met: true },
    ];
    const list = reportChecklist({
      value: (name) => (name === 'title' ? '題' : ' '),
      labels: { title: label },
      coverage,
      points: [],
      attachments: [],
    });
    expect(list.filter(({ met }) => met).map(({ field }) => field)).toEqual(['title']);
    expect(list.map(({ field }) => field)).toEqual([
      'title',
      'background',
      'course',
      'outcome',
      'learning',
      'entryIds',
    ]);
  });
});
