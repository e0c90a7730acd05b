import type { CurriculumDocument } from '#curriculum/curriculum-document';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { CurriculumRefused, PublishCurriculum } from '#curriculum/publish-curriculum';
import { type CurriculumReading, readCurriculum } from '#curriculum/read-curriculum';
import { systemActor } from '#platform/actor/actor';
import { openHouse, type TestApp } from '../support/app';
import { givenCurriculum, removeCurricula } from './given-curriculum';

let house: TestApp;
let reading: CurriculumReading;
beforeAll(async () => {
  house = await openHouse();
  reading = readCurriculum(givenCurriculum());
});
afterAll(async () => {
  removeCurricula();
  await house.close();
});

const publish = (what: CurriculumReading) => house.get(PublishCurriculum).run(systemActor, what);
const edition = (name: string): CurriculumReading => ({
  document: { ...(reading.document as CurriculumDocument), edition: name },
  problems: [],
});
const count = async () =>
  Number((await house.rows<{ n: string }>('SELECT count(*) AS n FROM curriculum_versions'))[0]?.n);

test('the same content is published once, even by two starts at the same time', async () => {
  const before = await count();
  const both = await Promise.all([publish(reading), publish(reading)]);
  expect(both.map((one) => one.isNew).sort()).toEqual([false, true]);
  expect(new Set(both.map((one) => one.id)).size).toBe(1);
  expect(await count()).toBe(before + 1);
  expect((await house.events()).filter((name) => name === 'curriculum.published').length).toBeGreaterThan(0);
});

test('changed content is the next version, and the library hands out the newest', async () => {
  const first = await publish(reading);
  const second = await publish(edition('2'));
  expect(second).toEqual({ id: expect.any(Number), number: first.number + 1, isNew: true });
  const library = house.get(CurriculumLibrary);
  expect((await library.latest('tiny')).document.edition).toBe('2');
  expect((await library.version(first.id)).document.edition).toBe('1');
});

test('a version is read once; one that does not exist is a 404', async () => {
  const { id } = await publish(reading);
  const library = house.get(CurriculumLibrary);
  expect(await library.version(id)).toBe(await library.version(id));
  await expect(library.version(999_999)).rejects.toMatchObject({ status: 404 });
  await expect(library.latest('nothing')).rejects.toMatchObject({ status: 404 });
});

test('files with problems are refused, and the version before stays', async () => {
  const { id } = await publish(edition('3'));
  const broken = readCurriculum(givenCurriculum({ 'tests.yaml': () => 'tests: none' }));
  await expect(async () => publish(broken)).rejects.toThrow(CurriculumRefused);
  expect((await house.get(CurriculumLibrary).latest('tiny')).id).toBe(id);
});

test('a published version cannot be changed', async () => {
  const { id } = await publish(reading);
  await expect(house.rows('UPDATE curriculum_versions SET number = 99 WHERE id = $1', [id])).rejects.toThrow();
});

test('a version answers what pages ask', async () => {
  const curriculum = await house.get(CurriculumLibrary).version((await publish(reading)).id);
  expect(curriculum.subject('a1').id).toBe('A1');
  expect(curriculum.lesson('a1-l01').subject).toBe('A1');
  expect(curriculum.lessonAfter('A1-L01')).toBeNull();
  expect(curriculum.setting('max_speed')).toBe(1);
  expect(() => curriculum.subject('Z9')).toThrow(expect.objectContaining({ status: 404 }));
});
