import { type Actor, hasRole } from '#platform/actor/actor';
import { addMonths } from '#platform/clock/clock';
import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import { allowed } from '#platform/transitions';
import { certificatePolicy } from './certificate.policy.js';
import { standingOn } from './certificate-standing.js';
import { certificateLife } from './certificate-status.js';
import type { CertificateDetail } from './certificates.queries.js';
import { certificationPaths } from './certification.paths.js';
import { revocationReasons } from './revoke-certificate.js';
import { suspensionReasons } from './suspend-certificate.js';
import { verificationCode } from './verification-code.js';

const options = (values: readonly string[]) => values.map((value) => ({ value, label: null }));

const TONES = {
  valid: 'success',
  expired: 'warning',
  suspended: 'warning',
  revoked: 'error',
  superseded: 'neutral',
} as const;

const facts = (certificate: CertificateDetail, today: string) => {
  const standing = standingOn(today, certificate);
  return {
    ...certificate,
    certificateNumber: certificate.number,
    standing,
    tone: TONES[standing],
    expiresSoon: standing === 'valid' && certificate.expiresOn < addMonths(today, 6),
  };
};

/** The holder's own page: the facts, the paper, and how somebody else can check it. */
export const ownCertificatePage = (certificate: CertificateDetail, today: string, publicUrl: string): object => ({
  ...facts(certificate, today),
  pdfHref: certificationPaths.ownDocument,
  verifyHref: certificationPaths.verification(certificate.token),
  verifyUrl: `${publicUrl}${certificationPaths.verification(certificate.token)}`,
  code: verificationCode(certificate.token),
});

/** A certificate as office, agency and auditor see it, with its whole life and what can be done now. */
export function certificatePage(
  actor: Actor,
  certificate: CertificateDetail,
  today: string,
  errors: readonly FieldError[] = [],
): object {
  const can = certificatePolicy.change(actor, certificate) ? allowed(certificateLife, certificate.status) : [];
  const { id } = certificate;
  return {
    ...facts(certificate, today),
    titleValues: { number: certificate.number },
    listHref: certificationPaths.cohorts,
    pdfHref: hasRole(actor, 'agency', 'office') ? certificationPaths.document(id) : null,
    verifyHref: certificationPaths.verification(certificate.token),
    may: { suspend: can.includes('suspend'), resume: can.includes('resume'), revoke: can.includes('revoke') },
    suspensionOptions: options(suspensionReasons),
    revocationOptions: options(revocationReasons),
    errors: formErrors(['suspensionReason', 'revocationReason'], 'certification.fields', errors),
    paths: {
      suspension: certificationPaths.suspension(id),
      resumption: certificationPaths.resumption(id),
      revocation: certificationPaths.revocation(id),
    },
  };
}
