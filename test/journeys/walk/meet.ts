import { attended, groupsOf, observed } from '../../case-review/given-case-review';
import { look } from '../../support/look';
import { say } from '../../support/say';
import { handsInRightAnswers } from '../right-answers';
import { story } from './story';

export async function theOfficePlansTwoDays(): Promise<void> {
  const office = await story.the('office');
  for (const inDays of [10, 11]) {
    await office.goes(`/cohorts/${story.cohortId}/groups`);
    await office.fills({ heldOn: story.day(inDays), venue: '見本会館 第一研修室' });
    await office.presses('case-review.planning.plan');
  }
  expect(await office.reads()).toContain(say('case-review.done.day_planned'));
}

export async function theOfficeFormsTheGroups(): Promise<void> {
  const office = await story.the('office');
  await office.presses('case-review.planning.form');
  await office.presses('case-review.planning.form');
  expect(await office.reads()).toContain(say('case-review.done.groups_formed'));
  await look(office);
}

export async function iSeeWhereToGo(): Promise<void> {
  const me = await story.me();
  await me.doesWhatComesNext();
  expect(await me.reads()).toContain('見本会館 第一研修室');
}

export async function theTrainerWritesDownTheFirstDay(): Promise<void> {
  story.pass({ days: 10 });
  const { group, trainer } = await ledBy(0);
  await trainer.goes('/groups');
  await trainer.arrives(() => trainer.page.locator(`a[href="/groups/${group.id}"]`).click());
  await trainer.fills({
    [`member-${story.enrolmentId}-morning`]: 'present',
    [`member-${story.enrolmentId}-afternoon`]: 'late',
  });
  await look(trainer);
  await trainer.presses('case-review.group.recordAttendance');
  await trainer.arrives(() => trainer.page.locator(`a[href$="/observations/${story.enrolmentId}"]`).click());
  for (const competency of ['K1', 'K2', 'K3', 'K4'])
    await trainer.fills({
      [`${competency}-level`]: competency === 'K2' ? '3' : '4',
      [`${competency}-evidence`]: '期限を先に尋ね、順序の理由を述べた。',
    });
  await look(trainer);
  await trainer.presses('case-review.observation.submit');
}

/** The second day, by the use cases behind the same buttons. */
export async function theSecondDayIsWrittenDownToo(): Promise<void> {
  story.pass({ days: 1 });
  const { group } = await ledBy(1);
  await attended(story.house, group, story.enrolmentId);
  await observed(story.house, group, story.enrolmentId);
}

export async function iTakeTheFinalTest(): Promise<void> {
  const me = await story.me();
  await me.doesWhatComesNext();
  await me.presses('case-review.final-test.start');
  await handsInRightAnswers(story.house, me);
  await story.house.deliver();
}

async function ledBy(dayIndex: number) {
  const days = await story.house.rows<{ id: number }>(
    'SELECT id FROM review_days WHERE cohort_id = $1 ORDER BY held_on',
    [story.cohortId],
  );
  const [group] = await groupsOf(story.house, days[dayIndex]?.id ?? 0);
  if (!group) throw new Error('No group was formed');
  const [person] = await story.house.rows<{ email: string }>('SELECT email FROM persons WHERE id = $1', [
    group.trainerId,
  ]);
  return { group, trainer: await story.the(person?.email.split('@')[0] ?? '') };
}
