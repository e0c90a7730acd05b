import { Injectable } from '@nestjs/common';
import { appealsPaths } from '#appeals/appeals.paths';
import { AppealsQueries } from '#appeals/appeals.queries';
import { markingPaths } from '#marking/marking.paths';
import { type Actor, hasRole, type Role } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { IncidentCountsQueries } from '#quarantine/incident-counts.queries';
import { deskScope } from '#questions/desk-scope';
import { QuestionsQueries } from '#questions/questions.queries';
import { type Waiting, type WaitingKind, WaitingQueries } from './waiting.queries.js';
import { WaitingResults } from './waiting-results.js';

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
  appeals: '/appeals',
  extensions: '/extensions',
  'ended-windows': '/enrolments',
  'late-practice': '/follow-up/practice',
  questions: '/questions/desk?status=open',
  confirmations: '/confirmations',
  incidents: '/incidents',
  'late-results': '/allocation',
  talks: '/marking',
  'appeal-extensions': appealsPaths.extensions,
  notes: markingPaths.moderatorsNotes,
  verdicts: '/marking',
  'report-appeals': '/report-appeals',
  releases: '/releases',
};

export interface WaitingItem extends Waiting {
  readonly href: string;
}

/** What waits for one person, over all roles held today. */
@Injectable()
export class WaitingWork {
  constructor(
    private readonly queries: WaitingQueries,
    private readonly appeals: AppealsQueries,
    private readonly asked: QuestionsQueries,
    private readonly results: WaitingResults,
    private readonly clock: Clock,
    private readonly incidents: IncidentCountsQueries,
  ) {}

  async of(actor: Actor): Promise<WaitingItem[]> {
    const found = await Promise.all([
      ...this.ofOneRole()
        .filter(([role]) => hasRole(actor, role))
        .map(([, ask]) => ask(actor)),
      ...(hasRole(actor, 'trainer', 'agency') ? [this.appealsFor(actor)] : []),
      ...(hasRole(actor, 'office', 'trainer') ? [this.questionsFor(actor)] : []),
      ...(hasRole(actor, 'office', 'agency') ? [this.results.of(actor)] : []),
      ...(hasRole(actor, 'office', 'agency') ? [this.incidentsFor(actor)] : []),
    ]);
    return found.flat().map((item) => ({ ...item, href: hrefOf(item) }));
  }

  /** Once, for whoever is a trainer and of the agency too. */
  private async appealsFor(actor: Actor): Promise<Waiting[]> {
    return [{ kind: 'appeals', ...(await this.appeals.waitingCount(actor, this.clock.now())), id: null }];
  }

  private async questionsFor(actor: Actor): Promise<Waiting[]> {
    return [{ kind: 'questions', ...(await this.asked.waitingCount(deskScope(actor))), id: null }];
  }

  private async incidentsFor(actor: Actor): Promise<Waiting[]> {
    return [{ kind: 'incidents', ...(await this.incidents.waiting(actor)), id: null }];
  }

  private ofOneRole(): [Role, (actor: Actor) => Promise<Waiting[]>][] {
    return [
      ['agency', (actor) => this.queries.agency(actor)],
      ['office', (actor) => this.queries.office(actor)],
      ['panel', (actor) => this.queries.panel(actor)],
      ['trainer', (actor) => this.queries.trainer(actor)],
      ['organisation_contact', (actor) => this.queries.contact(actor)],
    ];
  }
}

/** Straight to the one thing, where there is one in particular. */
function hrefOf({ kind, id }: Waiting): string {
  if (kind === 'groups' && id) return `/groups/${id}`;
  return kind === 'verdicts' && id ? markingPaths.verdict(id) : DESKS[kind];
}
