import { codeLists, codeName } from '#curriculum/code-lists';
import { appointableRoles, appointmentPolicy, isAppointable } from '#identity/appointment.policy';
import { identityPaths } from '#identity/identity.paths';
import { organisationsPaths } from '#organisations/organisations.paths';
import type { OrganisationOption } from '#organisations/organisations.queries';
import { type Person, roles } from '#platform/actor/actor';
import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import type { Language } from '#platform/locale/languages';
import { withoutRuby } from '#platform/locale/ruby';
import { appointmentFields } from './appointment.form.js';
import { type AppointmentRow, PAGE_OF_APPOINTMENTS } from './appointments.queries.js';
import type { CohortRow } from './cohorts.queries.js';

interface Listing {
  readonly actor: Person;
  readonly rows: readonly AppointmentRow[];
  readonly filter: { readonly role: string | null; readonly afterId: number };
  readonly today: string;
  readonly language: Language;
}

/** Present and coming appointments, each with the way to end it for who may. */
export function appointmentsPage({ actor, rows, filter, today, language }: Listing): object {
  const shown = rows.slice(0, PAGE_OF_APPOINTMENTS);
  const last = shown.at(-1);
  const path = identityPaths.appointments;
  const role = filter.role ?? '';
  return {
    action: path,
    role,
    roleOptions: roles.map((value) => ({ value, label: null })),
    appointments: shown.map((row) => ({
      ...row,
      bureauName: row.bureau && codeName('bureaus', row.bureau, language),
      everywhere: !row.cohortCode && !row.organisation && !row.bureau,
      begun: row.startedOn <= today,
      endHref:
        isAppointable(row.role) && appointmentPolicy.end(actor, row) && (row.finishedOn ?? '9999-12-31') > today
          ? identityPaths.appointmentEnding(row.id)
          : null,
    })),
    newHref: identityPaths.newAppointment,
    organisationsHref: organisationsPaths.organisations,
    nextHref: rows.length > shown.length && last ? `${path}?role=${encodeURIComponent(role)}&after=${last.id}` : null,
    firstHref: filter.afterId > 0 ? `${path}?role=${encodeURIComponent(role)}` : null,
  };
}

interface Form {
  readonly organisations: readonly OrganisationOption[];
  readonly cohorts: readonly CohortRow[];
  readonly today: string;
  readonly language: Language;
  readonly typed?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly FieldError[];
}

/** The form that appoints somebody, empty or with what was just typed. */
export const appointmentFormPage = ({
  organisations,
  cohorts,
  today,
  language,
  typed = {},
  errors = [],
}: Form): object => ({
  action: identityPaths.appointments,
  listHref: identityPaths.appointments,
  values: Object.fromEntries(
    appointmentFields.map((name) => [name, String(typed[name] ?? (name === 'startedOn' ? today : ''))]),
  ),
  roleOptions: appointableRoles.map((value) => ({ value, label: null })),
  organisationOptions: organisations.map((o) => ({ value: String(o.id), label: `${o.name} ${o.windowName}` })),
  bureauOptions: codeLists().bureaus.map(({ code }) => ({
    value: code,
    label: withoutRuby(codeName('bureaus', code, language)),
  })),
  cohortOptions: cohorts.map(({ id, code }) => ({ value: String(id), label: code })),
  errors: formErrors(appointmentFields, 'admissions.fields', errors),
});
