import { Injectable } from '@nestjs/common';
import { type Actor, hasRole, type Role } from '#platform/actor/actor';
import { Navigation, type NavigationEntry } from '#platform/http/navigation';

/**
 * The head of each page: which doors are shown to whom. Who may really enter is written on the doors themselves.
 * What is opened every day comes first: more than seven do not fit in one line.
 */
const doors: readonly (NavigationEntry & { roles: readonly Role[] | 'everybody' | 'public' })[] = [
  { href: '/home', labelKey: 'layout.nav.home', roles: 'everybody' },
  { href: '/learn', labelKey: 'layout.nav.learn', roles: ['trainee'] },
  { href: '/practice', labelKey: 'layout.nav.practice', roles: ['trainee'], also: ['/marked-works'] },
  { href: '/sessions', labelKey: 'layout.nav.sessions', roles: ['trainee'] },
  { href: '/questions', labelKey: 'questions.nav.own', roles: ['trainee'] },
  { href: '/competencies', labelKey: 'layout.nav.competencies', roles: ['trainee'] },
  { href: '/certificate', labelKey: 'layout.nav.certificate', roles: ['trainee', 'coordinator'] },
  { href: '/marking', labelKey: 'layout.nav.marking', roles: ['trainer'], also: ['/marking-sheet', '/statements'] },
  { href: '/cohorts', labelKey: 'layout.nav.cohorts', roles: ['office', 'agency'] },
  { href: '/applications', labelKey: 'admissions.applications.title', roles: ['organisation_contact'] },
  { href: '/follow-up', labelKey: 'follow-up.nav', roles: ['office', 'agency'] },
  { href: '/task-sheets', labelKey: 'practice.nav.taskSheets', roles: ['trainer'] },
  { href: '/groups', labelKey: 'layout.nav.groups', roles: ['trainer', 'office'] },
  { href: '/questions/desk', labelKey: 'questions.nav.desk', roles: ['trainer', 'office'] },
  { href: '/figures', labelKey: 'layout.nav.figures', roles: ['agency', 'office', 'liaison', 'auditor'] },
  { href: '/certification', labelKey: 'certification.nav', roles: ['agency', 'office', 'auditor'] },
  {
    href: '/allocation',
    labelKey: 'allocation.nav',
    roles: ['office', 'agency'],
    also: ['/releases', '/report-appeals'],
  },
  { href: '/workload', labelKey: 'allocation.ownNav', roles: ['trainer'] },
  { href: '/register', labelKey: 'layout.nav.register', roles: ['agency', 'office', 'auditor'] },
  { href: '/curriculum', labelKey: 'curriculum.nav', roles: ['office', 'agency', 'trainer', 'auditor'] },
  { href: '/item-analysis', labelKey: 'item-analysis.nav', roles: ['trainer', 'agency'] },
  { href: '/marking-quality', labelKey: 'marking-quality.nav', roles: ['agency', 'office'], also: ['/moderations'] },
  { href: '/marking-quality/me', labelKey: 'marking-quality.ownNav', roles: ['trainer'], also: ['/calibration'] },
  { href: '/incidents', labelKey: 'incident-desk.nav', roles: ['office', 'agency'] },
  { href: '/moderations', labelKey: 'moderation.nav', roles: ['panel'] },
  { href: '/panel', labelKey: 'layout.nav.panel', roles: ['panel'] },
  { href: '/audit', labelKey: 'layout.nav.audit', roles: ['auditor'] },
  { href: '/operations', labelKey: 'layout.nav.operations', roles: ['operator'] },
  { href: '/apply', labelKey: 'layout.nav.apply', roles: 'public' },
  { href: '/verify', labelKey: 'layout.nav.verify', roles: 'public' },
  { href: '/directory', labelKey: 'layout.nav.directory', roles: 'public' },
];

@Injectable()
export class HouseNavigation extends Navigation {
  entriesFor(actor: Actor): readonly NavigationEntry[] {
    const kind = actor.kind === 'person' ? 'everybody' : 'public';
    return doors.filter(({ roles }) => (typeof roles === 'string' ? roles === kind : hasRole(actor, ...roles)));
  }
}
