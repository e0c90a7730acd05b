import { allocationPaths } from '#allocation/allocation.paths';
import { systemActor } from '#platform/actor/actor';
import { addDays, Clock } from '#platform/clock/clock';
import type { Happening } from '#platform/database/transaction';
import { Work } from '#platform/database/work';
import { RemindOfTaskSheets } from '#practice/remind-of-task-sheets.job';
import { handIn, marks, placesOf } from '../marking/given-marks';
import { practitioner, submittedReport, submittedTaskSheet } from '../practice/given-practice';
import { openHouse, type TestApp } from '../support/app';
import { actor } from '../support/given';
import { say } from '../support/say';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const idOf = async (who: string) => (await actor(house, who)).id;
/** What a person was written or will be told in the morning, by template. */
async function toldTo(who: string): Promise<string[]> {
  await house.deliver();
  const rows = await house.rows<{ template: string }>(
    `SELECT template FROM mails WHERE person_id = $1 UNION ALL SELECT template FROM digest_news WHERE person_id = $1`,
    [await idOf(who)],
  );
  return rows.map(({ template }) => template);
}
const happens = (happening: Happening) => house.get(Work).run(systemActor, (tx) => tx.record(happening));

describe('who marks and who keeps the course', () => {
  it('are told of a drift: the trainer at once, the office in the morning', async () => {
    await happens({ name: 'drift.detected', subjectId: await idOf('trainer2'), after: { side: 'low' } });
    expect(await toldTo('trainer2')).toContain('drift-own');
    expect(await toldTo('office')).toContain('drift-of-marker');
    expect(await toldTo('trainer1')).not.toContain('drift-own');
  });

  it('hear of days away and of declared conflicts, but not of what they entered themselves', async () => {
    const today = house.get(Clock).today();
    const trainer = await house.as('trainer1');
    const days = { startsOn: addDays(today, 3), endsOn: addDays(today, 5), reason: 'leave' };
    expect((await trainer.post(allocationPaths.ownAbsences, days)).status).toBe(303);
    const told = await toldTo('office');
    expect(told).toContain('absence-recorded');
    expect(told).not.toContain('conflict-declared');
    const who = await practitioner(house);
    const office = await house.as('office');
    const number = String(who.enrolmentId).padStart(4, '0');
    const declaration = { markerId: String(await idOf('trainer3')), conflictReason: 'kinship', organisationId: '' };
    const both = await office.post(allocationPaths.conflicts, {
      ...declaration,
      organisationId: '1',
      enrolmentNumber: number,
    });
    expect(both.status).toBe(422);
    expect(both.body).toContain('href="#enrolmentNumber"');
    expect((await office.post(allocationPaths.conflicts, { ...declaration, enrolmentNumber: number })).status).toBe(
      303,
    );
    expect(
      await house.rows('SELECT marker_conflict($1, $2) AS found', [await idOf('trainer3'), who.enrolmentId]),
    ).toEqual([{ found: 'declared' }]);
    expect((await office.get(allocationPaths.conflicts)).text).not.toContain((await actor(house, who.personId)).name);
    expect(await toldTo('office')).not.toContain('conflict-declared');
  });

  it('are reminded of task sheets that wait, with since when and how many are late', async () => {
    await submittedTaskSheet(house, await practitioner(house));
    await house.get(RemindOfTaskSheets).run();
    await house.deliver();
    const [line] = await house.rows<{ subject: string }>(
      `SELECT subject FROM digest_news WHERE person_id = $1 AND template = 'task-sheets-waiting'`,
      [await idOf('trainer3')],
    );
    expect(line?.subject).toMatch(/1件/);
  });

  it('learn when a moderator would have come to another result, and find their talks at home', async () => {
    const { workId } = await submittedReport(house);
    await house.deliver();
    const [first, second] = await placesOf(house, workId);
    await handIn(house, first!, await marks(house, 3));
    await handIn(house, second!, await marks(house, 5));
    const email = async (id: number) =>
      (await house.rows<{ email: string }>('SELECT email FROM persons WHERE id = $1', [id]))[0]?.email.split('@')[0] ??
      '';
    const marker = await email(first!.markerId);
    expect(await toldTo(marker)).toContain('talk-opened');
    const home = await (await house.as(first!.markerId)).get('/home');
    expect(home.text).toContain(say('home.waitingRow.talks'));
    await happens({
      name: 'work.moderated',
      subjectId: 1,
      after: { workId, status: 'remarked', outcome: 'accepted', standing: 'accepted' },
    });
    expect(await toldTo(marker)).not.toContain('marks-moderated');
    await happens({
      name: 'work.moderated',
      subjectId: 1,
      after: { workId, status: 'remarked', outcome: 'returned', standing: 'accepted' },
    });
    expect(await toldTo(marker)).toContain('marks-moderated');
  });
});

describe('an office of one cohort', () => {
  it('sees in the allocation only what it keeps', async () => {
    const { workId, cohortId } = await submittedReport(house);
    await house.deliver();
    const [{ number } = { number: '' }] = await house.rows<{ number: string }>(
      'SELECT blind_number AS number FROM works WHERE id = $1',
      [workId],
    );
    const all = await house.as('office');
    expect((await all.get(allocationPaths.overview)).text).toContain(number);
    const [other] = await house.rows<{ id: number }>('SELECT id FROM cohorts WHERE id <> $1 ORDER BY id LIMIT 1', [
      cohortId,
    ]);
    await house.rows(`UPDATE appointments SET cohort_id = $1 WHERE person_id = $2 AND role = 'office'`, [
      other?.id,
      await idOf('office'),
    ]);
    const narrow = await house.as('office');
    expect((await narrow.get(allocationPaths.overview)).text).not.toContain(number);
    expect((await narrow.get(allocationPaths.file)).body).not.toContain(number);
    await house.rows(`UPDATE appointments SET cohort_id = $1 WHERE person_id = $2 AND role = 'office'`, [
      cohortId,
      await idOf('office'),
    ]);
    expect((await (await house.as('office')).get(allocationPaths.overview)).text).toContain(number);
  });
});
