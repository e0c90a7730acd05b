import { confirmedEntry, sharedEntry } from '../../practice/given-practice';
import { look } from '../../support/look';
import { say } from '../../support/say';
import { story } from './story';

export async function iWriteMyTaskSheet(): Promise<void> {
  const me = await story.me();
  await me.doesWhatComesNext();
  await me.fills({
    situation: '相談が一度で終わらないとき、次の約束が相談員の記憶に任されています。',
    goal: '期限の早いものから順に整理し、同意を得てつなぎ、結果を確かめるところまで行います。',
    plannedEvidence: '深く関わる相談を一件、短い相談を三件、予防的支援を一件記録します。',
    competencies: ['K1', 'K3', 'K4'],
    startsOn: story.day(1),
    endsOn: story.day(60),
    'plan1-competencies': ['K1', 'K3', 'K4'],
    'plan1-shownBy': '支援計画と、確かめた結果の記録。',
    'plan1-dueOn': story.day(40),
  });
  expect(await me.reads()).toContain(say('practice.plan.incomplete'));
  await me.hits(me.page.locator('details[data-line="5"] > summary'));
  await me.fills({
    'plan5-competencies': ['K2'],
    'plan5-shownBy': '説明会の資料と、翌月の問い合わせの数。',
    'plan5-dueOn': story.day(50),
  });
  expect(await me.reads()).toContain(say('practice.plan.complete'));
  await me.page.locator('[data-autosave-state][data-state="saved"]').waitFor();
  await me.presses('practice.task.submit');
  expect(await me.reads()).toContain(say('practice.done.task_submitted'));
}

export async function aTrainerApprovesIt(): Promise<void> {
  const trainer = await story.the('trainer3');
  await trainer.doesWhatComesNext();
  await trainer.arrives(() => trainer.page.getByRole('link', { name: '歩田 みのり' }).click());
  await look(trainer);
  await trainer.fills({ comment: '目標と証拠の結びつきが分かります。' });
  await trainer.presses('practice.task-sheet.approve');
  expect(await trainer.reads()).toContain(say('practice.done.task_approved'));
  story.pass({ days: 7 });
}

export async function iRecordWhatIDid(): Promise<void> {
  const me = await story.me();
  await me.doesWhatComesNext();
  await me.goes('/practice/entries/new');
  await me.fills({
    duty: 'preventive',
    practisedOn: story.day(-1),
    channel: 'visit',
    topics: ['T02', 'T10'],
    sentence: '転入の届出に来た方から、ごみ、税、災害についての同じ質問が続いていた。',
  });
  await me.presses('practice-log.capture.save');
  await look(me);
  story.entryIds = [me.number()];
  await me.follows('practice-log.entry.complete');
  await me.fills({
    minutes: '90',
    language: 'ja',
    interpretation: 'plain_japanese',
    competencies: ['K2', 'K4'],
    title: '転入した方への生活説明会',
    action: '関係する課と三十分の説明会を企画し、やさしい日本語の資料を作って行った。',
    outcome: '十四人が参加し、翌月の同じ質問は半分になった。',
    reflection: '参加できない時間帯の人に届く方法を、次に考えたい。',
  });
  await look(me);
  await me.presses('practice-log.entry-form.save');
  await me.presses('practice-log.entry.share');
  await look(me);
}

export async function iAskMySupervisorToConfirmIt(): Promise<void> {
  const me = await story.me();
  story.entryIds.push(await sharedEntry(story.house, story, { title: '二件目の短い事例' }));
  await me.goes(`/practice/entries/${story.entryIds[0]}/confirmation`);
  await look(me);
  await me.fills({
    entryIds: story.entryIds.map(String),
    supervisorName: '助言 かおる',
    supervisorEmail: 'supervisor@window.example',
  });
  await me.presses('confirmation.ask.ask');
  expect(await me.reads()).toContain(say('confirmation.done.confirmation_requested'));
  await story.house.deliver();
}

/** The supervisor has no account: a letter with a link and a code is all there is. */
export async function mySupervisorConfirmsByLinkAndCode(): Promise<void> {
  const supervisor = await story.stranger();
  await supervisor.goes('/dev/mail');
  const letter = await supervisor.page.locator('.letter', { hasText: '/confirm/' }).first().innerText();
  const path = /\/confirm\/[\w-]+/.exec(letter)?.[0] ?? '';
  const code = /\b[A-Z2-9]{4}-[A-Z2-9]{4}\b/.exec(letter)?.[0] ?? '';
  await supervisor.goes(path);
  expect(await supervisor.reads()).not.toContain('転入した方への生活説明会');
  await look(supervisor);
  await supervisor.fills({ code: code.toLowerCase() });
  await supervisor.presses('confirmation.confirm-code.submit');
  expect(await supervisor.reads()).toContain('転入した方への生活説明会');
  await look(supervisor);
  await supervisor.page.setViewportSize({ width: 390, height: 844 });
  for (const item of await supervisor.page.locator('article').all()) {
    await supervisor.hits(item.locator('summary'));
    await supervisor.hits(item.locator('input[name$="-looked"]'));
  }
  await supervisor.presses('confirmation.confirm.all');
  expect(supervisor.path()).toBe(`${path}/thanks`);
}

/** The rest of the practice, by the use cases behind the same buttons. */
export async function weeksOfPracticeGoBy(): Promise<void> {
  for (const kind of ['deep', 'short', 'short'] as const) {
    story.pass({ days: 7 });
    story.entryIds.push(await confirmedEntry(story.house, story, { kind }));
  }
}

export async function iHandInMyReport(): Promise<void> {
  const me = await story.me();
  await me.doesWhatComesNext();
  expect(me.path()).toBe('/practice/report');
  await me.fills({
    title: '期限から順序を立て、結果を確かめる支援の実践',
    background: '相談が一度で終わらないとき、次の約束が相談員の記憶に任されていました。',
    course: '相談を在留、生活、仕事に分けて書き出し、期限の早いものから順に取り組みました。',
    outcome: '相談者は自分の言葉で次の予定を話せるようになりました。',
    learning: '断定せずに確かめること、本人が選べるように示すことの大切さを学びました。',
    entryIds: story.entryIds.map(String),
  });
  await look(me);
  await me.presses('practice.report.submit');
  expect(await me.reads()).toContain(say('practice.done.report_submitted'));
}
