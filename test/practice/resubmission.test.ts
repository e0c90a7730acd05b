import fc from 'fast-check';
import { admissionsPaths } from '#admissions/admissions.paths';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { markingPaths } from '#marking/marking.paths';
import { type ReleasedWork } from '#marking/works.queries';
import { WriteDigests } from '#notifications/write-digests.job';
import { addDays, Clock, instantInJapan } from '#platform/clock/clock';
import { dateTimeText } from '#platform/locale/dates';
import { pointsToAnswer, unanswered } from '#practice/points-to-answer';
import { practicePaths } from '#practice/practice.paths';
import { reportChecklist } from '#practice/report-checklist';
import { SubmitReport } from '#practice/submit-report';
import { handIn, marks, placesOf } from '../marking/given-marks';
import { openHouse, type TestApp } from '../support/app';
import { actor } from '../support/given';
import { say } from '../support/say';
import {
  approvedTaskSheet,
  confirmedEntry,
  enrolmentOf,
  practitioner,
  reportDraft,
  submittedReport,
} from './given-practice';

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
const returnedReport = () => returnedIn(settings);

async function returnedIn(numbers: Record<string, number>) {
  const report = await submittedReport(house, numbers);
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
    const result = await visitor.get(practicePaths.reportResult);
    for (const key of ['aim', 'further']) expect(result.text).toContain(say(`practice.report-result.${key}`));
    expect(page.text).toContain(say('practice.report.plannedEntries'));
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
      labels: { title: label, background: label, course: label, outcome: label, learning: label },
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

describe('the time to hand a returned report in again', () => {
  /** A report that came back on the day before practice ended. */
  async function lately() {
    const who = await practitioner(house, settings);
    await approvedTaskSheet(house, who);
    const entryId = await confirmedEntry(house, who);
    const { practiceEndsAt } = await enrolmentOf(house, who.personId);
    house.travelTo(new Date(practiceEndsAt.getTime() - 86_400_000));
    await house.get(SubmitReport).run(await actor(house, who.personId), reportDraft([entryId]));
    await house.deliver();
    const [work] = await house.rows<{ id: number }>('SELECT id FROM works WHERE enrolment_id = $1', [who.enrolmentId]);
    for (const place of await placesOf(house, work?.id ?? 0))
      await handIn(house, place, await marks(house, 3, { ethics: 2 }));
    const today = house.get(Clock).today();
    return { ...who, entryId, today, due: instantInJapan(addDays(today, 21), '23:59') };
  }

  it('is 21 days at least, is reminded of, ends, and can be made longer like any window', async () => {
    const { personId, enrolmentId, entryId, today, due } = await lately();
    expect((await enrolmentOf(house, personId)).practiceEndsAt).toEqual(due);
    const visitor = await house.as(personId);
    const page = await visitor.get(practicePaths.report);
    expect(page.text).toContain(`${say('practice.report.comeBackBy')} ${dateTimeText('ja', due)}`);
    house.travelTo(instantInJapan(addDays(today, 14), '08:30'));
    await house.get(WriteDigests).run();
    await house.deliver();
    const told = await house.rows<{ days: number }>(
      'SELECT days FROM deadline_reminders WHERE enrolment_id = $1 AND due_at = $2',
      [enrolmentId, due],
    );
    expect(told.map(({ days }) => days)).toContain(7);
    house.travelTo(new Date(due.getTime() + 3_600_000));
    const late = await visitor.get(practicePaths.report);
    expect(late.text).toContain(say('practice.report.lateReturned'));
    const again = { ...fields([entryId], await versionOf(enrolmentId)), 'answer-ethics': '書き足した。' };
    expect((await visitor.post(practicePaths.reportSubmission, again)).status).toBe(409);
    const wish = { extensionKind: 'relative', grantedDays: '7', newDueOn: '', extensionReason: 'illness' };
    expect((await visitor.post(admissionsPaths.extension, wish)).status).toBe(303);
    const [request] = await house.rows<{ id: number; version: number }>(
      `SELECT x.id, e.row_version AS version FROM extensions x JOIN enrolments e ON e.id = x.enrolment_id WHERE e.id = $1`,
      [enrolmentId],
    );
    const approval = `${admissionsPaths.extensionRequest(request?.id ?? 0)}/approval`;
    expect((await (await house.as('agency1')).post(approval, { rowVersion: request?.version ?? 0 })).status).toBe(303);
    expect((await visitor.post(practicePaths.reportSubmission, again)).status).toBe(303);
  });

  it('has no end where the course sets none', async () => {
    const { personId, enrolmentId, entryId } = await returnedIn({ ...settings, resubmission_days: 0 });
    const { practiceEndsAt } = await enrolmentOf(house, personId);
    house.travelTo(new Date(practiceEndsAt.getTime() + 86_400_000));
    const visitor = await house.as(personId);
    expect((await visitor.get(practicePaths.report)).text).not.toContain(say('practice.report.comeBackBy'));
    // Nobody is late with what has no end.
    expect((await (await house.as('office')).get('/follow-up/practice')).body).not.toContain(
      `/enrolments/${enrolmentId}"`,
    );
    const again = { ...fields([entryId], await versionOf(enrolmentId)), 'answer-ethics': '書き足した。' };
    expect((await visitor.post(practicePaths.reportSubmission, again)).status).toBe(303);
  });
});
