import { ApproveCases } from '#certification/approve-cases';
import type { TestApp } from '../support/app';
import { actor, cohort, trainee } from '../support/given';

/** A person whom the agency has certified. The panel's recommendation is set by hand: it is another room's matter. */
export async function certified(house: TestApp, cohortId: number) {
  const who = await trainee(house, { cohortId, stage: 'certification' });
  const panellist = await actor(house, 'panel');
  const [found] = await house
    .rows<{ id: number }>(
      `UPDATE certification_cases SET status = 'recommended', decided_at = now(), decided_by = $2, minutes = 'x' WHERE enrolment_id = $1 RETURNING id`,
      [who.enrolmentId, panellist.id],
    )
    .then((answer) => (Array.isArray(answer[0]) ? (answer[0] as { id: number }[]) : answer));
  const [certificate] = await house.get(ApproveCases).run(await actor(house, 'agency1'), cohortId, [found?.id ?? 0]);
  if (!certificate) throw new Error('No certificate');
  return { ...who, certificate };
}

/** One cohort with people on every step: 2 certified, 1 in practice, 1 in stage 1, 1 who only applied. */
export async function mixedCohort(house: TestApp) {
  const cohortId = await cohort(house);
  const holders = [await certified(house, cohortId), await certified(house, cohortId)];
  const practising = await trainee(house, { cohortId, stage: 'practice' });
  const learning = await trainee(house, { cohortId });
  return { cohortId, holders, practising, learning };
}
