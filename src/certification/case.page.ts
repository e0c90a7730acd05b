import { settingOf } from '#admissions/setting-of';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import type { Person } from '#platform/actor/actor';
import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import type { CaseDetail } from './cases.queries.js';
import { certificationPaths } from './certification.paths.js';
import { casePolicy } from './certification-case.policy.js';
import { openCases } from './certification-case-status.js';
import { votes } from './panel-outcome.js';
import { everyRuleMet } from './rule-trace.js';
import { traceRows } from './trace.page.js';

interface CaseReading {
  readonly actor: Person;
  readonly found: CaseDetail;
  readonly curriculum: PublishedCurriculum;
  readonly organisationIds: readonly number[];
  readonly typed: Record<string, unknown>;
  readonly errors: readonly FieldError[];
}

/** One case as its reader sees it. Votes of others stay covered until one's own is cast, and a colleague's evidence always. */
export function casePage({ actor, found, curriculum, organisationIds, typed, errors }: CaseReading): object {
  const open = openCases.includes(found.status);
  const onPanel = casePolicy.sitOnPanel(actor, found);
  const impartial = casePolicy.isImpartial(actor, found, organisationIds);
  const own = found.votes.find(({ panellistId }) => panellistId === actor.id) ?? null;
  const quorum = settingOf(found, curriculum, 'panel_quorum');
  const rulesMet = everyRuleMet(found.trace);
  return {
    ...found,
    minutesText: found.minutes,
    titleValues: { name: found.name },
    listHref: certificationPaths.panel,
    open,
    conflict: onPanel && !impartial,
    quorum,
    cast: found.votes.length,
    rulesMet,
    trace: traceRows(found.trace),
    competencies: curriculum.document.competencies.map(({ id, name }) => ({
      id,
      name,
      evidence: found.evidence
        .filter((one) => one.competency === id)
        .map((one) => ({ ...one, levelName: levelName(curriculum, one.level) })),
    })),
    showVotes: !open || own !== null,
    ownVote: String(typed['vote'] ?? own?.vote ?? ''),
    ownReason: String(typed['reason'] ?? own?.reason ?? ''),
    hasVoted: own !== null,
    voteOptions: votes.filter((vote) => vote !== 'certify' || rulesMet).map((value) => ({ value, label: null })),
    typedMinutes: String(typed['minutes'] ?? ''),
    may: { vote: open && onPanel && impartial, close: open && onPanel && impartial && found.votes.length >= quorum },
    errors: formErrors(['vote', 'reason', 'minutes', 'rowVersion'], 'certification.fields', errors),
    paths: { vote: certificationPaths.vote(found.id), decision: certificationPaths.decision(found.id) },
    certificateHref: found.certificateId && certificationPaths.certificate(found.certificateId),
  };
}

const levelName = (curriculum: PublishedCurriculum, level: number | null) =>
  curriculum.document.levels.find((one) => one.level === level)?.name ?? null;
