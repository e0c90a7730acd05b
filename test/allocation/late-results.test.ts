import { ForecastWorks } from '#allocation/forecast-works';
import { WarnOfLateResults } from '#allocation/warn-of-late-results.job';
import { addDays, Clock, instantInJapan } from '#platform/clock/clock';
import { dateText } from '#platform/locale/dates';
import { Words } from '#platform/locale/words';
import { practicePaths } from '#practice/practice.paths';
import { submittedReport } from '../practice/given-practice';
import { openHouse, type TestApp } from '../support/app';
import { actor } from '../support/given';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const say = (key: string, values = {}) => house.get(Words).plain('ja', key, values);
const foreseen = async () =>
  (await house.rows<{ id: number }>('SELECT work_id AS id FROM late_results ORDER BY work_id')).map(({ id }) => id);
const warnings = (workId: number) =>
  house.rows(`SELECT 1 FROM events WHERE name = 'late_result.foreseen' AND subject_id = $1`, [workId]);

describe('the day of a result', () => {
  it('is told to the trainee on the page of the report and at home, with what the course promises', async () => {
    const { personId, enrolmentId } = await submittedReport(house);
    await house.deliver();
    const expected = await house.get(ForecastWorks).ofEnrolment(enrolmentId);
    const visitor = await house.as(personId);
    const report = await visitor.get(practicePaths.report);
    expect(report.text).toContain(say('practice.report.expected', { day: dateText('ja', expected!.expectedOn) }));
    expect(report.text).toContain(say('practice.report.promised', { day: dateText('ja', expected!.promisedOn) }));
    const home = await visitor.get('/home');
    expect(home.text).toContain(say('home.next.expected', { day: dateText('ja', expected!.expectedOn) }));
  });
});

describe('a result that will be late', () => {
  it('is told to the office once, before the promised day, and forgotten when it is in time again', async () => {
    const { workId, enrolmentId, personId } = await submittedReport(house);
    await house.deliver();
    await house.get(WarnOfLateResults).run();
    expect(await foreseen()).not.toContain(workId);
    const today = house.get(Clock).today();
    const { promisedOn } = (await house.get(ForecastWorks).ofEnrolment(enrolmentId))!;
    house.travelTo(instantInJapan(promisedOn, '06:15'));
    await house.get(WarnOfLateResults).run();
    await house.get(WarnOfLateResults).run();
    expect(await foreseen()).toContain(workId);
    expect(await warnings(workId)).toHaveLength(1);
    await house.deliver();
    const office = await actor(house, 'office');
    const news = await house.rows<{ subject: string; path: string }>(
      `SELECT subject, path FROM digest_news WHERE person_id = $1 AND template = 'late-result'`,
      [office.id],
    );
    expect(news.map(({ path }) => path)).toContain('/allocation');
    expect((await (await house.as('office')).get('/home')).text).toContain(say('home.waitingRow.late-results'));
    expect((await (await house.as(personId)).get(practicePaths.report)).text).toContain(
      say('practice.report.willBeLate'),
    );
    house.travelTo(instantInJapan(addDays(today, 1), '06:15'));
    await house.get(WarnOfLateResults).run();
    expect(await foreseen()).not.toContain(workId);
  });
});
