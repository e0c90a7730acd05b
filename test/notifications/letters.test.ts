import { AcceptApplication } from '#admissions/accept-application';
import { AdvanceStage } from '#admissions/advance-stage';
import { EndorseApplication } from '#admissions/endorse-application';
import { ReturnApplication } from '#admissions/return-application';
import { digestLetter } from '#notifications/compose-digest';
import { letters } from '#notifications/letters';
import { Pen } from '#notifications/pen';
import { staffLetters } from '#notifications/staff-letters';
import { systemActor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { languages } from '#platform/locale/languages';
import { Words } from '#platform/locale/words';
import { Secrets } from '#platform/secrets';
import { approvedTaskSheet, practitioner, sentLink, sharedEntry } from '../practice/given-practice';
import { certified } from '../reporting/given-figures';
import { openHouse, type TestApp } from '../support/app';
import * as given from '../support/given';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

interface SentMail {
  template: string;
  address: string;
  subject: string;
  body: string;
  status: string;
  secrets: string[];
}

/** The mails to one person, after everything that waited was delivered. */
async function mailsTo(address: string): Promise<SentMail[]> {
  await house.deliver();
  return house.rows<SentMail>(
    'SELECT template, address, subject, body, status, secrets FROM mails WHERE address = $1 ORDER BY id',
    [address],
  );
}

const addressOf = async (personId: number) =>
  (await house.rows<{ email: string }>('SELECT email FROM persons WHERE id = $1', [personId]))[0]?.email ?? '';
const templatesTo = async (personId: number) =>
  (await mailsTo(await addressOf(personId))).map(({ template }) => template);

/** What waits for this person's next morning. */
async function newsFor(personId: number): Promise<string[]> {
  await house.deliver();
  const rows = await house.rows<{ template: string }>(
    'SELECT template FROM digest_news WHERE person_id = $1 ORDER BY id',
    [personId],
  );
  return rows.map(({ template }) => template);
}

describe('letters', () => {
  it('go to the organisation when an application comes in, and to the applicant when something is decided', async () => {
    const { applicationId, personId } = await given.submittedApplication(house);
    const [request] = (await mailsTo('contact@demo.example')).slice(-1);
    expect(request).toMatchObject({ template: 'application-submitted', status: 'sent' });
    expect(request?.body).toContain(`/applications/${applicationId}`);
    expect(request?.body).toContain('例示 はなこ');
    await house.get(ReturnApplication).run(await given.actor(house, 'contact'), applicationId, 'spells_unclear');
    const [returned] = await mailsTo(await addressOf(personId));
    expect(returned).toMatchObject({ template: 'application-returned', status: 'sent' });
    expect(returned?.body).toContain(house.get(Words).plain('ja', 'admissions.reasons.spells_unclear'));
    expect(returned?.subject).toContain(String(applicationId));
  });

  it('tell an accepted applicant at once, and that the course has begun in the morning', async () => {
    const { applicationId, personId } = await given.eligibleApplication(house);
    await house.get(AcceptApplication).run(await given.actor(house, 'agency1'), applicationId);
    expect(await templatesTo(personId)).toEqual(['application-accepted']);
    expect(await newsFor(personId)).toEqual(['enrolment-started']);
  });

  it('say nothing for an event that needs none', async () => {
    const { applicationId, personId } = await given.submittedApplication(house);
    await house.get(EndorseApplication).run(await given.actor(house, 'contact'), applicationId);
    expect(await templatesTo(personId)).toEqual([]);
  });

  it('announce a stage, but leave the last one to the certificate', async () => {
    const { enrolmentId, personId } = await given.trainee(house);
    await house.get(Work).run(systemActor, (tx) => house.get(AdvanceStage).within(tx, enrolmentId, 'pass_learning'));
    expect(await newsFor(personId)).toContain('stage-entered');
    const holder = await certified(house, await given.cohort(house));
    const news = await newsFor(holder.personId);
    expect(news.filter((template) => template === 'stage-entered')).toHaveLength(3);
    const mail = (await mailsTo(await addressOf(holder.personId))).find(
      ({ template }) => template === 'certificate-issued',
    );
    expect(mail?.body).toContain(holder.certificate.number);
  });

  it('tell that a task sheet was approved', async () => {
    const who = await practitioner(house);
    await approvedTaskSheet(house, who);
    expect(await newsFor(who.personId)).toContain('task-sheet-approved');
  });

  it('carry the link and the code of a supervisor, and keep neither once sent', async () => {
    const who = await practitioner(house);
    const entryId = await sharedEntry(house, who);
    const { token, code } = await sentLink(house, who, entryId);
    await house.deliver();
    const [mail] = (await mailsTo('supervisor@example.jp')).slice(-1);
    expect(mail).toMatchObject({ template: 'confirmation-requested', status: 'sent', secrets: [] });
    expect(mail?.body).not.toContain(code);
    expect(mail?.body).not.toContain(token);
    expect(mail?.body).toContain('＊＊＊＊');
    expect(mail?.body).toContain('例示 はなこ');
  });

  it('bring a code to who cannot sign in', async () => {
    const visitor = house.visitor();
    await visitor.get('/login/reset');
    await visitor.post('/login/reset', { login: 'trainee2@demo.example' });
    const [reset] = await house.rows<{ salt: string }>(
      'SELECT salt FROM password_reset_codes ORDER BY id DESC LIMIT 1',
    );
    const code = house.get(Secrets).code('password-reset', reset?.salt ?? '');
    const [queued] = await house.rows<SentMail>(`SELECT * FROM mails WHERE template = 'password-reset'`);
    expect(queued).toBeUndefined();
    const [mail] = await mailsTo('trainee2@demo.example');
    expect(mail).toMatchObject({ template: 'password-reset', status: 'sent', secrets: [] });
    expect(mail?.body).not.toContain(code);
    expect(mail?.body).toContain('/login/reset/code');
  });

  it('are written once, however often an event is delivered', async () => {
    const before = await house.rows('SELECT id FROM mails');
    await house.rows('DELETE FROM handled_events');
    const events = await house.rows<{ id: number; name: string }>(
      `SELECT id::int AS id, name FROM events WHERE name = ANY ($1)`,
      [Object.keys(letters)],
    );
    const { ComposeMails } = await import('#notifications/compose-mails');
    const { DeliverEvent } = await import('#platform/outbox/deliver-event');
    const subscriber = { name: 'ComposeMails', atOnce: false, subscriber: house.get(ComposeMails) };
    for (const { id } of events) await house.get(DeliverEvent).run(subscriber, id);
    expect(await house.rows('SELECT id FROM mails')).toEqual(before);
  });
});

describe('each letter', () => {
  const event = {
    id: 1,
    name: 'x',
    at: new Date(0),
    actorId: null,
    subjectId: 12,
    enrolmentId: 34,
    reason: 'spells_unclear',
    after: { stage: 'practice' },
  };
  /** Letters that quote a reason of their own kind. */
  const reasons: Record<string, string> = { 'extension.declined': 'later_stages' };

  /** What the letters that say more than others are filled with. */
  const details: Record<string, Record<string, unknown>> = {
    'confirmation-requested': { items: 3 },
    'supervisor-reminded': { items: 3 },
    'message-written': { subject: '学習の進み具合について', body: '今週はいかがですか。', authorRole: 'office' },
    'extension-approved': { about: 'practice' },
    'extension-declined': { about: 'learning' },
    'deadline-neared': { about: 'practice' },
    'work-appeal-decided': { status: 'upheld' },
    'rule-change': { title: '育成就労が始まります', minutes: 3, inForce: '2027-04-01' },
    'absence-recorded': { startsOn: '2026-12-01', endsOn: '2026-12-04' },
    'task-sheets-waiting': { count: 3, late: 1, oldest: '2026-11-12' },
    'late-result': { promised: '2026-11-12', expected: '2026-11-17' },
    'window-closed': { lateRequestsUntil: '2026-12-19T14:59:00Z' },
    digest: {
      reminder: {
        due: '2026年12月5日（土） 23:59',
        daysLeft: 3,
        left: 'days',
        done: 12,
        total: 60,
        remaining: 48,
        about: 'learning',
        counted: true,
        step: 'A1「在留資格」を学ぶ',
        minutes: 8,
        link: 'http://localhost/learn/a1/l01',
        pageCode: 'WXYZ-2345',
      },
      news: [{ line: '次の段階に進みました', link: 'http://localhost/home', pageCode: 'WXYZ-6789' }],
      count: 1,
      numberKind: 'enrolment',
    },
  };

  it.each(
    [
      ...Object.entries({ ...letters, 'digest.written': digestLetter }),
      ...Object.entries(staffLetters).flatMap(([name, list]) => list.map((letter) => [name, letter] as const)),
    ].flatMap(([name, letter]) => languages.map((language) => [name, language, letter] as const)),
  )('%s is complete in %s', (name, language, letter) => {
    const recipient = {
      personId: 1,
      name: 'グエン',
      address: 'a@example.jp',
      language,
      caseNumber: '0034',
      about: '例示 はなこ',
      salt: letter.secret ? 'salt' : null,
      until: new Date(0),
      details: details[letter.template] ?? {},
    };
    const { subject, body, secrets } = house
      .get(Pen)
      .write(letter, { ...event, reason: reasons[name] ?? event.reason }, 'GHJK-2345', recipient);
    expect(subject.length).toBeGreaterThan(5);
    expect(`${subject}${body}`).not.toMatch(/[{}|<>]|undefined|null|object/);
    expect(body).toContain('グエン');
    expect(body).toContain('0034');
    if (letter !== digestLetter) expect(body).toMatch(/\/go\D+GHJK-2345/);
    for (const secret of secrets) expect(body).toContain(secret);
    expect(Math.max(...body.split('\n').map((line) => line.length))).toBeLessThan(400);
  });
});
