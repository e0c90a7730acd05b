import { confirmationPaths } from '#confirmation/confirmation.paths';
import { remaining } from '#home/days-left';
import { reasonsInWords } from '#home/risk-words';
import type { Saying } from '#home/saying';
import { type RiskKind, riskKinds } from '#learning/risk-model';
import type { SentMailRow } from '#notifications/mails.queries';
import { type Actor, hasRole } from '#platform/actor/actor';
import { rowId } from '#platform/http/row-id';
import { followUpPaths } from './follow-up.paths.js';
import { type BehindRow, GRACE_DAYS, PAGE_OF_PEOPLE, type PeopleFilter } from './follow-up.queries.js';
import { mailView } from './mail-view.js';

export const FIRST: PeopleFilter['after'] = [-1, new Date(0), 0];

/** What the address asks for; what cannot be read asks for everything. */
export function readFilter(query: Readonly<Record<string, unknown>>): PeopleFilter {
  const [, rank, due, id] = /^([01])-(\d{1,15})-(\d{1,9})$/.exec(String(query['after'] ?? '')) ?? [];
  return {
    cohortId: rowId(query['cohort']),
    kind: riskKinds.find((kind) => kind === query['reason']) ?? null,
    after: id ? [Number(rank), new Date(Number(due)), Number(id)] : FIRST,
  };
}

interface People {
  readonly actor: Actor;
  readonly rows: readonly BehindRow[];
  readonly mails: readonly SentMailRow[];
  readonly cohorts: readonly { readonly id: number; readonly code: string }[];
}

/** Who is behind and why, the nearest to failing first, with what we sent them last. */
export function peoplePage({ actor, rows, mails, cohorts }: People, filter: PeopleFilter, saying: Saying): object {
  const shown = rows.slice(0, PAGE_OF_PEOPLE);
  const last = shown.at(-1);
  const path = `${followUpPaths.people}?cohort=${filter.cohortId ?? ''}&reason=${filter.kind ?? ''}`;
  const mailOf = new Map(mails.map((mail) => [mail.enrolmentId, mail]));
  return {
    action: followUpPaths.people,
    messageAction: followUpPaths.newMessage,
    writeAllHref: `${followUpPaths.newMessage}?${shown.map(({ id }) => `enrolmentIds=${id}`).join('&')}`,
    modelHref: followUpPaths.model,
    latePracticeHref: followUpPaths.latePractice,
    // The agency reads here, and leaves naming substitutes to those who look after the cohort.
    unansweredHref: hasRole(actor, 'office', 'trainer') ? confirmationPaths.unanswered : null,
    graceDays: GRACE_DAYS,
    cohort: filter.cohortId === null ? '' : String(filter.cohortId),
    reason: filter.kind ?? '',
    cohortOptions: cohorts.map(({ id, code }) => ({ value: String(id), label: code })),
    reasonOptions: riskKinds.map((value: RiskKind) => ({ value, label: null })),
    people: shown.map((row) => personRow(row, mailOf.get(row.id) ?? null, saying)),
    nextHref:
      rows.length > shown.length && last ? `${path}&after=${last.rank}-${last.dueAt.getTime()}-${last.id}` : null,
    firstHref: filter.after === FIRST ? null : path,
  };
}

function personRow(row: BehindRow, mail: SentMailRow | null, saying: Saying): object {
  const { days, hours, key } = remaining(row.dueAt, saying.now);
  return {
    ...row,
    href: followUpPaths.person(row.id),
    tone: row.level === 'at_risk' ? 'error' : 'warning',
    reasons: reasonsInWords(row.reasons, saying),
    left: saying.say(`home.remaining.${key}`, { days, hours }),
    mail: mail && mailView(mail),
  };
}
