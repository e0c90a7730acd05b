import { type Place, placesOf } from '../../marking/given-marks';
import { look } from '../../support/look';
import { story } from './story';

export async function twoTrainersMarkIt(): Promise<void> {
  const markers = await places();
  expect(markers).toHaveLength(2);
  for (const marker of markers) await marks(marker);
}

async function marks({ id, markerId }: Place): Promise<void> {
  const [person] = await story.house.rows<{ email: string }>('SELECT email FROM persons WHERE id = $1', [markerId]);
  const trainer = await story.the(person?.email.split('@')[0] ?? '');
  await trainer.doesWhatComesNext();
  await trainer.arrives(() => trainer.page.locator(`a[href="/marking/${id}"]`).first().click());
  expect(await trainer.reads()).not.toContain('歩田');
  await look(trainer);
  const rows = await trainer.page.locator('.criterion[role=group]').count();
  for (let row = 1; row <= rows; row += 1) await trainer.fills({ [`level-${row}`]: '4' });
  await trainer.fills({
    comment: '順序の立て方が具体的です。引継ぎの後の確認について、日付まで書かれるとさらによくなります。',
  });
  await trainer.presses('marking.marks.handIn');
}

export async function iReadWhatTheyAgreedOn(): Promise<void> {
  await story.house.deliver();
  const me = await story.me();
  await me.goes('/practice/report/result');
  expect(await me.reads()).toContain('順序の立て方が具体的です。');
  await look(me);
}

async function places(): Promise<Place[]> {
  const [work] = await story.house.rows<{ id: number }>('SELECT id FROM works WHERE enrolment_id = $1', [
    story.enrolmentId,
  ]);
  return placesOf(story.house, work?.id ?? 0);
}
