import { DeclineMarking } from '#marking/decline-marking';
import { markingPaths } from '#marking/marking.paths';
import { submittedReport } from '../practice/given-practice';
import { openHouse, type TestApp } from '../support/app';
import { actor, person } from '../support/given';
import { asFields, criteria, handIn, marks, placesOf } from './given-marks';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

describe('a work that is handed in', () => {
  it('is a frozen copy under a blind number, without names', async () => {
    const { workId } = await submittedReport(house);
    const [work] = await house.rows<{ blind_number: string; body: object; status: string }>(
      'SELECT * FROM works WHERE id = $1',
      [workId],
    );
    expect(work?.blind_number).toMatch(/^R-\d{4,}$/);
    expect(work?.status).toBe('marking');
    const [names] = await house.rows<{ name: string; organisation: string }>(
      'SELECT p.legal_name AS name, o.name AS organisation FROM works w JOIN enrolments e ON e.id = w.enrolment_id JOIN persons p ON p.id = e.person_id JOIN organisations o ON o.id = e.organisation_id WHERE w.id = $1',
      [workId],
    );
    expect(JSON.stringify(work?.body)).not.toContain(names?.name);
    expect(JSON.stringify(work?.body)).not.toContain(names?.organisation);
  });

  it('is in the hands of two trainers at once; who approved the task sheet comes last', async () => {
    const { workId } = await submittedReport(house);
    const places = await placesOf(house, workId);
    expect(places.map((place) => place.ordinal)).toEqual([1, 2]);
    const approver = await actor(house, 'trainer3');
    expect(places.map((place) => place.markerId)).not.toContain(approver.id);
  });

  it('never goes to somebody of the same organisation, and waits where nobody else is left', async () => {
    const [organisation] = await house.rows<{ id: number }>('SELECT id FROM organisations ORDER BY id LIMIT 1');
    const trainer1 = await actor(house, 'trainer1');
    const [{ id: affiliation } = { id: 0 }] = await house.rows<{ id: number }>(
      `INSERT INTO affiliations (person_id, organisation_id, started_on) VALUES ($1, $2, '2020-01-01') RETURNING id`,
      [trainer1.id, organisation?.id],
    );
    const { workId } = await submittedReport(house);
    const places = await placesOf(house, workId);
    expect(places.map((place) => place.markerId)).not.toContain(trainer1.id);
    const [first] = places;
    await house.get(DeclineMarking).run(await actor(house, first?.markerId ?? 0), first?.id ?? 0, 'acquainted');
    expect(await house.rows('SELECT status FROM works WHERE id = $1', [workId])).toEqual([{ status: 'waiting' }]);
    await house.rows('DELETE FROM affiliations WHERE id = $1', [affiliation]);
  });

  it('is never marked by its own trainee, whatever the code says', async () => {
    const { workId, personId } = await submittedReport(house);
    await expect(
      house.rows(
        `INSERT INTO marker_assignments (work_id, marker_id, ordinal, status, assigned_at) VALUES ($1, $2, 3, 'assigned', now())`,
        [workId, personId],
      ),
    ).rejects.toThrow('nobody marks their own work');
  });
});

describe('the marking page', () => {
  it('shows the submission and the rubric, and no name', async () => {
    const { workId, personId } = await submittedReport(house);
    const [place] = await placesOf(house, workId);
    const answer = await (await house.as(place?.markerId ?? 0)).get(markingPaths.assignment(place?.id ?? 0));
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('退職の相談から在留と生活を見る');
    const { name } = await actor(house, personId);
    expect(answer.text).not.toContain(name);
    for (const position of (await criteria(house)).keys())
      expect(answer.body).toContain(`name="level-${position + 1}"`);
  });

  it('does not exist for anybody but its marker', async () => {
    const { workId, personId } = await submittedReport(house);
    const [place, other] = await placesOf(house, workId);
    const path = markingPaths.assignment(place?.id ?? 0);
    expect((await (await house.as(other?.markerId ?? 0)).get(path)).status).toBe(404);
    expect((await (await house.as('office')).get(path)).status).toBe(403);
    expect((await (await house.as(personId)).get(path)).status).toBe(403);
    expect((await house.visitor().get(path)).status).toBe(401);
  });

  it('keeps a draft, criterion by criterion', async () => {
    const { workId } = await submittedReport(house);
    const [place] = await placesOf(house, workId);
    const marker = await house.as(place?.markerId ?? 0);
    const [criterion = ''] = await criteria(house);
    const path = markingPaths.criterion(place?.id ?? 0, criterion);
    const auto = { 'x-autosave': '1' };
    const first = await marker.post(path, { level: '3', comment: '', version: 1 }, auto);
    expect(first.status).toBeLessThan(300);
    expect(JSON.parse(first.body)).toMatchObject({ version: 2 });
    const second = await marker.post(path, { level: '4', comment: '根拠を', version: 2 }, auto);
    expect(JSON.parse(second.body)).toMatchObject({ version: 3 });
    const page = await marker.get(markingPaths.assignment(place?.id ?? 0));
    expect(page.body).toMatch(/name="level-1" value="4" checked/);
    expect(page.text).toContain('根拠を');
    expect(await house.rows(`SELECT status FROM practice_reports r WHERE work_id = $1`, [workId])).toEqual([
      { status: 'marking' },
    ]);
  });

  it('asks for every level and a comment before it takes the marks', async () => {
    const { workId } = await submittedReport(house);
    const [place] = await placesOf(house, workId);
    const marker = await house.as(place?.markerId ?? 0);
    const answer = await marker.post(markingPaths.submission(place?.id ?? 0), {
      'level-1': '3',
      comment: '',
      version: 1,
    });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('href="#level-2"');
    expect(answer.body).toContain('href="#comment"');
    expect(answer.body).toMatch(/name="level-1" value="3" checked/);
    expect((await placesOf(house, workId)).map((one) => one.status)).toEqual(['assigned', 'assigned']);
  });

  it('takes the marks once', async () => {
    const { workId } = await submittedReport(house);
    const [place] = await placesOf(house, workId);
    const marker = await house.as(place?.markerId ?? 0);
    const fields = asFields(await marks(house, 3));
    const answer = await marker.post(markingPaths.submission(place?.id ?? 0), fields);
    expect(answer.status).toBe(303);
    expect((await marker.post(markingPaths.submission(place?.id ?? 0), { ...fields, version: 2 })).status).toBe(409);
    expect((await marker.post(markingPaths.marks(place?.id ?? 0), { ...fields, version: 2 })).status).toBe(409);
    expect((await marker.get(answer.location)).text).not.toContain('R-9999');
  });
});

describe('two markers', () => {
  it('do not see each other before both are in', async () => {
    const { workId } = await submittedReport(house);
    const [first, second] = await placesOf(house, workId);
    await handIn(house, first!, { ...(await marks(house, 4)), comment: '一人目だけの講評' });
    const other = await house.as(second!.markerId);
    expect((await other.get(markingPaths.assignment(second!.id))).text).not.toContain('一人目だけの講評');
    const own = await house.as(first!.markerId);
    const waiting = await own.get(markingPaths.assignment(first!.id));
    expect(waiting.text).toContain('もう一人の講師が評価しています');
    await handIn(house, second!, await marks(house, 3));
    expect((await other.get(markingPaths.assignment(second!.id))).text).toContain('一人目だけの講評');
  });

  it('agree within the tolerance: the lower level stands, and the trainee sees it at once', async () => {
    const { workId, enrolmentId } = await submittedReport(house);
    const [first, second] = await placesOf(house, workId);
    await handIn(house, first!, await marks(house, 3, { residence: 4 }));
    await handIn(house, second!, await marks(house, 3));
    expect(await house.rows('SELECT status, outcome FROM works WHERE id = $1', [workId])).toEqual([
      { status: 'released', outcome: 'accepted' },
    ]);
    const [agreement] = await house.rows<{ method: string; levels: Record<string, number> }>(
      'SELECT method, levels FROM agreements WHERE work_id = $1',
      [workId],
    );
    expect(agreement?.method).toBe('within_tolerance');
    expect(agreement?.levels['residence']).toBe(3);
    const judged = await house.rows<{ competency: string; level: number }>(
      'SELECT competency, level FROM judgements WHERE enrolment_id = $1 ORDER BY competency',
      [enrolmentId],
    );
    expect(judged).toEqual(['K1', 'K2', 'K3', 'K4'].map((competency) => ({ competency, level: 3 })));
    const evidence = await house.rows<{ raters: number; indicators: number; levels: number[] }>(
      `SELECT count(DISTINCT rater_id)::int AS raters, count(DISTINCT indicator)::int AS indicators,
         array_agg(DISTINCT level::int ORDER BY level::int) AS levels FROM competency_evidence WHERE enrolment_id = $1`,
      [enrolmentId],
    );
    expect(evidence).toEqual([{ raters: 2, indicators: 17, levels: [3, 4] }]);
    const names = await house.rows<{ name: string }>(`SELECT name FROM events WHERE enrolment_id = $1`, [enrolmentId]);
    expect(names.map((event) => event.name)).toEqual(
      expect.arrayContaining(['work.agreed', 'work.released', 'report.accepted', 'judgement.recorded']),
    );
  });

  it('hand in together: exactly one of them settles the work', async () => {
    const { workId } = await submittedReport(house);
    const places = await placesOf(house, workId);
    const draft = await marks(house, 3);
    await Promise.all(places.map((place) => handIn(house, place, draft)));
    expect(await house.rows('SELECT count(*)::int AS n FROM agreements WHERE work_id = $1', [workId])).toEqual([
      { n: 1 },
    ]);
    expect(await house.rows('SELECT status FROM works WHERE id = $1', [workId])).toEqual([{ status: 'released' }]);
  });
});

describe('a third marker', () => {
  async function disputed() {
    const { workId, enrolmentId, personId } = await submittedReport(house);
    const [first, second] = await placesOf(house, workId);
    await handIn(house, first!, await marks(house, 3, { residence: 2, ethics: 5 }));
    await handIn(house, second!, await marks(house, 3));
    const third = (await placesOf(house, workId)).find((place) => place.ordinal === 3);
    return { workId, enrolmentId, personId, third: third! };
  }

  it('comes where two are on both sides of the pass level or too far apart, and gets only these criteria', async () => {
    const { workId, third } = await disputed();
    expect(third).toBeDefined();
    expect(await house.rows('SELECT 1 FROM agreements WHERE work_id = $1', [workId])).toEqual([]);
    const page = await (await house.as(third.markerId)).get(markingPaths.assignment(third.id));
    const position = (await criteria(house)).indexOf('ethics') + 1;
    expect(page.body).toContain('name="level-1"');
    expect(page.body).toContain(`name="level-${position}"`);
    expect(page.body).not.toContain('name="level-2"');
    expect(page.body).not.toMatch(/name="level-1" value="4"/);
  });

  it('decides within the range, and never outside of it', async () => {
    const { workId, third } = await disputed();
    const marker = await house.as(third.markerId);
    const position = (await criteria(house)).indexOf('ethics') + 1;
    const fields = { comment: '二人の間で決めました。', version: 1, 'level-1': 3 };
    expect((await marker.post(markingPaths.submission(third.id), { ...fields, [`level-${position}`]: 1 })).status).toBe(
      422,
    );
    expect((await marker.post(markingPaths.submission(third.id), { ...fields, [`level-${position}`]: 4 })).status).toBe(
      303,
    );
    const [agreement] = await house.rows<{ method: string; levels: Record<string, number>; agreed_by: number }>(
      'SELECT * FROM agreements WHERE work_id = $1',
      [workId],
    );
    expect(agreement).toMatchObject({ method: 'third_marker', agreed_by: third.markerId });
    expect(agreement?.levels).toMatchObject({ residence: 3, ethics: 4, planning: 3 });
    const kept = await house.rows(
      'SELECT 1 FROM criterion_marks k JOIN marker_assignments m ON m.id = k.assignment_id WHERE m.work_id = $1',
      [workId],
    );
    expect(kept).toHaveLength(2 * (await criteria(house)).length + 2);
  });
});

describe('declining', () => {
  it('passes the place to another trainer at once, with the reason on record', async () => {
    const { workId } = await submittedReport(house);
    const [place] = await placesOf(house, workId);
    const marker = await house.as(place!.markerId);
    expect((await marker.post(markingPaths.refusal(place!.id), {})).status).toBe(422);
    const answer = await marker.post(markingPaths.refusal(place!.id), { reason: 'recognised' });
    expect(answer.status).toBe(303);
    const places = await placesOf(house, workId);
    expect(places).toHaveLength(2);
    expect(places.map((one) => one.markerId)).not.toContain(place!.markerId);
    expect(
      await house.rows(`SELECT reason FROM events WHERE name = 'marking.declined' AND subject_id = $1`, [place!.id]),
    ).toEqual([{ reason: 'recognised' }]);
    expect((await marker.get(markingPaths.assignment(place!.id))).status).toBe(404);
    expect((await marker.post(markingPaths.refusal(place!.id), { reason: 'recognised' })).status).toBe(409);
  });
});

describe('the queue', () => {
  it('lists what waits for its marker and nobody else, by blind number', async () => {
    const { workId, personId } = await submittedReport(house);
    const [place] = await placesOf(house, workId);
    const [work] = await house.rows<{ blind_number: string }>('SELECT blind_number FROM works WHERE id = $1', [workId]);
    const page = await (await house.as(place!.markerId)).get(markingPaths.queue);
    expect(page.text).toContain(work!.blind_number);
    expect(page.text).not.toContain((await actor(house, personId)).name);
    expect((await (await house.as(await person(house))).get(markingPaths.queue)).status).toBe(403);
    expect((await (await house.as(place!.markerId)).get(`${markingPaths.queue}?state=done`)).status).toBe(200);
  });
});
