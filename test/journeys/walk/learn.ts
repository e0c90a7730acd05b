import { CurrentEnrolment } from '#admissions/current-enrolment';
import type { Subject } from '#curriculum/curriculum-document';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { rightResponse } from '#curriculum/response';
import { SubmitAttempt } from '#examination/submit-attempt';
import { ReadLesson } from '#learning/read-lesson';
import { StartQuiz } from '#learning/start-quiz';
import { Work } from '#platform/database/work';
import { actor } from '../../support/given';
import { look } from '../../support/look';
import { say } from '../../support/say';
import { handsInRightAnswers } from '../right-answers';
import { story } from './story';

export async function theFirstDayComes(): Promise<void> {
  const me = await story.me();
  await me.goes('/learn');
  expect(await me.reads()).toContain(say('learning.window.notOpen'));
  story.pass({ days: 31 });
}

export async function iWatchTheBeginningOfTheFilm(): Promise<void> {
  const me = await story.me();
  await me.doesWhatComesNext();
  expect(me.path()).toBe('/learn/a1/l01');
  await me.page.locator('video').evaluate((video: HTMLVideoElement) => {
    video.muted = true;
    return video.play();
  });
  await me.page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 3);
  const counted = me.page.waitForResponse((response) => response.url().includes('/watching'));
  await me.page.locator('video').evaluate((video: HTMLVideoElement) => video.pause());
  await counted;
  await me.page.waitForFunction(() => Number(document.querySelector('[data-percent]')?.textContent) > 0);
  const [row] = await story.house.rows<{ percent: number }>(
    'SELECT percent FROM lesson_progress WHERE enrolment_id = $1',
    [story.enrolmentId],
  );
  expect(row?.percent).toBeGreaterThan(0);
}

export async function iReadItsText(): Promise<void> {
  const me = await story.me();
  await me.goes('/learn/a1/l01');
  story.pass({ minutes: 15 });
  await me.presses('learning.lesson.read');
  expect(await me.reads()).toContain(say('learning.done.lesson_read'));
  await look(me);
}

export async function iTakeTheQuizOfTheFirstSubject(): Promise<void> {
  const me = await story.me();
  await takesTheQuiz('a1');
  await look(me);
}

/** The bulk of the course, by the use cases behind the same buttons. */
export async function weeksOfReadingGoBy(): Promise<void> {
  const { writtenSubjects } = await story.house.get(CurriculumLibrary).latest();
  for (const subject of writtenSubjects) {
    story.pass({ days: 3 });
    const isLast = subject === writtenSubjects.at(-1);
    await reads(isLast ? subject.lessons.slice(0, -1) : subject.lessons);
    if (!isLast && subject.id !== 'A1') await passesTheQuiz(subject.id);
  }
}

export async function iReadTheLastLesson(): Promise<void> {
  const me = await story.me();
  await me.goes('/learn/check-test');
  expect(await me.reads()).toContain(say('learning.check-test.locked', { count: 1 }));
  await me.doesWhatComesNext();
  story.pass({ minutes: 15 });
  await me.presses('learning.lesson.read');
}

export async function iTakeTheLastQuiz(): Promise<void> {
  const { writtenSubjects } = await story.house.get(CurriculumLibrary).latest();
  await takesTheQuiz(writtenSubjects.at(-1)?.id.toLowerCase() ?? '');
}

export async function iTakeTheCheckTest(): Promise<void> {
  const me = await story.me();
  await me.doesWhatComesNext();
  await me.presses('learning.check-test.start');
  await look(me);
  await handsInRightAnswers(story.house, me);
  await me.goes('/home');
  expect(await me.reads()).toContain(say('practice.task.title'));
}

async function takesTheQuiz(subject: string): Promise<void> {
  const me = await story.me();
  await me.goes(`/learn/${subject}/quiz`);
  await me.presses('learning.quiz.start');
  await handsInRightAnswers(story.house, me);
}

async function reads(lessons: Subject['lessons']): Promise<void> {
  const who = await actor(story.house, story.personId);
  await story.house.get(Work).run(who, async (tx) => {
    const enrolment = await story.house.get(CurrentEnrolment).activeOf(who, tx);
    const minutes = lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
    for (const lesson of lessons)
      await story.house.get(ReadLesson).within(tx, enrolment, {
        lessonId: lesson.id,
        sections: lesson.sections.map((section) => section.index),
        seconds: minutes * 60,
      });
  });
}

async function passesTheQuiz(subjectId: string): Promise<void> {
  const who = await actor(story.house, story.personId);
  const { id } = await story.house.get(StartQuiz).run(who, subjectId);
  await story.house.get(SubmitAttempt).run(who, id, (curriculum, attempt) => ({
    version: attempt.rowVersion,
    writer: 'journey',
    responses: new Map(attempt.itemIds.map((item) => [item, rightResponse(curriculum.question(item))])),
  }));
}
