import type { Slot } from '#learning/fits-slot';
import type { Person } from '#platform/actor/actor';
import { addressAs } from '#platform/actor/address-as';
import type { ApplicantRow } from './applicant-home.queries.js';
import type { CertificateRow } from './certificate-home.queries.js';
import { type Door, doors } from './doors.js';
import { boxOfApplicant, boxOfCertificate, boxOfWaiting, type NextBox } from './next-box.js';
import type { Saying } from './saying.js';
import type { TraineeHome } from './trainee-home.js';
import { traineePart } from './trainee-home.page.js';
import type { WaitingItem } from './waiting-work.js';

/** Everything known about the person whose home this is; null or empty where a part does not concern them. */
export interface HomeOf {
  readonly actor: Person;
  readonly trainee: TraineeHome | null;
  readonly waiting: readonly WaitingItem[];
  readonly certificate: CertificateRow | null;
  readonly application: ApplicantRow | null;
}

/** One home for everybody: the next action first, then what each role brings with it. `slot`: the free minutes that were chosen. */
export function homePage(home: HomeOf, saying: Saying, slot: Slot | null = null): object {
  const { actor, trainee, waiting } = home;
  const roles = [...new Set(actor.appointments.map(({ role }) => role))];
  const staff = roles.some((role) => role !== 'trainee');
  return {
    person: addressAs(actor, saying.language),
    roles,
    trainee: trainee && traineePart(trainee, saying, slot),
    next: trainee ? null : nextOf(home, saying),
    waiting: waiting.map(({ kind, href, count, since }) => ({ kind, href, count, since })),
    nothingWaits: staff && !trainee && waiting.every(({ count }) => count === 0),
    doors: doorsOf(roles),
  };
}

function nextOf({ waiting, certificate, application, actor }: HomeOf, saying: Saying): NextBox | null {
  const first =
    waiting.find(({ count, kind }) => count > 0 && kind !== 'groups') ?? waiting.find(({ count }) => count > 0);
  if (first) return boxOfWaiting(first, saying);
  if (certificate) return boxOfCertificate(certificate, saying);
  return actor.appointments.length === 0 ? boxOfApplicant(application, saying) : null;
}

const doorsOf = (roles: readonly (keyof typeof doors)[]): Door[] => [
  ...new Map(roles.flatMap((role) => doors[role] ?? []).map((door) => [door.key, door])).values(),
];
