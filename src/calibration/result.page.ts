import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { trusted } from '#platform/templates/trusted';
import { calibrationPaths } from './calibration.paths.js';
import { isWithin, straddles } from './calibration-rule.js';
import { scriptsOf } from './calibration-scripts.js';
import type { CalibrationRow } from './calibrations.queries.js';
import { compared, ruleOf } from './compared.js';

/** Afterwards: each sample with the own levels beside the agreed ones, and why the experts chose those. */
export function resultPage(calibration: CalibrationRow, curriculum: PublishedCurriculum): object {
  const rule = ruleOf(curriculum);
  const marks = compared(curriculum, calibration.marks);
  const scripts = scriptsOf(curriculum);
  return {
    overviewHref: calibrationPaths.overview,
    passed: calibration.status === 'passed',
    agreementPercent: calibration.agreementPercent ?? 0,
    straddles: calibration.straddles ?? 0,
    needed: rule.agreementPercent,
    allowed: rule.straddles,
    tolerance: rule.tolerance,
    finishedAt: calibration.finishedAt,
    scripts: calibration.scriptIds.flatMap((id, index) => {
      const script = scripts.find((one) => one.id === id);
      if (!script) return [];
      const rows = script.marks.flatMap(({ criterion, level: reference, quote, why }) => {
        const mark = marks.find((one) => one.scriptId === id && one.criterion === criterion);
        if (!mark) return [];
        const verdict = straddles(mark, rule.passLevel) ? 'across' : isWithin(mark, rule) ? 'near' : 'far';
        return [
          {
            ...{ title: curriculum.criterion(criterion).title, level: mark.level, reference, quote, why },
            ...{ verdict: mark.level === reference ? 'same' : verdict, tone: TONES[verdict] },
          },
        ];
      });
      return [{ position: index + 1, title: script.title, body: trusted(script.html), next: script.next, rows }];
    }),
  };
}

const TONES = { near: 'success', far: 'warning', across: 'error' } as const;
