import { RevokeCertificate } from '#certification/revoke-certificate';
import { AppointPerson } from '#identity/appoint-person';
import { systemActor } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { FiguresQueries } from '#reporting/figures.queries';
import { reportingPaths } from '#reporting/reporting.paths';
import { openHouse, type TestApp } from '../support/app';
import * as given from '../support/given';
import { mixedCohort } from './given-figures';

let house: TestApp;
let mixed: Awaited<ReturnType<typeof mixedCohort>>;
const nation = { bureaus: null, cohortIds: null };

beforeAll(async () => {
  house = await openHouse();
  mixed = await mixedCohort(house);
  await given.submittedApplication(house, { cohortId: mixed.cohortId });
});
afterAll(() => house.close());

const counts = async () =>
  (await house.get(FiguresQueries).funnel(nation)).find(({ cohortId }) => cohortId === mixed.cohortId);

describe('the figures', () => {
  it('count everybody of a cohort on the steps they reached', async () => {
    expect(await counts()).toMatchObject({
      applied: 5,
      enrolled: 4,
      learning_passed: 3,
      practice_passed: 2,
      case_review_passed: 2,
      certified: 2,
      underway: 2,
      left: 0,
      lapsed: 0,
    });
  });

  it('agree to the person with certificates and register', async () => {
    const funnel = (await house.get(FiguresQueries).funnel(nation)).reduce((sum, { certified }) => sum + certified, 0);
    const places = (await house.get(FiguresQueries).certified(nation)).reduce((sum, { count }) => sum + count, 0);
    const [valid] = await house.rows<{ count: number }>(
      `SELECT count(*)::int AS count FROM certificates WHERE status = 'active' AND expires_on >= $1`,
      [house.get(Clock).today()],
    );
    const [register] = await house.rows<{ count: number }>(
      `SELECT count(*)::int AS count FROM register_entries r JOIN certificates k ON k.id = r.certificate_id WHERE r.superseded_at IS NULL AND k.status = 'active'`,
    );
    expect([funnel, places, register?.count]).toEqual([valid?.count, valid?.count, valid?.count]);
  });

  it('add up: who enrolled is certified, underway, left or lapsed', async () => {
    for (const { enrolled, certified, underway, left, lapsed } of await house.get(FiguresQueries).funnel(nation))
      expect(certified + underway + left + lapsed).toBe(enrolled);
  });

  it('show the agency every number with the way to its list', async () => {
    const agency = await house.as('agency1');
    const page = await agency.get(reportingPaths.figures);
    expect(page.status).toBe(200);
    const href = reportingPaths.people({ reached: 'certified', cohort: mixed.cohortId });
    expect(page.body.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&').includes(`"${href}"`)).toBe(true);
    const list = await agency.get(href);
    expect(list.status).toBe(200);
    for (const { certificate } of mixed.holders) expect(list.text).toContain(certificate.number);
  });

  it.each([
    'applied',
    'enrolled',
    'learning_passed',
    'practice_passed',
    'certified',
    'underway',
    'left',
    'lapsed',
    'certifying',
  ] as const)('list as many as they count: %s', async (reached) => {
    const listed = await house
      .get(FiguresQueries)
      .people(nation, { reached, cohortId: mixed.cohortId, prefecture: null, afterId: 0 });
    expect(listed.length).toBe((await counts())?.[reached]);
  });

  it('hide small numbers from who may not see the people', async () => {
    const page = await (await house.as('auditor')).get(reportingPaths.figures);
    expect(page.status).toBe(200);
    expect(page.body.includes('/figures/people')).toBe(false);
    const row = new RegExp(`<th scope="row">${(await counts())?.code}</th>(.*?)</tr>`, 's').exec(page.body)?.[1] ?? '';
    expect(row).not.toMatch(/>\s*[1-4]\s*</);
  });

  it('of a liaison officer are those of the own bureau', async () => {
    const personId = await given.person(house, '地方 たろう');
    await house.get(AppointPerson).run(systemActor, { personId, role: 'liaison', bureau: 'fukuoka' });
    const page = await (await house.as(personId)).get(reportingPaths.figures);
    expect(page.status).toBe(200);
    expect(page.text).toContain('福岡出入国在留管理局');
    expect(page.text).not.toContain('北海道');
    expect(await house.get(FiguresQueries).funnel({ bureaus: ['fukuoka'], cohortIds: null })).toEqual([]);
  });

  it('come as a file that Excel reads', async () => {
    const file = await (await house.as('agency1')).get(reportingPaths.funnelFile);
    expect(file.status).toBe(200);
    expect(file.headers['content-type']).toContain('text/csv');
    expect(file.body.startsWith('\uFEFF')).toBe(true);
    expect(file.body).toMatch(new RegExp(`${(await counts())?.code},5,4,3,2,2,2,2,0,0\r\n`));
  });

  it.each(['trainee1', 'trainer1', 'panel', 'contact', 'operator'])('are closed to %s', async (who) => {
    const visitor = await house.as(who);
    expect((await visitor.get(reportingPaths.figures)).status).toBe(403);
    expect((await visitor.get(reportingPaths.funnelFile)).status).toBe(403);
  });

  it.each(['auditor', 'liaison'])('do not show the people to %s', async (who) => {
    expect((await (await house.as(who)).get(reportingPaths.people({ reached: 'enrolled', cohort: null }))).status).toBe(
      403,
    );
  });

  it('do not know a step that there is not', async () => {
    expect((await (await house.as('agency1')).get('/figures/people?reached=everybody')).status).toBe(404);
  });
});

describe('a certificate that was revoked', () => {
  it('counts no longer, and its holder is counted as lapsed', async () => {
    const [first] = mixed.holders;
    await house
      .get(RevokeCertificate)
      .run(await given.actor(house, 'agency2'), first?.certificate.id ?? 0, 'misconduct');
    expect(await counts()).toMatchObject({ enrolled: 4, case_review_passed: 2, certified: 1, lapsed: 1 });
  });
});
