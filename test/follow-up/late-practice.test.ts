import { practitioner, submittedReport } from '../practice/given-practice';
import { openHouse, type TestApp } from '../support/app';
import { say } from '../support/say';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());
afterEach(() => house.travelTo(new Date()));

const YEAR = 365 * 86_400_000;
const nextYear = () => house.travelTo(new Date(Date.now() + YEAR));
const link = (enrolmentId: number) => `href="/enrolments/${enrolmentId}"`;

describe('the end of practice', () => {
  it('brings whoever has not handed in before the office, with a count on its home page and a way to write', async () => {
    const { enrolmentId } = await practitioner(house);
    const office = await house.as('office');
    expect((await office.get('/follow-up/practice')).body).not.toContain(link(enrolmentId));
    nextYear();
    const later = await house.as('office');
    expect((await later.get('/home')).text).toContain(say('home.waitingRow.late-practice'));
    const page = await later.get('/follow-up/practice');
    expect(page.body).toContain(link(enrolmentId));
    expect(page.text).toContain(say('follow-up.late-practice.reports.none'));
    const letter = await later.get(`/follow-up/messages/new?enrolmentIds=${enrolmentId}`);
    expect(letter.status).toBe(200);
  });

  it('says nothing of those whose report lies with the markers', async () => {
    const { workId } = await submittedReport(house);
    const [work] = await house.rows<{ id: number }>('SELECT enrolment_id AS id FROM works WHERE id = $1', [workId]);
    nextYear();
    expect((await (await house.as('office')).get('/follow-up/practice')).body).not.toContain(link(work?.id ?? 0));
  });
});
