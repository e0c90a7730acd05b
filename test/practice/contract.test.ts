import fc from 'fast-check';
import { gapsOf, isAgreeable, planCoverage } from '#practice/plan-coverage';
import type { PlannedRow } from '#practice/planned-evidence.entity';
import { SaveTaskSheet } from '#practice/save-task-sheet';
import { openHouse, type TestApp } from '../support/app';
import { actor } from '../support/given';
import { practitioner, sheetDraft } from './given-practice';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** Mostly filled, so that whole plans come up often enough. */
const filled = (text: string) => fc.oneof({ weight: 40, arbitrary: fc.constant(text) }, fc.constant(''));
const line = fc
  .record({
    duty: fc.constantFrom('consultation' as const, 'preventive' as const),
    competencies: fc.subarray(['K1', 'K2', 'K3', 'K4'] as const, { minLength: 1 }),
    dueOn: fc.oneof({ weight: 40, arbitrary: fc.constant('2027-01-15') }, fc.constant(null)),
    shownBy: filled('記録と助言者の確認。'),
    way: fc.constantFrom('own' as const, 'own' as const, 'joint' as const, 'simulated' as const),
    reason: filled('相談の少ない窓口のため。'),
    named: fc.oneof({ weight: 9, arbitrary: fc.constant(true) }, fc.constant(false)),
  })
  .map(({ named, ...row }) => ({
    ...{ ...row, kind: row.duty === 'preventive' ? ('preventive' as const) : ('short' as const) },
    competencies: [...row.competencies],
    simulation: row.way === 'simulated' && named ? 'b2-tax-notice' : null,
  }));
const plans = fc
  .array(line, { maxLength: 6 })
  .map((rows): PlannedRow[] => rows.map((row, index) => ({ ...row, position: index + 1 }) as PlannedRow));

/** Whether the database would refuse the sheet in this status because of its plan; nothing is kept of it. */
async function refuses(enrolmentId: number, status: 'submitted' | 'approved'): Promise<boolean> {
  const told = await house
    .rows(
      `DO $$ BEGIN UPDATE task_sheets SET status = '${status}' WHERE enrolment_id = ${enrolmentId}; RAISE EXCEPTION 'agreed'; END $$`,
    )
    .catch((error: Error) => error.message);
  return String(told).includes('is not covered');
}

describe('a contract of practice', () => {
  it('is never handed in nor approved with a competency or a duty uncovered, whatever is planned: the page and the database say the same', async () => {
    const who = await practitioner(house);
    const trainee = await actor(house, who.personId);
    const save = house.get(SaveTaskSheet);
    let version = 1;
    let whole = 0;
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => {
        ({ rowVersion: version } = await save.run(trainee, { ...sheetDraft, plan, version }));
        const agreeable = isAgreeable(plan);
        whole += Number(agreeable);
        if (gapsOf(planCoverage(plan)).length > 0) expect(agreeable).toBe(false);
        for (const status of ['submitted', 'approved'] as const)
          expect(await refuses(who.enrolmentId, status)).toBe(!agreeable);
      }),
      { numRuns: 80, seed: 31 },
    );
    expect(whole).toBeGreaterThan(5);
    expect(whole).toBeLessThan(75);
  });
});
