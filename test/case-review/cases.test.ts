import { chooseCasePack } from '#case-review/choose-case-pack';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { openHouse, type TestApp } from '../support/app';
import { actor } from '../support/given';
import { groups, reviewers } from './given-case-review';

describe('choosing a case', () => {
  const packs = ['flood', 'phones', 'gloves'];

  it('takes one that no member knows, then the one used least, then the first', () => {
    expect(chooseCasePack(packs, [1, 2], [])).toBe('flood');
    expect(chooseCasePack(packs, [1, 2], [{ casePack: 'flood', enrolmentIds: [7] }])).toBe('phones');
    const uses = [
      { casePack: 'phones', enrolmentIds: [7] },
      { casePack: 'flood', enrolmentIds: [2] },
      { casePack: 'gloves', enrolmentIds: [1] },
      { casePack: 'phones', enrolmentIds: [8] },
    ];
    expect(chooseCasePack(packs, [1, 2], uses)).toBe('phones');
    expect(chooseCasePack(['flood'], [2], uses)).toBe('flood');
    expect(chooseCasePack([], [1], [])).toBeNull();
  });
});

describe('the case of a group', () => {
  let house: TestApp;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  async function formed() {
    const people = await reviewers(house, 7);
    const { groups: made, dayId } = await groups(house, people[0]!.cohortId);
    const rows = await house.rows<{ id: number; pack: string }>(
      'SELECT id, case_pack AS pack FROM review_groups WHERE review_day_id = $1 ORDER BY id',
      [dayId],
    );
    const curriculum = await house.get(CurriculumLibrary).latest();
    return { people, made, dayId, rows, pack: curriculum.casePack(rows[0]!.pack) };
  }

  it('is a pack of the curriculum, another one for each group', async () => {
    const { rows } = await formed();
    expect(new Set(rows.map(({ pack }) => pack)).size).toBe(2);
  });

  it('is known to its members by title and incident alone', async () => {
    const { dayId, rows, pack } = await formed();
    const [member] = await house.rows<{ id: number }>(
      `SELECT e.person_id AS id FROM review_group_members m JOIN enrolments e ON e.id = m.enrolment_id WHERE m.review_group_id = $1 LIMIT 1`,
      [rows[0]!.id],
    );
    const page = await (await house.as(member!.id)).get(`/sessions/${dayId}`);
    expect(page.status).toBe(200);
    expect(page.text).toContain(pack.title.ja);
    expect(page.body).toContain(pack.incidentHtml);
    for (const { title, opens, html } of pack.layers)
      for (const hidden of [opens, html]) expect(`${title}: ${page.body.includes(hidden)}`).toBe(`${title}: false`);
    for (const hidden of [pack.guide.preparation, pack.plan.wish]) expect(page.text).not.toContain(hidden);
  });

  it('is wholly known to the trainer of the group, and to the office by its opening', async () => {
    const { made, pack } = await formed();
    const trainer = await (await house.as(made[0]!.trainerId)).get(`/groups/${made[0]!.id}`);
    for (const { html } of pack.layers) expect(trainer.body).toContain(html);
    for (const shown of [pack.guide.closing, pack.plan.order]) expect(trainer.text).toContain(shown);
    expect((await actor(house, made[0]!.trainerId)).appointments[0]?.role).toBe('trainer');
    const office = await (await house.as('office')).get(`/groups/${made[0]!.id}`);
    expect(office.text).toContain(pack.title.ja);
    expect(office.text).not.toContain(pack.guide.closing);
  });
});
