import { AppointPerson } from '#identity/appoint-person';
import { systemActor } from '#platform/actor/actor';
import { handIn, marks, type Place, placesOf } from '../marking/given-marks';
import { smallPractice, submittedReport } from '../practice/given-practice';
import type { TestApp } from '../support/app';
import { person } from '../support/given';

/** Two trainers mark without a calibration, so that a new trainer may mark at once. */
export const uncalibrated = { ...smallPractice, calibration_scripts: 0 };

export const REASON = '面談の記録の二段落目に、在留期限を先に確かめたことを書いています。';

/** A trainer who comes to the house for one test, and leaves it again. */
export async function newTrainer(house: TestApp, cohortId: number | null = null): Promise<number> {
  const personId = await person(house, '臨時 講師');
  await house.get(AppointPerson).run(systemActor, { personId, role: 'trainer', ...(cohortId ? { cohortId } : {}) });
  return personId;
}

/** A report that both markers have marked, and that its trainee can see. */
export async function markedReport(house: TestApp, values: Record<string, number> = { residence: 2 }) {
  const report = await submittedReport(house, uncalibrated);
  for (const place of await placesOf(house, report.workId)) await handIn(house, place, await marks(house, 3, values));
  return report;
}

/** Who marks a work anew. */
export const freshPlace = async (house: TestApp, workId: number): Promise<Place | undefined> =>
  (await placesOf(house, workId)).find(({ ordinal }) => ordinal === 4);
