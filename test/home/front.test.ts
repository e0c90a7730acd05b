import { admissionsPaths } from '#admissions/admissions.paths';
import { homePaths } from '#home/home.paths';
import { languages } from '#platform/locale/languages';
import { Words } from '#platform/locale/words';
import { openHouse, type TestApp } from '../support/app';
import * as given from '../support/given';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const say = (key: string, values = {}) => house.get(Words).plain('ja', key, values);

describe('the front page', () => {
  it('says that nothing is open where nothing is', async () => {
    const page = await house.visitor().get(homePaths.front);
    expect(page.status).toBe(200);
    expect(page.text).toContain(say('home.front.noCohortHeading'));
    expect(page.text).toContain(say('home.front.lead'));
  });

  it('shows a recruiting cohort with its deadline and what remains', async () => {
    await given.cohort(house);
    const page = await house.visitor().get(homePaths.front);
    expect(page.text).toContain(say('home.remaining.days', { days: 5 }));
    expect(page.text).toContain('17:00');
    expect(page.body).toContain(`href="${admissionsPaths.apply}"`);
  });

  it('leads to the check, the directory and the sign-in', async () => {
    const { body } = await house.visitor().get(homePaths.front);
    for (const href of ['action="/verify"', 'href="/directory"', 'href="/login"'])
      expect(body.includes(href)).toBe(true);
  });

  it('leads who is signed in home', async () => {
    const page = await (await house.as('office')).get(homePaths.front);
    expect(page.text).toContain(say('home.front.toHome'));
  });

  it('needs no session', async () => {
    expect((await house.visitor().get(homePaths.front)).headers['set-cookie']).toBeUndefined();
  });
});

describe.each([homePaths.front, homePaths.accessibility, homePaths.accessibilityResults, homePaths.privacy])(
  '%s',
  (path) => {
    it.each(languages)('can be read in %s', async (language) => {
      const page = await house.visitor().get(path, { cookie: `language=${language}` });
      expect(page.status).toBe(200);
      expect(page.text).not.toMatch(/[{}]/);
    });
  },
);

describe('security.txt', () => {
  it('is plain text for everybody', async () => {
    const answer = await house.visitor().get(homePaths.securityText);
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toContain('text/plain');
    expect(answer.body).toContain('Contact:');
  });
});
