import type { Role } from '#platform/actor/actor';

/** A page that a role comes back to; words at `home.doors.<key>`. */
export interface Door {
  readonly key: string;
  readonly href: string;
}

/** What stands on the home page of those whose work does not wait in a queue, and beside the queue of the others. */
export const doors: Readonly<Partial<Record<Role, readonly Door[]>>> = {
  organisation_contact: [{ key: 'applications', href: '/applications' }],
  office: [
    { key: 'follow-up', href: '/follow-up' },
    { key: 'cohorts', href: '/cohorts' },
    { key: 'applications', href: '/applications' },
    { key: 'organisations', href: '/organisations' },
    { key: 'figures', href: '/figures' },
    { key: 'rule-changes', href: '/rule-changes' },
  ],
  agency: [
    { key: 'figures', href: '/figures' },
    { key: 'follow-up', href: '/follow-up' },
    { key: 'cohorts', href: '/cohorts' },
    { key: 'register', href: '/register' },
    { key: 'appointments', href: '/appointments' },
    { key: 'organisations', href: '/organisations' },
    { key: 'audit', href: '/audit' },
    { key: 'rule-changes', href: '/rule-changes' },
  ],
  panel: [{ key: 'panel', href: '/panel' }],
  trainer: [{ key: 'calendar', href: '/calendar' }],
  liaison: [{ key: 'figures', href: '/figures' }],
  coordinator: [
    { key: 'certificate', href: '/certificate' },
    { key: 'directory', href: '/directory' },
  ],
  auditor: [
    { key: 'audit', href: '/audit' },
    { key: 'verification', href: '/audit/verification' },
    { key: 'figures', href: '/figures' },
  ],
  operator: [
    { key: 'operations', href: '/operations' },
    { key: 'mails', href: '/operations/mails' },
  ],
};
