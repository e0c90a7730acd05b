import { admissionsPaths } from '#admissions/admissions.paths';
import { WriteDigests } from '#notifications/write-digests.job';
import { addDays, dayInJapan, instantInJapan } from '#platform/clock/clock';
import { practicePaths } from '#practice/practice.paths';
import { openHouse, type TestApp } from '../support/app';
import { say } from '../support/say';
import { approvedTaskSheet, confirmedEntry, enrolmentOf, practitioner, reportDraft } from './given-practice';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

async function writer() {
  const who = await practitioner(house);
  await approvedTaskSheet(house, who);
  const entry = await confirmedEntry(house, who);
  const { practiceEndsAt } = await enrolmentOf(house, who.personId);
  const draft = { ...reportDraft([]), entryIds: [String(entry)] };
  return { ...who, practiceEndsAt, draft };
}
const requestOf = async (enrolmentId: number) =>
  (
    await house.rows<{ id: number; version: number }>(
      `SELECT x.id, e.row_version AS version FROM extensions x JOIN enrolments e ON e.id = x.enrolment_id WHERE e.id = $1 AND x.status = 'requested'`,
      [enrolmentId],
    )
  )[0];
const wish = { extensionKind: 'relative', grantedDays: '7', newDueOn: '', extensionReason: 'illness' };

describe('more time for practice', () => {
  it('is asked for before the deadline and approved by the office, which sees the effect', async () => {
    const { personId, enrolmentId, practiceEndsAt } = await writer();
    const trainee = await house.as(personId);
    const page = await trainee.get(admissionsPaths.extension);
    expect(page.text).toContain(say('admissions.extension.lead.practice'));
    expect((await trainee.post(admissionsPaths.extension, wish)).status).toBe(303);
    const request = await requestOf(enrolmentId);
    const office = await house.as('office');
    const shown = await office.get(admissionsPaths.extensionRequest(request!.id));
    expect(shown.text).toContain(say('admissions.extension-request.aboutPractice'));
    expect(
      (
        await trainee.post(`${admissionsPaths.extensionRequest(request!.id)}/approval`, {
          rowVersion: request!.version,
        })
      ).status,
    ).toBe(403);
    const approval = await office.post(`${admissionsPaths.extensionRequest(request!.id)}/approval`, {
      rowVersion: request!.version,
    });
    expect(approval.status).toBe(303);
    const after = await enrolmentOf(house, personId);
    expect(after.practiceEndsAt.getTime() - practiceEndsAt.getTime()).toBe(7 * 86_400_000);
    // The cohort's own end stays; days more move with it.
    await house.rows(`UPDATE cohorts SET practice_ends_at = practice_ends_at + interval '1 day' WHERE id = $1`, [
      after.cohortId,
    ]);
    expect((await enrolmentOf(house, personId)).practiceEndsAt.getTime() - practiceEndsAt.getTime()).toBe(
      8 * 86_400_000,
    );
  });

  it('comes by itself after a pause: the clock stood still', async () => {
    const { personId, enrolmentId, practiceEndsAt } = await writer();
    const office = await house.as('office');
    const enrolment = admissionsPaths.enrolment(enrolmentId);
    expect((await office.post(`${enrolment}/suspension`, { suspensionReason: 'illness' })).status).toBe(303);
    await house.rows(`UPDATE suspensions SET started_at = started_at - interval '2 days' WHERE enrolment_id = $1`, [
      enrolmentId,
    ]);
    expect((await office.post(`${enrolment}/resumption`)).status).toBe(303);
    const days =
      ((await enrolmentOf(house, personId)).practiceEndsAt.getTime() - practiceEndsAt.getTime()) / 86_400_000;
    expect(days).toBeCloseTo(2, 2);
  });

  it('never reaches beyond the course', async () => {
    const { personId } = await writer();
    const trainee = await house.as(personId);
    const { endsAt } = await enrolmentOf(house, personId);
    const named = { ...wish, extensionKind: 'absolute', newDueOn: addDays(dayInJapan(endsAt), 3) };
    const answer = await trainee.post(admissionsPaths.extension, named);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(say('layout.errors.after_course'));
  });

  it('is for the agency after the deadline; until then the report is refused with what can be done', async () => {
    const { personId, enrolmentId, practiceEndsAt, draft } = await writer();
    house.travelTo(new Date(practiceEndsAt.getTime() + 3_600_000));
    const trainee = await house.as(personId);
    const page = await trainee.get(practicePaths.report);
    expect(page.text).toContain(say('practice.report.lateHeading'));
    expect(page.body).toContain(`href="${admissionsPaths.extension}"`);
    expect(page.body).not.toContain('name="outcome"');
    expect((await trainee.post(practicePaths.reportSubmission, draft)).status).toBe(409);
    expect((await trainee.post(admissionsPaths.extension, wish)).status).toBe(303);
    const request = await requestOf(enrolmentId);
    const approval = `${admissionsPaths.extensionRequest(request!.id)}/approval`;
    expect((await (await house.as('office')).post(approval, { rowVersion: request!.version })).status).toBe(403);
    expect((await (await house.as('agency1')).post(approval, { rowVersion: request!.version })).status).toBe(303);
    expect((await trainee.post(practicePaths.reportSubmission, draft)).status).toBe(303);
  });
});

describe('the morning’s mail', () => {
  it('reminds of the end of practice until the report is handed in', async () => {
    const { personId, practiceEndsAt, draft } = await writer();
    const morning = (days: number) => instantInJapan(addDays(dayInJapan(practiceEndsAt), -days), '08:30');
    const mails = () =>
      house.rows<{ subject: string; body: string }>(
        `SELECT subject, body FROM mails m WHERE m.person_id = $1 AND m.template = 'digest' ORDER BY id`,
        [personId],
      );
    house.travelTo(morning(7));
    await house.get(WriteDigests).run();
    await house.deliver();
    const told = await mails();
    expect(told.at(-1)?.subject).toContain('7');
    expect(told.at(-1)?.subject).toContain('課題レポート');
    expect((await (await house.as(personId)).post(practicePaths.reportSubmission, draft)).status).toBe(303);
    house.travelTo(morning(3));
    await house.get(WriteDigests).run();
    await house.deliver();
    expect((await mails()).filter(({ subject }) => subject.includes('課題レポート'))).toHaveLength(1);
  });
});
