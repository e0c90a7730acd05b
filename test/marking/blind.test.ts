import { HandInWork } from '#marking/hand-in-work';
import { markingPaths } from '#marking/marking.paths';
import { systemActor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { smallPractice } from '../practice/given-practice';
import { openHouse, type TestApp } from '../support/app';
import { cohort, person, trainee } from '../support/given';
import { handIn, marks, placesOf } from './given-marks';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const NAME = '珠洲岡 しずえ';

const unusual = {
  ...{ kind: 'hours' as const, evidence: [1], others: { confirmed: 0, unconfirmed: 1 } },
  ...{ month: '2026-11', minutes: 700, percent: null },
};

/** A report that is full of what would tell whose it is. */
async function tellingReport() {
  const personId = await person(house, NAME);
  const who = await trainee(house, {
    personId,
    cohortId: await cohort(house, { settings: smallPractice }),
    stage: 'practice',
  });
  const [place] = await house.rows<{ name: string; window_name: string; prefecture: string }>(
    'SELECT name, window_name, prefecture FROM organisations WHERE id = $1',
    [who.organisationId],
  );
  const telling = `${NAME}です。珠洲岡しずえ、珠洲岡さんとも呼ばれます。${place!.name}の${place!.window_name}で働いています。`;
  const parts = [{ heading: { ja: '背景', easy: '背景', en: 'Background' }, text: telling }];
  const body = {
    ...{
      title: `${NAME}の報告`,
      parts,
      plan: parts,
      evidence: [
        {
          ...{ title: `${place!.name}での相談`, facts: [], parts },
          quotes: [{ part: 0, start: 2, end: telling.length - 2, indicators: ['K1-1'] }],
        },
      ],
      signals: [{ ...unusual, explanation: telling }],
    },
    attachments: [{ fileId: 999_999, name: '珠洲岡しずえ_報告.pdf', kind: 'pdf' as const, size: 1000 }],
  };
  const { enrolmentId } = who;
  const work = await house
    .get(Work)
    .run(systemActor, (tx) =>
      house.get(HandInWork).within(tx, { enrolmentId, kind: 'practice_report', round: 1, body }),
    );
  return { ...who, workId: work.id, hidden: ['珠洲岡', 'しずえ', place!.name, place!.window_name] };
}

/** Every page that links lead to from here, without those that change how pages look. */
async function walk(markerId: number, from: readonly string[]): Promise<Map<string, string>> {
  const browser = await house.as(markerId);
  const seen = new Map<string, string>();
  const queue = [...from];
  for (let path = queue.shift(); path && seen.size < 120; path = queue.shift()) {
    if (seen.has(path)) continue;
    const { status, body } = await browser.get(path);
    // The list of all organisations in a form says nothing about a work.
    seen.set(path, status === 200 ? body.replace(/<select[\s\S]*?<\/select>/g, '') : '');
    for (const [, href = ''] of body.matchAll(/href="(\/[^"#]*)/g))
      if (!/^\/(assets|language|text-size|contrast|readings|logout|media|curriculum|dev)/.test(href)) queue.push(href);
  }
  return seen;
}

describe('a marker', () => {
  it('finds no name, organisation or window on any page that can be opened, until the marks are locked', async () => {
    const { workId, hidden, personId } = await tellingReport();
    const [first, second] = await placesOf(house, workId);
    const start = ['/home', '/marking', markingPaths.assignment(first!.id), '/workload', '/questions/desk', '/appeals'];
    const pages = await walk(first!.markerId, start);
    expect(pages.size).toBeGreaterThan(8);
    const telling = [...pages].flatMap(([path, body]) =>
      hidden.filter((word) => body.includes(word)).map((word) => `${path}: ${word}`),
    );
    expect(telling).toEqual([]);
    expect([...pages.keys()].filter((path) => path.includes(String(personId)) && path.includes('person'))).toEqual([]);
    const browser = await house.as(first!.markerId);
    expect((await browser.post(markingPaths.identity(first!.id))).status).toBe(409);
    await handIn(house, first!, await marks(house, 3));
    expect((await browser.get(markingPaths.identity(first!.id))).text).not.toContain('珠洲岡');
    expect((await browser.post(markingPaths.identity(first!.id))).status).toBe(409);
    await handIn(house, second!, await marks(house, 3));
    expect((await browser.get(markingPaths.identity(first!.id))).text).not.toContain('珠洲岡');
    expect((await browser.post(markingPaths.identity(first!.id))).status).toBe(303);
    expect((await browser.get(markingPaths.identity(first!.id))).text).toContain('珠洲岡');
    expect(
      await house.rows(`SELECT count(*)::int AS n FROM events WHERE name = 'identity.opened' AND subject_id = $1`, [
        first!.id,
      ]),
    ).toEqual([{ n: 1 }]);
    expect((await (await house.as(second!.markerId)).get(markingPaths.identity(first!.id))).status).toBe(404);
  });
});
