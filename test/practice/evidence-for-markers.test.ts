import { markingPaths } from '#marking/marking.paths';
import { practicePaths } from '#practice/practice.paths';
import { practiceLogPaths } from '#practice-log/practice-log.paths';
import { placesOf } from '../marking/given-marks';
import { openHouse, type TestApp } from '../support/app';
import { cohort, person, trainee } from '../support/given';
import { say } from '../support/say';
import {
  approvedTaskSheet,
  confirmedEntry,
  practitioner,
  reportDraft,
  sharedEntry,
  smallPractice,
} from './given-practice';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const NAME = '鹿乃浦 ちかげ';
const BEFORE = '鹿乃浦です。';
const NAMED = '窓口の鹿乃浦が在留期限と収入を順に確かめた。';
const LONG =
  '退職して保険証がなくなり、次の仕事が決まるまでの暮らしと在留の届出をどうすればよいか分からないと相談された。';

const fields = (entryIds: readonly number[]) => ({ ...reportDraft([], 1), entryIds: entryIds.map(String) });
const deskOf = async (enrolmentId: number) => {
  const [work] = await house.rows<{ id: number }>('SELECT id FROM works WHERE enrolment_id = $1', [enrolmentId]);
  const [place] = await placesOf(house, work?.id ?? 0);
  return (await house.as(place?.markerId ?? 0)).get(markingPaths.assignment(place?.id ?? 0));
};
/** The value of the hidden field by which the page of the report says what it told. */
const toldBy = (body: string): string => /name="told" value="([^"]*)"/.exec(body)?.[1] ?? '';

describe('words that a trainee quoted as evidence', () => {
  it('lie before the markers at their place in the text, beside the criteria they speak to, without a name', async () => {
    const personId = await person(house, NAME);
    const who = {
      ...(await trainee(house, {
        personId,
        cohortId: await cohort(house, { settings: smallPractice }),
        stage: 'practice',
      })),
      personId,
    };
    await approvedTaskSheet(house, who);
    const id = await confirmedEntry(house, who, { action: `${BEFORE}${NAMED}` });
    const visitor = await house.as(personId);
    const sentence = `action:${BEFORE.length}:${BEFORE.length + NAMED.length}`;
    await visitor.post(practiceLogPaths.entryQuotes(id), { sentence, indicators: ['K1-2', 'K3-2'] });
    expect((await visitor.post(practicePaths.reportSubmission, fields([id]))).status).toBe(303);
    const desk = await deskOf(who.enrolmentId);
    const words = '窓口の■■■が在留期限と収入を順に確かめた。';
    expect(desk.body).toMatch(
      new RegExp(
        `id="quote-E1"></span><mark class="text-evidence" data-labels="E1→[\\d,]+" data-evidence="E1">${words}</mark>`,
      ),
    );
    expect(desk.body).toContain(`<a href="#quote-E1" data-quote="E1">E1</a> <q lang="ja">${words}</q>`);
    expect(desk.body).not.toContain('鹿乃浦');
  });
});

describe('what is unusual in a log', () => {
  const likeEachOther = async () => {
    const who = await practitioner(house);
    await approvedTaskSheet(house, who);
    const chosen = await confirmedEntry(house, who, { situation: LONG });
    await sharedEntry(house, who, { situation: LONG, title: '離職した方からの電話' });
    return { who, chosen, visitor: await house.as(who.personId) };
  };

  it('is told to the trainee before the report goes out, and only then to the markers', async () => {
    const { who, chosen, visitor } = await likeEachOther();
    const unseen = await visitor.post(practicePaths.reportSubmission, fields([chosen]));
    expect(unseen.status).toBe(422);
    expect(unseen.body).toContain('href="#signals"');
    const page = await visitor.get(practicePaths.report);
    expect(page.text).toContain(say('practice.report-signals.heading'));
    const sent = await visitor.post(practicePaths.reportSubmission, { ...fields([chosen]), told: toldBy(page.body) });
    expect(sent.status).toBe(303);
    const desk = await deskOf(who.enrolmentId);
    expect(desk.text).toContain(say('marking.signals.alike', { percent: 100 }));
    expect(desk.text).toContain(say('marking.signals.unconfirmed', { count: 1 }));
    expect(desk.text).toContain(say('marking.signals.unexplained'));
    expect(desk.body).not.toContain('離職した方からの電話');
  });

  it('comes to the markers with what the trainee says about it, without a name', async () => {
    const { who, chosen, visitor } = await likeEachOther();
    const [name] = await house.rows<{ legal_name: string }>('SELECT legal_name FROM persons WHERE id = $1', [
      who.personId,
    ]);
    const [{ told = '' } = {}] = [{ told: toldBy((await visitor.get(practicePaths.report)).body) }];
    await visitor.post(practiceLogPaths.signals, {
      signal: told,
      explanation: `${name?.legal_name}が続きの相談を別に書きました。`,
    });
    expect((await visitor.post(practicePaths.reportSubmission, fields([chosen]))).status).toBe(303);
    const desk = await deskOf(who.enrolmentId);
    expect(desk.text).toContain('■■■が続きの相談を別に書きました。');
    expect(desk.body).not.toContain(name?.legal_name);
  });

  it('stays with the trainee where it is not about the evidence', async () => {
    const who = await practitioner(house);
    await approvedTaskSheet(house, who);
    const chosen = await confirmedEntry(house, who);
    for (const title of ['一つ目', '二つ目']) await sharedEntry(house, who, { situation: LONG, title });
    const visitor = await house.as(who.personId);
    const told = toldBy((await visitor.get(practicePaths.report)).body);
    expect(told).toMatch(/^alike:/);
    expect((await visitor.post(practicePaths.reportSubmission, { ...fields([chosen]), told })).status).toBe(303);
    expect((await deskOf(who.enrolmentId)).text).not.toContain(say('marking.signals.heading'));
  });
});
