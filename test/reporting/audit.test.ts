import { languages } from '#platform/locale/languages';
import { Words } from '#platform/locale/words';
import { SealEvents } from '#platform/outbox/seal-events.job';
import { reportingPaths } from '#reporting/reporting.paths';
import { filesBelow } from '../house/rooms';
import { openHouse, type TestApp } from '../support/app';
import * as given from '../support/given';

let house: TestApp;
let who: Awaited<ReturnType<typeof given.trainee>>;

beforeAll(async () => {
  house = await openHouse();
  for (let people = 0; people < 3; people += 1) who = await given.trainee(house);
});
afterAll(() => house.close());

const say = (key: string) => house.get(Words).plain('ja', key);
const numbersIn = (body: string) => [...body.matchAll(/<th scope="row"[^>]*>(\d+)/g)].map((match) => Number(match[1]));

describe('the audit log', () => {
  it('tells what happened, newest first, in words', async () => {
    const page = await (await house.as('auditor')).get(reportingPaths.audit());
    expect(page.status).toBe(200);
    expect(page.text).toContain(say('reporting.events.application.accepted'));
    const numbers = numbersIn(page.body);
    expect(numbers.length).toBe(50);
    expect(numbers).toEqual([...numbers].sort((one, other) => other - one));
  });

  it('goes on where a page ends', async () => {
    const auditor = await house.as('auditor');
    const first = await auditor.get(reportingPaths.audit());
    const last = numbersIn(first.body).at(-1) ?? 0;
    const second = await auditor.get(reportingPaths.audit({ before: last }));
    expect(numbersIn(second.body)[0]).toBe(last - 1);
  });

  it('can be asked for one enrolment, one kind, one subject', async () => {
    const auditor = await house.as('auditor');
    const ofOne = await auditor.get(reportingPaths.audit({ enrolment: who.enrolmentId }));
    const [{ count } = { count: 0 }] = await house.rows<{ count: number }>(
      'SELECT count(*)::int AS count FROM events WHERE enrolment_id = $1',
      [who.enrolmentId],
    );
    expect(numbersIn(ofOne.body).length).toBe(count);
    const ofKind = await auditor.get(reportingPaths.audit({ name: 'application.', subject: who.applicationId }));
    expect(ofKind.text).toContain('application.submitted');
    expect(ofKind.text).not.toContain('enrolment.started');
  });

  it('says so where nothing fits, and shrugs at nonsense', async () => {
    const auditor = await house.as('auditor');
    expect((await auditor.get(reportingPaths.audit({ name: 'nothing.such' }))).text).toContain(
      say('reporting.audit.none'),
    );
    expect((await auditor.get('/audit?subject=x&before=-1&enrolment=%00')).status).toBe(200);
  });

  it('shows an event without words by its name', async () => {
    await house.rows(
      `INSERT INTO events (action_id, at, actor_role, name, subject_id) VALUES (gen_random_uuid(), now(), 'system', 'something.unheard_of', 1)`,
    );
    expect((await (await house.as('agency1')).get(reportingPaths.audit())).text).toContain('something.unheard_of');
  });

  it('has words for every event that a room announces', () => {
    const names = filesBelow('src', '.events.ts').flatMap(({ text }) =>
      [...text.matchAll(/: '([a-z_]+\.[a-z_]+)'/g)].map(([, name = '']) => name),
    );
    expect(names.length).toBeGreaterThan(80);
    for (const language of languages)
      expect(names.filter((name) => !house.get(Words).has(language, `reporting.events.${name}`))).toEqual([]);
  });

  it.each(['office', 'trainee1', 'operator', 'liaison', 'panel'])('is closed to %s', async (person) => {
    const visitor = await house.as(person);
    expect((await visitor.get(reportingPaths.audit())).status).toBe(403);
    expect((await visitor.get(reportingPaths.verification)).status).toBe(403);
  });
});

describe('the verification of the chain', () => {
  it('finds it whole after sealing', async () => {
    await house.get(SealEvents).run();
    const page = await (await house.as('auditor')).get(reportingPaths.verification);
    expect(page.status).toBe(200);
    expect(page.text).toContain(say('reporting.verification.whole'));
  });

  it('names the first link that was tampered with', async () => {
    const [{ id, sequence } = { id: 0, sequence: 0 }] = await house.rows<{ id: number; sequence: number }>(
      'SELECT event_id::int AS id, sequence::int AS sequence FROM event_seals ORDER BY sequence LIMIT 1 OFFSET 3',
    );
    await house.rows('ALTER TABLE events DISABLE TRIGGER events_append_only');
    await house.rows('UPDATE events SET subject_id = subject_id + 1 WHERE id = $1', [id]);
    await house.rows('ALTER TABLE events ENABLE TRIGGER events_append_only');
    const page = await (await house.as('auditor')).get(reportingPaths.verification);
    expect(page.text).toContain(say('reporting.verification.brokenHeading'));
    expect(page.text).toContain(house.get(Words).plain('ja', 'reporting.verification.broken', { sequence, event: id }));
  });
});
