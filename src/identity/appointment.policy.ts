import { type Actor, hasRole, type Role } from '#platform/actor/actor';

/** Roles that people are appointed to by hand; trainees and coordinators become so by the course itself. */
export const appointableRoles = [
  'organisation_contact',
  'trainer',
  'panel',
  'office',
  'agency',
  'liaison',
  'auditor',
  'operator',
] as const satisfies readonly Role[];
export type AppointableRole = (typeof appointableRoles)[number];

export const isAppointable = (role: Role): role is AppointableRole =>
  (appointableRoles as readonly Role[]).includes(role);

/** Who may appoint and end appointments; an agency appointment is ended by somebody else of the agency. */
export const appointmentPolicy = {
  appoint: (actor: Actor) => actor.kind === 'system' || hasRole(actor, 'agency'),
  end: (actor: Actor, appointment: { readonly role: Role; readonly personId: number }) =>
    appointmentPolicy.appoint(actor) && !(appointment.role === 'agency' && appointment.personId === actor.id),
};
