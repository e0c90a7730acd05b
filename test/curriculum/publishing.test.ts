import { execFile } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { say } from '#curriculum/author-words';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { CurriculumRefused } from '#curriculum/publish-curriculum';
import { publishingWords } from '#curriculum/publishing-words';
import { readCurriculum } from '#curriculum/read-curriculum';
import { PublishReading } from '#curriculum-desk/publish-reading';
import { systemActor } from '#platform/actor/actor';
import { root } from '../house/rooms';
import { openHouse, type TestApp } from '../support/app';
import { givenCurriculum, removeCurricula } from './given-curriculum';

const QUESTIONS = '1-learning/a1/questions.yaml';
const LESSON = '1-learning/a1/01-first/lesson.yaml';
const TEXT = '1-learning/a1/01-first/text.ja.md';
const FIFTY_MEGABYTES = 50_000_000;

type Edit = (content: string) => string;
const put =
  (from: string | RegExp, to: string): Edit =>
  (content) =>
    content.replace(from, to);

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(async () => {
  removeCurricula();
  await house.close();
});

const publish = (directory: string) => house.get(PublishReading).run(systemActor, readCurriculum(directory));
const newest = async () => (await house.get(CurriculumLibrary).latest('tiny')).edition;
const versions = () =>
  house.rows<{ number: number }>("SELECT number FROM curriculum_versions WHERE programme = 'tiny'");

describe('a bad file', () => {
  const slips: [string, string, Edit, string][] = [
    ['wrong YAML', LESSON, put('minutes: 8', 'minutes: [8'), 'YAML として読めません'],
    ['YAML that multiplies itself', LESSON, put('minutes: 8', 'a: &a [x, x]\nb: [*a, *a]\nminutes: 8'), say.noAlias],
    ['a missing answer', QUESTIONS, put(/\n +answer: 2(?=\n|$)(?![\s\S]*answer: 2)/, ''), say.missing('answer')],
    ['a script in a lesson', TEXT, (text) => `${text}<script>alert(1)</script>\n`, say.rawHtml('<script>')],
    [
      'HTML in a question',
      QUESTIONS,
      put('問い1は', '<img src=x onerror=alert(1)>問い1は'),
      say.rawHtml('<img src=x onerror=alert(1)>'),
    ],
    ['a link that runs a script', TEXT, (text) => `${text}[押す](javascript:alert)\n`, say.link('javascript:alert')],
    ['a question that stands twice', QUESTIONS, put('A1-Q02', 'A1-Q01'), say.idTwice('A1-Q01')],
    ['a lesson of fifty megabytes', TEXT, (text) => text + 'あ'.repeat(FIFTY_MEGABYTES / 3), 'ファイルが大きすぎます'],
    ['bytes that are no text', TEXT, (text) => `${text}\uFFFD\n`, say.notUtf8],
  ];

  test.each(slips)('is refused with the reason, and the version before stays: %s', async (_, path, edit, reason) => {
    await publish(givenCurriculum());
    const [before, count] = [await newest(), (await versions()).length];
    const refusal = await publish(givenCurriculum({ [path]: edit })).then(
      () => null,
      (error: unknown) => error,
    );
    expect(refusal).toBeInstanceOf(CurriculumRefused);
    expect(String(refusal)).toContain(reason);
    expect(String(refusal)).toContain(path);
    expect(await newest()).toEqual(before);
    expect((await versions()).length).toBe(count);
  });
});

describe('bin/curriculum publish', () => {
  const run = (directory: string, env: Record<string, string>) =>
    new Promise<{ code: number; said: string }>((resolve) => {
      const child = execFile(
        process.execPath,
        ['dist/publish-curriculum.command.js', directory],
        { cwd: root, env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'development', LOG_LEVEL: 'silent', ...env } },
        (_, out, err) => resolve({ code: child.exitCode ?? -1, said: out + err }),
      );
    });
  const here = () => ({ DATABASE_URL: process.env['DATABASE_URL'] ?? '' });

  test('says the version, its hash, what changed and who keeps which version', async () => {
    await publish(givenCurriculum());
    const { number } = await newest();
    const { code, said } = await run(givenCurriculum({ [TEXT]: put('最後まで', 'おわりまで') }), here());
    expect(said).toContain(publishingWords.published(number + 1));
    expect(said).toMatch(/[0-9a-f]{64}/);
    expect(said).toContain(publishingWords.since(number));
    expect(said).toContain(publishingWords.difference('lessons', publishingWords.changed(1, 'A1-L01')));
    expect(said).toContain(publishingWords.use(number + 1, '', 0, 0));
    expect(code).toBe(0);
  });

  test('says that nothing is new, and how one goes back to what was there before', async () => {
    const directory = givenCurriculum({ [TEXT]: put('最後まで', 'はじめから') });
    await publish(directory);
    const { number } = await newest();
    const { code, said } = await run(directory, here());
    expect(said).toContain(publishingWords.known(number));
    await publish(givenCurriculum({ [TEXT]: put('最後まで', 'この先まで') }));
    expect((await run(directory, here())).said).toContain(publishingWords.older(number, number + 1));
    expect((await newest()).number).toBe(number + 1);
    expect(code).toBe(0);
  });

  test('refuses with the place of each slip, without asking for a database', async () => {
    const directory = givenCurriculum();
    appendFileSync(join(directory, LESSON), 'colour: blue\n');
    const { code, said } = await run(directory, {});
    expect(said).toContain(`${LESSON}:`);
    expect(said).toContain(publishingWords.refused(1));
    expect(code).toBe(1);
  });

  test('says in one line that there is no database', async () => {
    const { code, said } = await run(givenCurriculum(), { DATA_DIR: join(givenCurriculum(), 'nowhere') });
    expect(said.trim().split('\n')).toHaveLength(1);
    expect(said).toContain('There is no database in');
    expect(code).toBe(1);
  });
});
