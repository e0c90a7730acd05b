import type { Transitions } from '#platform/transitions';

export const applicationStatuses = [
  'draft',
  'submitted',
  'endorsed',
  'returned',
  'checking',
  'eligible',
  'ineligible',
  'accepted',
  'waitlisted',
  'rejected',
  'enrolled',
  'declined',
] as const;
export type ApplicationStatus = (typeof applicationStatuses)[number];
export type ApplicationAction =
  | 'submit'
  | 'endorse'
  | 'return'
  | 'check'
  | 'find_eligible'
  | 'find_ineligible'
  | 'accept'
  | 'waitlist'
  | 'reject'
  | 'enrol'
  | 'decline';

export const applicationLife: Transitions<ApplicationStatus, ApplicationAction> = {
  submit: { from: ['draft', 'returned'], to: 'submitted' },
  endorse: { from: ['submitted'], to: 'endorsed' },
  return: { from: ['submitted', 'endorsed', 'checking'], to: 'returned' },
  check: { from: ['endorsed'], to: 'checking' },
  find_eligible: { from: ['endorsed', 'checking'], to: 'eligible' },
  find_ineligible: { from: ['endorsed', 'checking'], to: 'ineligible' },
  accept: { from: ['eligible', 'waitlisted'], to: 'accepted' },
  waitlist: { from: ['eligible'], to: 'waitlisted' },
  reject: { from: ['eligible', 'waitlisted'], to: 'rejected' },
  enrol: { from: ['accepted'], to: 'enrolled' },
  decline: { from: ['accepted', 'waitlisted'], to: 'declined' },
};

/** What the applicant may still change. */
export const editableApplications: readonly ApplicationStatus[] = ['draft', 'returned'];
