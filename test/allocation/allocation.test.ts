import { allocationPaths } from '#allocation/allocation.paths';
import { AssignWaitingWorks } from '#allocation/assign-waiting-works.job';
import { SayCapacity } from '#allocation/say-capacity';
import { AppointPerson } from '#identity/appoint-person';
import { DeclineMarking } from '#marking/decline-marking';
import { markingPaths } from '#marking/marking.paths';
import { systemActor } from '#platform/actor/actor';
import { addDays, Clock } from '#platform/clock/clock';
import { SubmitReport } from '#practice/submit-report';
import { placesOf } from '../marking/given-marks';
import {
  approvedTaskSheet,
  confirmedEntry,
  type Practitioner,
  practitioner,
  reportDraft,
  submittedReport,
} from '../practice/given-practice';
import { openHouse, type TestApp } from '../support/app';
import { actor, person } from '../support/given';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const trainers = ['trainer1', 'trainer2', 'trainer3'];
const idOf = async (who: string) => (await actor(house, who)).id;
const says = async (who: string, usual: number) =>
  house.get(SayCapacity).run(await actor(house, who), await idOf(who), { usual, weeks: [] });
const insert = (workId: number, markerId: number) =>
  house.rows(
    `INSERT INTO marker_assignments (work_id, marker_id, ordinal, status, assigned_at) VALUES ($1, $2, 3, 'assigned', now())`,
    [workId, markerId],
  );

/** A trainer who comes to the house for one test. */
async function newTrainer(): Promise<number> {
  const personId = await person(house, '臨時 講師');
  await house.get(AppointPerson).run(systemActor, { personId, role: 'trainer' });
  return personId;
}
const leaves = (personId: number) => house.rows(`DELETE FROM appointments WHERE person_id = $1`, [personId]);

describe('a conflict', () => {
  it('with a former colleague keeps the work away, in the code and in the database', async () => {
    const marker = await newTrainer();
    const elsewhere = await house.rows<{ id: number }>(
      `INSERT INTO organisations (name, name_kana, kind, prefecture, bureau, window_name) VALUES ('見本市', 'みほんし', 'municipality', '13', 'tokyo', '窓口') RETURNING id`,
    );
    const at = elsewhere[0]!.id;
    await house.rows(
      `INSERT INTO affiliations (person_id, organisation_id, started_on, finished_on) VALUES ($1, $2, '2015-04-01', '2018-03-31')`,
      [marker, at],
    );
    const report = await submittedReport(house);
    expect(await house.rows('SELECT marker_conflict($1, $2) AS found', [marker, report.enrolmentId])).toEqual([
      { found: null },
    ]);
    await house.rows(
      `INSERT INTO affiliations (person_id, organisation_id, started_on, finished_on) VALUES ($1, $2, '2017-04-01', '2019-03-31')`,
      [report.personId, at],
    );
    expect(await house.rows('SELECT marker_conflict($1, $2) AS found', [marker, report.enrolmentId])).toEqual([
      { found: 'former_colleague' },
    ]);
    await expect(insert(report.workId, marker)).rejects.toThrow('former_colleague');
    await leaves(marker);
  });

  it('with the same prefecture counts where the course says so', async () => {
    const marker = await newTrainer();
    const report = await submittedReport(house);
    const [neighbour] = await house.rows<{ id: number }>(
      `INSERT INTO organisations (name, name_kana, kind, prefecture, bureau, window_name)
       SELECT '隣の市', 'となりのし', 'municipality', o.prefecture, o.bureau, '窓口' FROM enrolments e JOIN organisations o ON o.id = e.organisation_id WHERE e.id = $1 RETURNING id`,
      [report.enrolmentId],
    );
    await house.rows(
      `INSERT INTO affiliations (person_id, organisation_id, started_on) VALUES ($1, $2, '2020-04-01')`,
      [marker, neighbour!.id],
    );
    await expect(insert(report.workId, marker)).rejects.toThrow('same_prefecture');
    await house.rows(`UPDATE cohorts SET settings = settings || '{"marker_other_prefecture": 0}' WHERE id = $1`, [
      report.cohortId,
    ]);
    expect(await house.rows('SELECT marker_conflict($1, $2) AS found', [marker, report.enrolmentId])).toEqual([
      { found: null },
    ]);
    await leaves(marker);
  });

  it('that a trainer declares in advance, by organisation, holds until somebody else takes it back', async () => {
    const trainer = await house.as('trainer1');
    const [organisation] = await house.rows<{ id: number }>('SELECT id FROM organisations ORDER BY id LIMIT 1');
    expect(
      (await trainer.post(allocationPaths.ownConflicts, { organisationId: '', conflictReason: 'kinship' })).status,
    ).toBe(422);
    const said = await trainer.post(allocationPaths.ownConflicts, {
      organisationId: organisation!.id,
      conflictReason: 'kinship',
    });
    expect(said.status).toBe(303);
    expect((await trainer.get(allocationPaths.workload)).text).toContain('親族である');
    const { workId } = await submittedReport(house);
    expect((await placesOf(house, workId)).map(({ markerId }) => markerId)).not.toContain(await idOf('trainer1'));
    await expect(insert(workId, await idOf('trainer1'))).rejects.toThrow('declared');
    const office = await house.as('office');
    const list = await office.get(allocationPaths.conflicts);
    const [, id] = /conflicts\/(\d+)\/withdrawal/.exec(list.body) ?? [];
    expect((await trainer.post(allocationPaths.withdrawal(id!))).status).toBe(403);
    expect((await office.post(allocationPaths.withdrawal(id!))).status).toBe(303);
    expect((await office.post(allocationPaths.withdrawal(id!))).status).toBe(404);
  });

  it('follows from declining because one knows the writer', async () => {
    const { workId, personId } = await submittedReport(house);
    const [place] = await placesOf(house, workId);
    const marker = await house.as(place!.markerId);
    expect((await marker.post(markingPaths.refusal(place!.id), { reason: 'recognised' })).status).toBe(303);
    const [declared] = await house.rows(
      'SELECT marker_id, person_id, reason FROM declared_conflicts WHERE person_id = $1',
      [personId],
    );
    expect(declared).toEqual({ marker_id: place!.markerId, person_id: personId, reason: 'acquainted' });
    const page = await marker.get(allocationPaths.workload);
    expect(page.text).toContain('受講者1人（名前は表示しません）');
    expect(page.text).not.toContain((await actor(house, personId)).name);
  });
});

describe('capacity', () => {
  it('is never exceeded: a work waits until somebody has room', async () => {
    for (const who of trainers) await says(who, 0);
    const { workId } = await submittedReport(house);
    expect(await placesOf(house, workId)).toEqual([]);
    expect(await house.rows('SELECT status FROM works WHERE id = $1', [workId])).toEqual([{ status: 'waiting' }]);
    for (const who of trainers) await says(who, 40);
    await house.get(AssignWaitingWorks).run();
    expect(await placesOf(house, workId)).toHaveLength(2);
  });

  it('is said week by week, and answers each field', async () => {
    const trainer = await house.as('trainer2');
    const page = await trainer.get(allocationPaths.workload);
    const [, week] = /name="(w\d{4}-\d{2}-\d{2}-week)"/.exec(page.body) ?? [];
    const wrong = await trainer.post(allocationPaths.capacity, { usual: 5, [week!]: 'many' });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain(`href="#${week}"`);
    expect((await trainer.post(allocationPaths.capacity, { usual: 40, [week!]: '3' })).status).toBe(303);
    const { body } = await trainer.get(allocationPaths.workload);
    expect(body).toMatch(new RegExp(`name="${week}"[^>]*value="3"`));
    // Weeks that differ stand open, where there are any.
    expect(body).toMatch(/<details class="disclosure" open><summary><span>いつもと違う週/);
    await says('trainer2', 40);
    await house.rows('DELETE FROM marker_weeks');
  });

  it('is nothing on days away', async () => {
    const today = house.get(Clock).today();
    const trainer = await house.as('trainer2');
    const fields = { startsOn: today, endsOn: addDays(today, 3), reason: 'leave' };
    expect((await trainer.post(allocationPaths.ownAbsences, { ...fields, endsOn: addDays(today, -1) })).status).toBe(
      422,
    );
    expect((await trainer.post(allocationPaths.ownAbsences, fields)).status).toBe(303);
    const twice = await trainer.post(allocationPaths.ownAbsences, fields);
    expect(twice.status).toBe(422);
    expect(twice.body).toContain('id="startsOn-error"');
    expect(twice.text).toContain('登録済みの休みと重なっています');
    const markerId = String(await idOf('trainer2'));
    const ill = { markerId, startsOn: addDays(today, 3), endsOn: addDays(today, 9), reason: 'illness' };
    const office = await house.as('office');
    const planned = await office.get(`${allocationPaths.newAbsence}?${new URLSearchParams(ill)}`);
    expect(planned.text).toContain('登録済みの休みと重なっています');
    expect((await office.post(allocationPaths.absence, ill)).status).toBe(422);
    const { workId } = await submittedReport(house);
    expect((await placesOf(house, workId)).map(({ markerId }) => markerId)).not.toContain(await idOf('trainer2'));
    const [, cancel] = /action="([^"]*cancellation)"/.exec((await trainer.get(allocationPaths.workload)).body) ?? [];
    expect((await (await house.as('trainer1')).post(cancel!)).status).toBe(404);
    expect((await trainer.post(cancel!)).status).toBe(303);
  });
});

describe('somebody falls ill', () => {
  it('the office sees which works would go to whom, and moves just these; what was begun stays on record', async () => {
    const { workId } = await submittedReport(house);
    const [place, other] = await placesOf(house, workId);
    const marker = await house.as(place!.markerId);
    await marker.post(
      markingPaths.marks(place!.id),
      { 'level-1': '4', comment: '途中です', version: 1 },
      { 'x-autosave': '1' },
    );
    const today = house.get(Clock).today();
    const office = await house.as('office');
    const days = { markerId: String(place!.markerId), startsOn: today, endsOn: addDays(today, 30), reason: 'illness' };
    const events = await house.events();
    const page = await office.get(`${allocationPaths.newAbsence}?${new URLSearchParams(days)}`);
    expect(page.status).toBe(200);
    expect(await house.events()).toEqual(events);
    expect(page.body).toMatch(new RegExp(`name="ids" value="${place!.id}" checked`));
    const [, seen] = /name="seen" value="([^"]*)"/.exec(page.body) ?? [];
    const ids = [...page.body.matchAll(/name="ids" value="(\d+)" checked/g)].map(([, id]) => id!);
    // Looked at once more: with no mark nothing moves, with these it is the same plan, and nothing has happened yet.
    const planFor = async (chosen: string[]) =>
      /name="seen" value="([^"]*)"/.exec(
        (await office.post(allocationPaths.absencePreview, { ...days, ids: chosen })).body,
      )?.[1];
    expect([await planFor([]), await planFor(ids)]).toEqual(['', seen]);
    expect(await house.events()).toEqual(events);
    expect((await office.post(allocationPaths.absence, { ...days, ids, seen: '1-1' })).status).toBe(409);
    expect((await office.post(allocationPaths.absence, { ...days, ids, seen: seen! })).status).toBe(303);
    const now = await placesOf(house, workId);
    expect(now.map(({ markerId }) => markerId)).not.toContain(place!.markerId);
    expect(now.map(({ markerId }) => markerId)).toContain(other!.markerId);
    expect(await house.rows('SELECT status, ended_reason FROM marker_assignments WHERE id = $1', [place!.id])).toEqual([
      { status: 'declined', ended_reason: 'absence' },
    ]);
    expect(
      await house.rows('SELECT level FROM criterion_marks WHERE assignment_id = $1 AND criterion = $2', [
        place!.id,
        'residence',
      ]),
    ).toEqual([{ level: 4 }]);
    expect((await marker.get(markingPaths.assignment(place!.id))).status).toBe(404);
    await house.rows('UPDATE marker_absences SET cancelled_at = now()');
  });
});

describe('the office', () => {
  it('sees who marks what and since when, by number and never by the name of a trainee', async () => {
    const { workId, personId } = await submittedReport(house);
    const [work] = await house.rows<{ blind_number: string }>('SELECT blind_number FROM works WHERE id = $1', [workId]);
    const office = await house.as('office');
    const [place] = await placesOf(house, workId);
    const page = await office.get(`${allocationPaths.overview}?marker=${place!.markerId}`);
    expect(page.status).toBe(200);
    expect(page.text).toContain(work!.blind_number);
    expect(page.text).not.toContain((await actor(house, personId)).name);
    expect(page.body).toContain('<svg');
    expect((await (await house.as('trainer1')).get(allocationPaths.overview)).status).toBe(403);
  });

  it('takes the allocation as a file, changes it in a table, and looks before it leaps', async () => {
    const { workId } = await submittedReport(house);
    const [work] = await house.rows<{ blind_number: string }>('SELECT blind_number FROM works WHERE id = $1', [workId]);
    const places = await placesOf(house, workId);
    const office = await house.as('office');
    const file = await office.get(allocationPaths.file);
    expect(file.body.startsWith('\uFEFFnumber,place,marker')).toBe(true);
    expect(file.body).toContain(work!.blind_number);
    const held = places.map(({ markerId }) => markerId);
    const [free] = await house.rows<{ id: number; email: string }>(
      `SELECT p.id, p.email FROM persons p JOIN appointments a ON a.person_id = p.id AND a.role = 'trainer' WHERE p.id <> ALL ($1)`,
      [held],
    );
    const table = (number: string, place: number) => `number\tplace\tmarker\n${number}\t${place}\t${free!.email}`;
    const wrong = await office.post(allocationPaths.upload, {
      table: `${table('R-none', 1)}\n${work!.blind_number}\t3\t${free!.email}`,
      confirmed: 'yes',
    });
    expect(wrong.text).toContain('受付番号が見つかりません');
    expect(wrong.text).toContain('その番号の割当てはありません');
    expect((await office.post(allocationPaths.upload, { table: 'a,b', confirmed: 'no' })).status).toBe(422);
    const look = await office.post(allocationPaths.upload, { table: table(work!.blind_number, 1), confirmed: 'no' });
    expect(look.text).toContain('講師を替えます');
    expect(await placesOf(house, workId)).toEqual(places);
    expect(
      (await office.post(allocationPaths.upload, { table: table(work!.blind_number, 1), confirmed: 'yes' })).status,
    ).toBe(303);
    const [first] = await placesOf(house, workId);
    expect(first).toMatchObject({ ordinal: 1, markerId: free!.id });
    const again = await office.post(allocationPaths.upload, { table: table(work!.blind_number, 1), confirmed: 'no' });
    expect(again.text).toContain('変わるところはありません');
    await house.get(DeclineMarking).run(await actor(house, free!.id), first!.id, 'no_capacity');
  });
});

describe('the day of a result', () => {
  it('is told to the trainee who waits, and the office is warned of those that will be late', async () => {
    const { workId, personId } = await submittedReport(house);
    const waiting = await (await house.as(personId)).get('/practice/report');
    expect(waiting.text).toContain('までに届く見込みです（80%');
    const office = await house.as('office');
    const [work] = await house.rows<{ blind_number: string }>('SELECT blind_number FROM works WHERE id = $1', [workId]);
    const warned = async () =>
      /class="notice notice-warning"[\s\S]*?<\/ul>/.exec((await office.get(allocationPaths.overview)).body)?.[0] ?? '';
    expect(await warned()).not.toContain(work!.blind_number);
    await house.rows(`UPDATE works SET handed_in_at = now() - interval '40 days' WHERE id = $1`, [workId]);
    expect(await warned()).toContain(work!.blind_number);
  });
});

describe('works that come together', () => {
  it('never meet in one place', async () => {
    await house.rows(`UPDATE declared_conflicts SET withdrawn_at = now()`);
    const people: Practitioner[] = [];
    const hand: (() => Promise<void>)[] = [];
    for (let index = 0; index < 4; index += 1) {
      const who = await practitioner(house);
      await approvedTaskSheet(house, who);
      const draft = reportDraft([await confirmedEntry(house, who)]);
      const writer = await actor(house, who.personId);
      people.push(who);
      hand.push(() => house.get(SubmitReport).run(writer, draft));
    }
    await Promise.all(hand.map((one) => one()));
    for (const { enrolmentId } of people) {
      const [work] = await house.rows<{ id: number }>('SELECT id FROM works WHERE enrolment_id = $1', [enrolmentId]);
      const holders = (await placesOf(house, work!.id)).map(({ markerId }) => markerId);
      expect([holders.length, new Set(holders).size]).toEqual([2, 2]);
    }
  });
});
