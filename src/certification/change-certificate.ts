import { type Actor, hasRole } from '#platform/actor/actor';
import { dayInJapan } from '#platform/clock/clock';
import type { Transaction } from '#platform/database/transaction';
import { forbidden } from '#platform/problems';
import { next } from '#platform/transitions';
import { Certificate } from './certificate.entity.js';
import { certificatePolicy } from './certificate.policy.js';
import { CertificateEvent } from './certificate-event.entity.js';
import { type CertificateAction, certificateLife } from './certificate-status.js';

const KINDS = { suspend: 'suspended', resume: 'resumed', revoke: 'revoked' } as const;

/** The common beat of suspension, resumption and revocation: the new status, a dated event of the certificate, an event of the house. */
export async function changeCertificate(
  tx: Transaction,
  actor: Actor,
  id: number,
  action: Exclude<CertificateAction, 'supersede'>,
  reason: string | null,
): Promise<void> {
  const certificate = await tx.find(Certificate, { id });
  if (!certificatePolicy.change(actor, certificate))
    throw forbidden(hasRole(actor, 'agency') ? 'not_yours' : 'not_your_role');
  const status = next(certificateLife, certificate.status, action);
  const kind = KINDS[action];
  await tx.update(Certificate, { id }, { status, rowVersion: certificate.rowVersion + 1 });
  await tx.insert(CertificateEvent, {
    certificateId: id,
    kind,
    effectiveOn: dayInJapan(tx.now),
    reasonCode: reason,
    recordedAt: tx.now,
    recordedBy: actor.id,
  });
  await tx.record({
    name: `certificate.${kind}`,
    subjectId: id,
    enrolmentId: certificate.enrolmentId,
    reason,
    before: { status: certificate.status },
    after: { status },
  });
}
