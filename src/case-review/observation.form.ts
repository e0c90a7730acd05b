import { type FieldError, readForm } from '#platform/forms/read-form';
import { OneOf, RequiredText } from '#platform/forms/rules';
import type { Observation } from './observation.js';

/** The scale of entrustment, and `none`: there was no opportunity to show it. */
export const observationLevels = ['1', '2', '3', '4', '5', 'none'] as const;

class ObservationForm {
  @OneOf(observationLevels) level: (typeof observationLevels)[number];
  @RequiredText(2000) evidence: string;
}

/** `K1-level`, `K1-evidence` … for each competency; all of them, or errors beside what is missing. */
export function readObservations(
  body: Record<string, unknown>,
  competencies: readonly string[],
): { observations: Observation[]; errors: FieldError[] } {
  const read = competencies.map((competency) => ({
    competency,
    form: readForm(ObservationForm, {
      level: body[`${competency}-level`] ?? '',
      evidence: body[`${competency}-evidence`] ?? '',
    }),
  }));
  return {
    observations: read.flatMap(({ competency, form }) =>
      form.ok
        ? [
            {
              competency,
              level: form.values.level === 'none' ? null : Number(form.values.level),
              evidence: form.values.evidence,
              acts: [body[`${competency}-acts`] ?? []].flat().map(String),
            },
          ]
        : [],
    ),
    errors: read.flatMap(({ competency, form }) =>
      form.ok ? [] : form.errors.map(({ field, code }) => ({ field: `${competency}-${field}`, code })),
    ),
  };
}
