import type { CertificateStatus } from './certificate-status.js';

export const standings = ['valid', 'expired', 'suspended', 'revoked', 'superseded'] as const;
export type Standing = (typeof standings)[number];

interface Dated {
  readonly status: CertificateStatus;
  readonly issuedOn: string;
  readonly expiresOn: string;
}

/** What a certificate is worth on a day: its status, and whether the day lies within its dates. */
export function standingOn(day: string, { status, expiresOn }: Dated): Standing {
  if (status === 'revoked' || status === 'superseded') return status;
  if (day > expiresOn) return 'expired';
  return status === 'suspended' ? 'suspended' : 'valid';
}
