import { type Actor, hasRole, organisationsOf } from '#platform/actor/actor';
import type { Transaction } from '#platform/database/transaction';
import { notFound } from '#platform/problems';
import { Application } from './application.entity.js';

/** The application, locked, if it exists for this actor: the applicant, the organisation's contact, the office and the agency. */
export async function findApplication(tx: Transaction, actor: Actor, id: number): Promise<Application> {
  const application = await tx.find(Application, { id });
  const visible =
    application.personId === actor.id ||
    hasRole(actor, 'office', 'agency') ||
    organisationsOf(actor).includes(application.organisationId);
  if (!visible) throw notFound();
  return application;
}
