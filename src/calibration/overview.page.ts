import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import type { ClearanceRow } from '#marking/clearances.queries';
import { calibrationPaths } from './calibration.paths.js';
import type { CalibrationRow } from './calibrations.queries.js';
import { ruleOf } from './compared.js';

/** Whether a trainer may mark, until when, and what they have to do for it. */
export function overviewPage(
  curriculum: PublishedCurriculum,
  clearance: ClearanceRow | null,
  calibrations: readonly CalibrationRow[],
  today: string,
): object {
  const rule = ruleOf(curriculum);
  const open = calibrations.find(({ status }) => status === 'open') ?? null;
  return {
    needed: curriculum.setting('calibration_scripts') > 0,
    cleared: clearance !== null && clearance.validUntil >= today,
    expired: clearance !== null && clearance.validUntil < today,
    waived: clearance?.ground === 'waiver',
    validUntil: clearance?.validUntil ?? null,
    count: curriculum.setting('calibration_scripts'),
    months: curriculum.setting('calibration_months'),
    ...{ percent: rule.agreementPercent, tolerance: rule.tolerance, straddles: rule.straddles },
    action: calibrationPaths.overview,
    openHref: open ? calibrationPaths.calibration(open.id) : null,
    done: calibrations
      .filter(({ status }) => status !== 'open')
      .map((row) => ({ ...row, href: calibrationPaths.calibration(row.id), passed: row.status === 'passed' })),
  };
}
