import { Injectable } from '@nestjs/common';
import { type Actor, hasRole, type Role } from '#platform/actor/actor';
import { type Waiting, type WaitingKind, WaitingQueries } from './waiting.queries.js';

/** Where each kind of work is done. */
const DESKS: Readonly<Record<WaitingKind, string>> = {
  marking: '/marking',
  'task-sheets': '/task-sheets',
  groups: '/groups',
  endorsements: '/applications?status=submitted',
  screening: '/applications?status=endorsed',
  decisions: '/applications?status=eligible',
  approvals: '/certification',
  votes: '/panel',
  extensions: '/extensions',
  'ended-windows': '/enrolments',
};

export interface WaitingItem extends Waiting {
  readonly href: string;
}

/** What waits for one person, over all roles held today. */
@Injectable()
export class WaitingWork {
  constructor(private readonly queries: WaitingQueries) {}

  async of(actor: Actor): Promise<WaitingItem[]> {
    const asked = await Promise.all(
      this.questions()
        .filter(([role]) => hasRole(actor, role))
        .map(([, ask]) => ask(actor)),
    );
    return asked
      .flat()
      .map((item) => ({ ...item, href: item.kind === 'groups' && item.id ? `/groups/${item.id}` : DESKS[item.kind] }));
  }

  private questions(): [Role, (actor: Actor) => Promise<Waiting[]>][] {
    return [
      ['agency', (actor) => this.queries.agency(actor)],
      ['office', (actor) => this.queries.office(actor)],
      ['panel', (actor) => this.queries.panel(actor)],
      ['trainer', (actor) => this.queries.trainer(actor)],
      ['organisation_contact', (actor) => this.queries.contact(actor)],
    ];
  }
}
