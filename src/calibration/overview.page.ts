import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import type { ClearanceRow, PausedClearance } from '#marking/clearances.queries';
import { calibrationPaths } from './calibration.paths.js';
import type { CalibrationRow } from './calibrations.queries.js';
import { ruleOf } from './compared.js';

/** A door of the room above, which this one cannot ask. */
const OWN_QUALITY = '/marking-quality/me';

interface Standing {
  readonly curriculum: PublishedCurriculum;
  readonly clearance: ClearanceRow | null;
  /** An alarm has paused the clearance. */
  readonly paused: PausedClearance | null;
  readonly calibrations: readonly CalibrationRow[];
  readonly today: string;
}

/** Whether a trainer may mark, until when, and what they have to do for it. */
export function overviewPage({ curriculum, clearance, paused, calibrations, today }: Standing): object {
  const rule = ruleOf(curriculum);
  const open = calibrations.find(({ status }) => status === 'open') ?? null;
  return {
    needed: curriculum.setting('calibration_scripts') > 0,
    cleared: clearance !== null && clearance.validUntil >= today,
    expired: clearance !== null && clearance.validUntil < today,
    waived: clearance?.ground === 'waiver',
    validUntil: clearance?.validUntil ?? null,
    ownQualityHref: OWN_QUALITY,
    pausedAt: paused?.pausedAt ?? null,
    notClearedKey: `calibration.overview.${paused ? 'stopped' : 'notCleared'}`,
    count: curriculum.setting(paused ? 'recalibration_scripts' : 'calibration_scripts'),
    months: curriculum.setting('calibration_months'),
    ...{ percent: rule.agreementPercent, tolerance: rule.tolerance, straddles: rule.straddles },
    action: calibrationPaths.overview,
    openHref: open ? calibrationPaths.calibration(open.id) : null,
    done: calibrations
      .filter(({ status }) => status !== 'open')
      .map((row) => ({ ...row, href: calibrationPaths.calibration(row.id), passed: row.status === 'passed' })),
  };
}
