import { competenciesPaths } from '#competencies/competencies.paths';
import { practiceLogPaths } from '#practice-log/practice-log.paths';
import { confirmedEntry, entryFields, practitioner, sharedEntry } from '../practice/given-practice';
import { openHouse, type TestApp } from '../support/app';
import { say } from '../support/say';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const ACTION = '在留期限と収入を順に確かめた。';
const sentence = `action:0:${ACTION.length}`;
const standing = (enrolmentId: number) =>
  house.rows<{ indicator: string; level: number | null; rater_kind: string; quote: string }>(
    `SELECT indicator, level, rater_kind, quote FROM competency_evidence WHERE enrolment_id = $1 AND replaced_at IS NULL ORDER BY indicator`,
    [enrolmentId],
  );

describe('sentences that a trainee names', () => {
  it('stand in the ledger without a level while the workplace confirms just that text', async () => {
    const who = await practitioner(house);
    const visitor = await house.as(who.personId);
    const id = await confirmedEntry(house, who);
    await visitor.post(practiceLogPaths.entryQuotes(id), { sentence, indicators: ['K1-2', 'K3-2'] });
    await house.deliver();
    expect(await standing(who.enrolmentId)).toEqual([
      { indicator: 'K1-2', level: null, rater_kind: 'self', quote: ACTION },
      { indicator: 'K3-2', level: null, rater_kind: 'self', quote: ACTION },
    ]);
    const page = await visitor.get(competenciesPaths.own);
    expect(page.text).toContain(say('competencies.competencies.ownHeading'));
    expect(page.text).toContain(ACTION);
    expect(page.text).toContain(say('competencies.competencies.notYet'));
    // The same sentence looked at again is no new evidence.
    const before = await house.rows('SELECT 1 FROM competency_evidence WHERE enrolment_id = $1', [who.enrolmentId]);
    await visitor.post(practiceLogPaths.entryQuotes(id), { sentence: 'outcome:0:7', indicators: ['K4-1'] });
    await house.deliver();
    expect(before).toHaveLength(2);
    expect((await standing(who.enrolmentId)).map(({ indicator }) => indicator)).toEqual(['K1-2', 'K3-2', 'K4-1']);
    const [{ version } = { version: 0 }] = await house.rows<{ version: number }>(
      'SELECT row_version AS version FROM practice_entries WHERE id = $1',
      [id],
    );
    await visitor.post(practiceLogPaths.editEntry(id), entryFields(house, version, { outcome: '別の結果になった。' }));
    await house.deliver();
    expect(await standing(who.enrolmentId)).toEqual([]);
  });

  it('wait for the confirmation, and are hidden from trainers while reports are marked blind', async () => {
    const who = await practitioner(house);
    const visitor = await house.as(who.personId);
    const id = await sharedEntry(house, who);
    await visitor.post(practiceLogPaths.entryQuotes(id), { sentence, indicators: 'K1-2' });
    await house.deliver();
    expect(await standing(who.enrolmentId)).toEqual([]);
    const confirmed = await confirmedEntry(house, who);
    await visitor.post(practiceLogPaths.entryQuotes(confirmed), { sentence, indicators: 'K1-2' });
    await house.deliver();
    const trainer = await (await house.as('trainer1')).get(competenciesPaths.of(who.enrolmentId));
    expect(trainer.status).toBe(200);
    expect(trainer.text).toContain(say('competencies.competencies.ownHeading'));
    expect(trainer.text).not.toContain(ACTION);
  });

  it('are refused by the database with a level, or in the name of somebody else', async () => {
    const who = await practitioner(house);
    const insert = (raterId: number, kind: string, source: string, level: number | null) =>
      house.rows(
        `INSERT INTO competency_evidence (enrolment_id, indicator, framework_version, level, rater_id, rater_kind, source, source_id, aspect, statement, quote, quote_place, given_at)
         VALUES ($1, 'K1-1', 1, $2, $3, $4, $5, 1, 'a', '', '', '', now())`,
        [who.enrolmentId, level, raterId, kind, source],
      );
    const [other] = await house.rows<{ id: number }>(`SELECT id FROM persons WHERE email = 'trainer1@demo.example'`);
    await expect(insert(who.personId, 'self', 'entry', 5)).rejects.toThrow('own_sentences_have_no_level');
    await expect(insert(other?.id ?? 0, 'self', 'entry', null)).rejects.toThrow('nobody is their own evidence');
    await expect(insert(who.personId, 'rater', 'report', 3)).rejects.toThrow('nobody is their own evidence');
  });
});
