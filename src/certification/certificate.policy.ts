import { type Actor, hasRole } from '#platform/actor/actor';

interface CertificateLike {
  readonly personId: number;
}

/** Who may do what with a certificate. Nobody changes their own. */
export const certificatePolicy = {
  see: (actor: Actor, certificate: CertificateLike) =>
    actor.id === certificate.personId || hasRole(actor, 'office', 'agency', 'auditor'),
  change: (actor: Actor, certificate: CertificateLike) => hasRole(actor, 'agency') && actor.id !== certificate.personId,
};
