/** What this room announces. Subject is the case or the certificate. */
export const certificationEvents = {
  caseProposed: 'certification_case.proposed',
  voteCast: 'panel_vote.cast',
  caseDecided: 'certification_case.decided',
  caseApproved: 'certification_case.approved',
  /** after { number } */
  certificateIssued: 'certificate.issued',
  certificateSuspended: 'certificate.suspended',
  certificateResumed: 'certificate.resumed',
  certificateRevoked: 'certificate.revoked',
} as const;
