import { levelName } from '#curriculum/level-name';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import type { Language } from '#platform/locale/languages';
import { trusted } from '#platform/templates/trusted';
import { levelField } from './calibration.form.js';
import { calibrationPaths } from './calibration.paths.js';
import type { Script } from './calibration-scripts.js';
import type { CalibrationRow } from './calibrations.queries.js';

interface Reading {
  readonly calibration: CalibrationRow;
  readonly script: Script;
  readonly curriculum: PublishedCurriculum;
  readonly language: Language;
}

/** One sample to be marked, without a word about how good it is. */
export function scriptPage(
  { calibration, script, curriculum, language }: Reading,
  typed: Readonly<Record<string, unknown>> = {},
  errors: readonly FieldError[] = [],
): object {
  const nameOf = (level: number) => levelName(curriculum.document.levels, level, language);
  const names = script.marks.map((_, index) => levelField(index));
  const found = formErrors(names, 'calibration.fields', errors);
  return {
    titleValues: { position: calibration.scriptIds.indexOf(script.id) + 1, count: calibration.scriptIds.length },
    position: calibration.scriptIds.indexOf(script.id) + 1,
    count: calibration.scriptIds.length,
    overviewHref: calibrationPaths.overview,
    action: calibrationPaths.marks(calibration.id),
    scriptId: script.id,
    body: trusted(script.html),
    criteria: script.marks.map(({ criterion }, index) => {
      const { title, question, anchors } = curriculum.criterion(criterion);
      const name = levelField(index);
      return {
        ...{ name, title, question, position: index + 1, value: String(typed[name] ?? '') },
        error: found.byField[name] ?? null,
        options: anchors.map(({ level, statement }) => ({
          ...{ value: String(level), label: `${level} ${nameOf(level)}`, note: statement },
        })),
      };
    }),
    errors: found,
  };
}
