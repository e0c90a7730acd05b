import { competenciesPaths } from '#competencies/competencies.paths';
import { plainText } from '#curriculum/plain-text';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import type { Person } from '#platform/actor/actor';
import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import type { Language } from '#platform/locale/languages';
import { attendanceField } from './attendance.form.js';
import { attendanceStatuses, attended, type Half, halves } from './attendance-status.js';
import { facilitationOf, openingOf } from './case-pack-view.js';
import { caseTitle, findCasePack } from './case-packs.js';
import { caseReviewPaths } from './case-review.paths.js';
import { reviewGroupPolicy } from './review-group.policy.js';
import type { GroupDetail, Member, TrainerRow } from './review-groups.queries.js';

interface GroupReading {
  readonly actor: Person;
  readonly group: GroupDetail;
  readonly curriculum: PublishedCurriculum;
  readonly language: Language;
  readonly trainers: readonly TrainerRow[];
  readonly today: string;
  readonly typed: Record<string, unknown> | null;
  readonly errors: readonly FieldError[];
}

const options = (values: readonly string[]) => values.map((value) => ({ value, label: null }));

/** One group: its day, its case, its members with attendance by half-day, and for the trainer the way to each observation. */
export function groupPage(reading: GroupReading): object {
  const { actor, group, curriculum, language, trainers, today, typed, errors } = reading;
  const pack = findCasePack(curriculum, group.casePack);
  const held = group.heldOn <= today;
  const may = {
    arrange: reviewGroupPolicy.plan(actor, group.cohortId) && group.heldOn >= today,
    record: held && reviewGroupPolicy.recordAttendance(actor, group),
    observe: held && reviewGroupPolicy.observe(actor, group),
  };
  const fields = ['trainerId', 'casePack', ...group.members.flatMap(fieldsOf)];
  return {
    ...group,
    titleValues: { name: group.name, code: group.cohortCode },
    held,
    may,
    listHref: caseReviewPaths.groups,
    attendanceAction: caseReviewPaths.attendance(group.id),
    arrangementAction: caseReviewPaths.arrangement(group.id),
    statuses: options(attendanceStatuses),
    caseTitle: caseTitle(curriculum, group.casePack),
    opening: pack && openingOf(pack),
    facilitation: pack && reviewGroupPolicy.lead(actor, group) ? facilitationOf(pack) : null,
    casePackOptions: curriculum.cases.packs.map(({ id, title }) => ({
      value: id,
      label: plainText(title, language),
    })),
    trainerOptions: trainers.map(({ id, name }) => ({ value: String(id), label: name })),
    chosen: {
      trainerId: String(typed?.['trainerId'] ?? group.trainerId),
      casePack: String(typed?.['casePack'] ?? group.casePack),
    },
    errors: formErrors(fields, 'case-review.fields', errors),
    members: group.members.map((member) => memberRow(group, member, may, typed, errors)),
  };
}

const fieldsOf = ({ enrolmentId }: Member): string[] =>
  halves.flatMap((half) => [
    attendanceField('status', enrolmentId, half),
    attendanceField('reason', enrolmentId, half),
  ]);

function memberRow(
  group: GroupDetail,
  member: Member,
  may: { observe: boolean },
  typed: Record<string, unknown> | null,
  errors: readonly FieldError[],
): object {
  const wasHere = halves.some((half) => attended.includes(member.attendance?.[half]?.status ?? 'absent'));
  return {
    ...member,
    left: member.status !== 'active' && member.status !== 'completed',
    observed: member.observed > 0,
    ledgerHref: competenciesPaths.of(member.enrolmentId),
    observeHref:
      may.observe && wasHere && member.status === 'active'
        ? caseReviewPaths.observation(group.id, member.enrolmentId)
        : null,
    halves: halves.map((half) => halfDay(member, half, typed, errors)),
  };
}

function halfDay(
  member: Member,
  half: Half,
  typed: Record<string, unknown> | null,
  errors: readonly FieldError[],
): object {
  const [name, reasonName] = [
    attendanceField('status', member.enrolmentId, half),
    attendanceField('reason', member.enrolmentId, half),
  ];
  const stored = member.attendance?.[half];
  const code = (field: string) => errors.find((error) => error.field === field)?.code ?? null;
  return {
    half,
    name,
    reasonName,
    stored: stored ?? null,
    status: String(typed?.[name] ?? stored?.status ?? ''),
    reason: String(typed?.[reasonName] ?? stored?.reason ?? ''),
    error: code(name),
    reasonError: code(reasonName),
  };
}
