/** Roles a person can be appointed to; the scope (cohort, organisation, region) stands in the appointment. */
export const roles = [
  'trainee',
  'organisation_contact',
  'trainer',
  'panel',
  'office',
  'agency',
  'liaison',
  'coordinator',
  'auditor',
  'operator',
] as const;
export type Role = (typeof roles)[number];

/** One role of today, with its scope; null means everywhere. */
export interface CurrentAppointment {
  readonly role: Role;
  readonly cohortId: number | null;
  readonly organisationId: number | null;
  readonly bureau: string | null;
}

/** Whoever acts: a signed-in person as the database knows them now, the system itself, or somebody of the public. */
export interface Actor {
  readonly id: number | null;
  readonly name: string;
  /** The name in Latin letters, where the person gave one. */
  readonly latinName?: string | null;
  readonly language: string | null;
  readonly appointments: readonly CurrentAppointment[];
  /** Mail to this person is known to come back. */
  readonly mailReturned?: boolean;
  readonly kind: 'person' | 'system' | 'public';
  /** The request in which they act, so that an event can be found again from a log line; none in a job or a command. */
  readonly requestId?: string;
  /** The session in which they act, and its row as it was seen (`xmin`), so that a statement can ask whether it still stands; none in a job or a command. */
  readonly session?: { readonly key: string; readonly seen: string };
}

export const systemActor: Actor = { id: null, name: 'system', language: null, appointments: [], kind: 'system' };
export const publicActor: Actor = { id: null, name: 'public', language: null, appointments: [], kind: 'public' };

/** Somebody of the public in a request of theirs, whoever else may be signed in there. */
export const strangerIn = ({ id }: { readonly id: string }): Actor => ({ ...publicActor, requestId: id });

/** A person who certainly is signed in. */
export type Person = Actor & { readonly id: number; readonly kind: 'person' };

export const isPerson = (actor: Actor): actor is Person => actor.kind === 'person' && actor.id !== null;

export const hasRole = (actor: Actor, ...wanted: Role[]): boolean =>
  actor.appointments.some((appointment) => wanted.includes(appointment.role));

/** Holds one of the roles for this cohort (or for all cohorts). */
export const hasRoleFor = (actor: Actor, cohortId: number, ...wanted: Role[]): boolean =>
  actor.appointments.some((a) => wanted.includes(a.role) && (a.cohortId === null || a.cohortId === cohortId));

/** The organisations that the actor speaks for as `organisation_contact`. */
export const organisationsOf = (actor: Actor): number[] =>
  actor.appointments.flatMap((a) => (a.role === 'organisation_contact' && a.organisationId ? [a.organisationId] : []));

/** The role under which an event is recorded: the first appointment, or what kind of actor it was. */
export const roleForRecord = (actor: Actor): string => actor.appointments[0]?.role ?? actor.kind;
