import type { OrganisationOption } from '#organisations/organisations.queries';
import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import { admissionsPaths } from './admissions.paths.js';
import { SPELL_ROWS } from './application.form.js';
import type { ApplicationDetail } from './applications.queries.js';
import { duties } from './employment-spell.entity.js';

const FIELDS = ['employer', 'duty', 'hoursPerWeek', 'startedOn', 'finishedOn'] as const;

/** The application form, filled with what is stored or with what was just typed. */
export function applicationFormPage(
  application: ApplicationDetail,
  organisations: OrganisationOption[],
  typed: Record<string, unknown> | null,
  errors: FieldError[],
): object {
  const spells = (typed?.['spells'] as Record<string, unknown>[] | undefined) ?? application.spells;
  const found = formErrors(['organisationId', 'motivation'], 'admissions.fields', errors.map(flatField));
  return {
    id: application.id,
    cohortCode: application.cohortCode,
    titleValues: { code: application.cohortCode },
    deadline: application.deadline,
    action: admissionsPaths.edit(application.id),
    backHref: admissionsPaths.application(application.id),
    rowVersion: application.rowVersion,
    motivation: String(typed?.['motivation'] ?? application.motivation),
    organisationId: String(typed?.['organisationId'] ?? application.organisationId),
    organisations: organisations.map((o) => ({ value: String(o.id), label: `${o.name} ${o.windowName}` })),
    duties: duties.map((value) => ({ value, label: null })),
    errors: found,
    spells: Array.from({ length: SPELL_ROWS }, (_, row) => spellRow(row, spells[row], errors)),
  };
}

function spellRow(row: number, spell: Record<string, unknown> | undefined, errors: FieldError[]): object {
  const values = Object.fromEntries(FIELDS.map((name) => [name, String(spell?.[name] ?? '')]));
  const names = Object.fromEntries(FIELDS.map((name) => [name, `spells-${row}-${name}`]));
  const codes = Object.fromEntries(
    FIELDS.map((name) => [name, errors.find((error) => error.field === `spells.${row}.${name}`)?.code ?? null]),
  );
  return { number: row + 1, open: row === 0 || spell !== undefined, values, names, codes };
}

/** `spells.0.employer` as the id of its field on the page. */
const flatField = (error: FieldError): FieldError => ({ ...error, field: error.field.replaceAll('.', '-') });
