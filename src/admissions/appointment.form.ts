import { ValidateIf } from 'class-validator';
import { codeLists } from '#curriculum/code-lists';
import type { AppointmentByEmail } from '#identity/appoint-by-email';
import { type AppointableRole, appointableRoles } from '#identity/appointment.policy';
import type { FieldError } from '#platform/forms/read-form';
import { Day, EmailAddress, OneOf, OptionalText, WholeNumber } from '#platform/forms/rules';

export class AppointmentForm {
  @EmailAddress() email: string;
  @OptionalText(100) legalName = '';
  @OptionalText(100) nameKana = '';
  @OneOf(appointableRoles) role: AppointableRole;
  @ValidateIf((form: AppointmentForm) => form.role === 'organisation_contact')
  @WholeNumber(1, 999_999_999)
  organisationId?: number;
  @ValidateIf((form: AppointmentForm) => form.role === 'liaison')
  @OneOf(codeLists().bureaus.map(({ code }) => code))
  bureau?: string;
  @ValidateIf((form: AppointmentForm) => rolesOfCohorts.includes(form.role) && form.cohortId !== undefined)
  @WholeNumber(1, 999_999_999)
  cohortId?: number;
  @Day() startedOn: string;
}

export const appointmentFields = [
  'email',
  'legalName',
  'nameKana',
  'role',
  'organisationId',
  'bureau',
  'cohortId',
  'startedOn',
] as const;

/** Roles that may be limited to one cohort. */
export const rolesOfCohorts: readonly AppointableRole[] = ['trainer', 'panel', 'office', 'agency'];

interface Choices {
  readonly organisations: readonly { readonly id: number }[];
  readonly cohorts: readonly { readonly id: number }[];
  readonly today: string;
}

/** The appointment that the form asks for, with the scope that its role has and no other; or what does not exist (any more). */
export function appointmentOf(
  form: AppointmentForm,
  { organisations, cohorts, today }: Choices,
): { ok: true; values: AppointmentByEmail } | { ok: false; errors: FieldError[] } {
  const { email, legalName, nameKana, role, startedOn } = form;
  const organisationId = role === 'organisation_contact' ? (form.organisationId ?? null) : null;
  const bureau = role === 'liaison' ? (form.bureau ?? null) : null;
  const cohortId = rolesOfCohorts.includes(role) ? (form.cohortId ?? null) : null;
  const missing = (id: number | null, list: Choices['cohorts']) => id !== null && !list.some((one) => one.id === id);
  const errors: FieldError[] = [
    ...(missing(organisationId, organisations) ? [{ field: 'organisationId', code: 'not_one_of' }] : []),
    ...(missing(cohortId, cohorts) ? [{ field: 'cohortId', code: 'not_one_of' }] : []),
    ...(startedOn < today ? [{ field: 'startedOn', code: 'in_the_past' }] : []),
  ];
  if (errors.length > 0) return { ok: false, errors };
  return { ok: true, values: { email, legalName, nameKana, role, organisationId, bureau, cohortId, startedOn } };
}
