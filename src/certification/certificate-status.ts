import type { Transitions } from '#platform/transitions';

export const certificateStatuses = ['active', 'suspended', 'revoked', 'superseded'] as const;
export type CertificateStatus = (typeof certificateStatuses)[number];
export type CertificateAction = 'suspend' | 'resume' | 'revoke' | 'supersede';

/** Expiry is no status: it follows from the dates. */
export const certificateLife: Transitions<CertificateStatus, CertificateAction> = {
  suspend: { from: ['active'], to: 'suspended' },
  resume: { from: ['suspended'], to: 'active' },
  revoke: { from: ['active', 'suspended'], to: 'revoked' },
  supersede: { from: ['active', 'suspended'], to: 'superseded' },
};

export const certificateEventKinds = ['issued', 'suspended', 'resumed', 'revoked', 'superseded'] as const;
export type CertificateEventKind = (typeof certificateEventKinds)[number];
