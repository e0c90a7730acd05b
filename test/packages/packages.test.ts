import { AppointPerson } from '#identity/appoint-person';
import { packagesPaths } from '#packages/packages.paths';
import { systemActor } from '#platform/actor/actor';
import { zipLimits } from '#platform/files/zip-entries';
import { openHouse, type TestApp } from '../support/app';
import { cohort, person, trainee } from '../support/given';
import { say } from '../support/say';
import type { Visitor } from '../support/visitor';
import { made, offered, zipOf } from './made-packages';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const newest = async () =>
  (await house.rows<{ id: number; row_version: number }>('SELECT * FROM packages ORDER BY id DESC LIMIT 1'))[0];

/** Somebody of the office who keeps only one cohort. */
async function keeperOf(cohortId: number): Promise<Visitor> {
  const personId = await person(house, '運営 ひとり');
  await house.get(AppointPerson).run(systemActor, { personId, role: 'office', cohortId });
  return house.as(personId);
}

/** Where the frame of a player begins. */
const srcIn = (body: string): string => /data-src="([^"]+)"/.exec(body)?.[1] ?? '';
const attributeIn = (body: string, name: string): string => new RegExp(`${name}="([^"]*)"`).exec(body)?.[1] ?? '';

async function learner(cohortId?: number) {
  const enrolled = await trainee(house, cohortId ? { cohortId } : {});
  return { ...enrolled, visitor: await house.as(enrolled.personId) };
}

describe('importing', () => {
  it('takes a package in, for nobody yet, and records it', async () => {
    const [{ id: before } = { id: 0 }] = await house.rows<{ id: number }>('SELECT max(id)::int AS id FROM events');
    const office = await house.as('office');
    const answer = await office.upload(packagesPaths.list, [{ name: 'lesson.zip', bytes: await made() }]);
    const row = await newest();
    expect(answer.location).toBe(`${packagesPaths.one(row?.id ?? 0)}?done=packages.imported`);
    expect(row).toMatchObject({ title: '窓口の最初の三分', version: '1.1', standard: 'scorm12', status: 'prepared' });
    expect(await house.events(before)).toEqual(['package.imported']);
    expect((await office.get(packagesPaths.list)).text).toContain(say('packages.status.prepared'));
    const { visitor } = await learner();
    expect((await visitor.get(packagesPaths.own)).text).toContain(say('packages.own-packages.none'));
    expect((await visitor.get(packagesPaths.ownOne(row?.id ?? 0))).status).toBe(404);
  });

  it('says beside the file why it was not taken, and keeps nothing', async () => {
    const office = await house.as('office');
    const before = await newest();
    const bad = [
      [await zipOf({ 'index.html': 'x' }), 'no_manifest', ''],
      [await made({ items: [['x', 'gone.html']] }), 'launch_missing', 'gone.html'],
      [await made({ files: { 'run.exe': 'MZ' } }), 'unknown_type', 'run.exe'],
      [Buffer.alloc(zipLimits.bytes / 2 + 1), 'too_large', ''],
    ] as const;
    for (const [bytes, code, detail] of bad) {
      const answer = await office.upload(packagesPaths.list, [{ name: 'lesson.zip', bytes }]);
      expect(answer.status).toBe(422);
      expect(answer.text).toContain(`${say(`packages.refused.${code}`)} ${detail}`.trim());
      expect(answer.body).toContain('aria-describedby="files-hint files-error"');
    }
    expect((await office.upload(packagesPaths.list, [])).text).toContain(say('packages.refused.none'));
    const again = await office.upload(packagesPaths.list, [{ name: 'same.zip', bytes: await made() }]);
    expect(again.text).toContain(say('packages.refused.known'));
    expect(await newest()).toEqual(before);
  });
});

describe('offering', () => {
  it('is for the cohorts that are chosen, until it is withdrawn', async () => {
    const [one, other] = [await learner(), await learner(await cohort(house))];
    const id = await offered(house, { title: '選んだ期の教材' }, { audience: 'chosen', cohortIds: [one.cohortId] });
    const office = await house.as('office');
    expect((await one.visitor.get(packagesPaths.own)).text).toContain('選んだ期の教材');
    expect((await one.visitor.get(packagesPaths.player(id, 1))).status).toBe(200);
    expect((await one.visitor.get(packagesPaths.player(id, 2))).status).toBe(404);
    expect((await other.visitor.get(packagesPaths.own)).text).not.toContain('選んだ期の教材');
    expect((await other.visitor.get(packagesPaths.player(id, 1))).status).toBe(404);
    const none = await office.post(packagesPaths.audience(id), { audience: 'chosen', version: 2 });
    expect(none.status).toBe(422);
    expect((await office.post(packagesPaths.audience(id), { audience: 'all', version: 1 })).status).toBe(409);
    expect((await office.post(packagesPaths.audience(id), { audience: 'all', version: 2 })).status).toBe(303);
    expect((await other.visitor.get(packagesPaths.ownOne(id))).status).toBe(200);
    const player = await one.visitor.get(packagesPaths.player(id, 1));
    expect((await house.visitor().get(srcIn(player.body))).status).toBe(200);
    expect((await office.post(packagesPaths.withdrawal(id), { version: 3 })).status).toBe(303);
    expect((await one.visitor.get(packagesPaths.ownOne(id))).status).toBe(404);
    expect((await house.visitor().get(srcIn(player.body))).status).toBe(404);
    const preview = await office.get(packagesPaths.preview(id, 1));
    expect((await house.visitor().get(srcIn(preview.body))).status).toBe(200);
  });

  it('of cohorts that somebody does not keep is not theirs', async () => {
    const [mine, foreign] = [await cohort(house), await cohort(house)];
    const keeper = await keeperOf(mine);
    const [all, shared] = [
      await offered(house, { title: '全体' }),
      await offered(house, { title: '二つの期' }, { audience: 'chosen', cohortIds: [mine, foreign] }),
    ];
    const ownOnly = await offered(house, { title: '自分の期' }, { audience: 'chosen', cohortIds: [mine] });
    for (const id of [all, shared]) {
      expect((await keeper.get(packagesPaths.one(id))).text).toContain(say('packages.package.notYours'));
      expect((await keeper.post(packagesPaths.withdrawal(id), { version: 2 })).status).toBe(403);
      expect(
        (await keeper.post(packagesPaths.audience(id), { audience: 'chosen', cohortIds: mine, version: 2 })).status,
      ).toBe(403);
    }
    expect((await keeper.post(packagesPaths.audience(ownOnly), { audience: 'all', version: 2 })).status).toBe(403);
    expect((await keeper.post(packagesPaths.withdrawal(ownOnly), { version: 2 })).status).toBe(303);
  });
});

describe('the files of a package', () => {
  it('are sent to whoever holds the pass, without cookie, under a policy of their own', async () => {
    const { visitor } = await learner();
    const id = await offered(house, { files: { 'film.mp4': '0123456789' } });
    const player = await visitor.get(packagesPaths.player(id, 1));
    expect(player.headers['content-security-policy']).toMatch(/;frame-src http:\/\/[^;]*\/package-files\/[\w-]+\/$/);
    const src = srcIn(player.body);
    const file = await visitor.get(src);
    expect(file.status).toBe(200);
    expect(file.headers['content-type']).toBe('text/html');
    expect(file.headers['set-cookie']).toBeUndefined();
    expect(file.headers['x-frame-options']).toBeUndefined();
    const policy = String(file.headers['content-security-policy']);
    expect(policy).toMatch(/^sandbox allow-scripts allow-forms;default-src 'none';/);
    expect(policy).not.toMatch(/allow-same-origin|'self'|\*/);
    expect(file.body).toContain(
      `<head><script src="${src.replace('index.html', '~kakehashi/scorm-api.js')}"></script>`,
    );
    expect((await house.visitor().get(src.replace('index.html', '~kakehashi/scorm-api.js'))).body).toContain(
      'API_1484_11',
    );
    const part = await house.visitor().get(src.replace('index.html', 'film.mp4'), { range: 'bytes=2-4' });
    expect([part.status, part.body, part.headers['content-range']]).toEqual([206, '234', 'bytes 2-4/10']);
    expect((await house.visitor().get(src.replace('index.html', 'none.html'))).status).toBe(404);
    expect((await house.visitor().get(src.replace('index.html', '../../health/live'))).body).not.toContain('<html');
    const forged = src.replace(/files\/(.)/, (_, first: string) => `files/${first === 'A' ? 'B' : 'A'}`);
    expect((await house.visitor().get(forged)).status).toBe(404);
  });
});

describe('what a package reports', () => {
  const values = { 'cmi.core.lesson_status': 'incomplete', 'cmi.core.lesson_location': '3' };
  const report = (version: number, writer: string, session = 's1', more: object = {}) => ({
    ...{ version, writer, session },
    values: { ...values, ...more },
  });

  it('is kept whole: 64,000 characters of Japanese are there again when it is opened', async () => {
    const { visitor, enrolmentId } = await learner();
    const id = await offered(house);
    const long = '窓口で最初に聞くこと。'.repeat(6_000).slice(0, 64_000);
    const first = await visitor.postJson(packagesPaths.save(id, 1), report(0, 'a', 's1', { 'cmi.suspend_data': long }));
    expect(first.status).toBe(200);
    const player = await visitor.get(packagesPaths.player(id, 1));
    expect(player.body).toContain(long);
    expect(attributeIn(player.body, 'data-version')).toBe('1');
    const [row] = await house.rows<{ reported: string }>(
      'SELECT reported FROM package_reports WHERE enrolment_id = $1',
      [enrolmentId],
    );
    expect(JSON.parse(row?.reported ?? '')).toMatchObject({ 'cmi.suspend_data': long });
    const strange = { 'cmi.suspend_data': 'nought \u0000 and half \ud800' };
    expect((await visitor.postJson(packagesPaths.save(id, 1), report(1, 'a', 's1', strange))).status).toBe(200);
    expect(
      (await visitor.postJson(packagesPaths.save(id, 1), { version: 2, writer: 'a', session: 's', values: { x: '1' } }))
        .status,
    ).toBe(422);
  });

  it('of an older window never replaces what is newer; a window that missed the answer goes on', async () => {
    const { visitor } = await learner();
    const id = await offered(house);
    const save = async (version: number, writer: string) =>
      (await visitor.postJson(packagesPaths.save(id, 1), report(version, writer))).status;
    expect(await save(0, 'a')).toBe(200);
    expect(await save(0, 'a')).toBe(200);
    expect(await save(0, 'b')).toBe(409);
    expect(await save(2, 'b')).toBe(200);
    expect(await save(2, 'a')).toBe(409);
  });

  it('adds the time of its sessions', async () => {
    const { visitor, enrolmentId } = await learner();
    const id = await offered(house);
    const time = (text: string) => ({ 'cmi.core.session_time': text });
    await visitor.postJson(packagesPaths.save(id, 1), report(0, 'a', 's1', time('0000:01:00')));
    await visitor.postJson(packagesPaths.save(id, 1), report(1, 'a', 's1', time('0000:02:00')));
    await visitor.postJson(packagesPaths.save(id, 1), report(2, 'a', 's2', time('0000:00:30')));
    const [row] = await house.rows(
      'SELECT earlier_seconds, session_seconds FROM package_reports WHERE enrolment_id = $1',
      [enrolmentId],
    );
    expect(row).toEqual({ earlier_seconds: 120, session_seconds: 30 });
    expect((await visitor.get(packagesPaths.ownOne(id))).text).toContain('0:02:30');
  });

  it('is shown to the trainee, and to those who keep the cohort', async () => {
    const [one, other] = [await learner(), await learner(await cohort(house))];
    const id = await offered(house);
    const passed = { 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '90', 'cmi.core.score.max': '100' };
    for (const { visitor } of [one, other])
      await visitor.postJson(packagesPaths.save(id, 1), report(0, 'a', 's1', passed));
    const own = await one.visitor.get(packagesPaths.ownOne(id));
    expect(own.text).toContain('90 / 100');
    expect(own.text).toContain(say('packages.success.passed'));
    const keeper = await keeperOf(one.cohortId);
    const links = (await keeper.get(packagesPaths.one(id))).body.match(/\/packages\/\d+\/reports\/\d+/g) ?? [];
    expect(links).toHaveLength(1);
    const detail = await keeper.get(links[0] ?? '');
    expect(detail.text).toContain('cmi.core.score.raw 90');
    const all = (await (await house.as('office')).get(packagesPaths.one(id))).body.match(
      /\/packages\/\d+\/reports\/\d+/g,
    );
    expect(all).toHaveLength(2);
    const foreign = all?.find((link) => link !== links[0]) ?? '';
    expect((await keeper.get(foreign)).status).toBe(404);
    const file = (await keeper.get(packagesPaths.reportsFile(id))).body;
    expect(file.trim().split('\r\n')).toHaveLength(2);
    expect(file).toContain('90 / 100');
  });

  it('is taken only from who is enrolled and may open it', async () => {
    const { visitor } = await learner();
    const id = await offered(house, {}, { audience: 'chosen', cohortIds: [await cohort(house)] });
    expect((await visitor.postJson(packagesPaths.save(id, 1), report(0, 'a'))).status).toBe(404);
  });
});
