import { accessibilityResults } from '#home/accessibility-results';
import { accessibilityResultsPage } from '#home/accessibility-results.page';
import { homePaths } from '#home/home.paths';
import { successCriteria } from '#home/success-criteria';
import { openHouse, type TestApp } from '../support/app';
import { say } from '../support/say';

interface Shown {
  groups: { key: string; rows: { number: string; state: string }[] }[];
}
/** How the page judges each criterion where axe found this. */
function statesWith(byCriterion: Record<string, { rules: number; views: number; faults: number }>) {
  const { groups } = accessibilityResultsPage({ ...accessibilityResults, byCriterion }) as Shown;
  return Object.fromEntries(groups.flatMap(({ rows }) => rows.map(({ number, state }) => [number, state])));
}

describe('the results of the accessibility test', () => {
  it('list the 38 criteria of JIS X 8341-3:2016 and the 18 that came later, each once', () => {
    const { groups } = accessibilityResultsPage() as Shown;
    expect(groups.map(({ key, rows }) => [key, rows.length])).toEqual([
      ['jis', 38],
      ['later', 18],
    ]);
    expect(new Set(successCriteria.map(({ number }) => number)).size).toBe(56);
  });

  it('know every criterion that the machine speaks to', () => {
    const known = successCriteria.map(({ number }) => number);
    expect(Object.keys(accessibilityResults.byCriterion).filter((number) => !known.includes(number))).toEqual([]);
  });

  it('never call sound what was found faulty, and leave to people what neither machine nor walk can tell', () => {
    const found = { rules: 1, views: 10, faults: 0 };
    expect(statesWith({ '1.4.3': found, '2.1.1': { ...found, faults: 1 } })).toMatchObject({
      '1.4.3': 'sound',
      '2.1.1': 'faulty',
      '2.1.2': 'walked',
      '1.2.4': 'absent',
      '1.3.3': 'open',
    });
  });

  describe('on their page', () => {
    let house: TestApp;
    beforeAll(async () => {
      house = await openHouse();
    });
    afterAll(() => house.close());

    it('can be read by everybody, and are led to by the policy', async () => {
      const visitor = house.visitor();
      expect((await visitor.get(homePaths.accessibility)).body).toContain(`href="${homePaths.accessibilityResults}"`);
      const { text } = await visitor.get(homePaths.accessibilityResults);
      for (const { number } of successCriteria)
        expect(text).toContain(`${number} ${say(`home.criteria.${number.replaceAll('.', '-')}`)}`);
    });
  });
});
