import type { EnrolmentContext } from '#admissions/enrolments.queries';
import { settingOf } from '#admissions/setting-of';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import type { ReleasedWork } from '#marking/works.queries';
import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import type { EntryRow } from '#practice-log/entries.queries';
import { formFields } from '#practice-log/form-fields';
import { foundIn } from '#practice-log/looked-through';
import { choosableEntries } from '#practice-log/practice-entry-status';
import { personalDataKinds } from '#wording/personal-data';
import { attachmentLine } from './attachments.page.js';
import type { AttachmentRow } from './attachments.queries.js';
import { practicePaths } from './practice.paths.js';
import type { ReportText } from './practice.queries.js';
import { reportTexts } from './report.form.js';
import { isReportOpen } from './report-open.js';
import { coverageOf, requirementsOf } from './requirements.js';

export interface ReportDesk {
  readonly enrolment: EnrolmentContext;
  readonly curriculum: PublishedCurriculum;
  readonly report: ReportText;
  readonly entries: readonly EntryRow[];
  readonly attachments: readonly AttachmentRow[];
}

/** The report: a form while it may be changed, else the text as it was handed in. */
export function reportPage(
  desk: ReportDesk,
  typed: Readonly<Record<string, unknown>> | null = null,
  errors: readonly FieldError[] = [],
): object {
  const { enrolment, curriculum, report, entries, attachments } = desk;
  const form = curriculum.document.practice.report;
  const found = formErrors([...reportTexts, 'entryIds', 'lookedThrough'], 'practice.fields', errors);
  const value = (name: string): string => String(typed?.[name] ?? report[name as keyof ReportText] ?? '');
  const chosen = typed ? [typed['entryIds'] ?? []].flat().map(Number) : report.entryIds;
  const editable = isReportOpen(enrolment, report);
  const choosable = entries.filter(({ id, status }) =>
    editable ? choosableEntries.includes(status) : chosen.includes(id),
  );
  const kinds = choosable.filter(({ id }) => chosen.includes(id)).map(({ kind }) => kind);
  return {
    editable,
    report,
    statusKey: `practice.reportStatus.${report.status}`,
    meaningKey: `practice.reportMeaning.${report.status}`,
    returned: report.status === 'returned',
    hasResult: report.round > 1 || ['returned', 'accepted', 'not_accepted'].includes(report.status),
    attachments: attachments.map((row) => attachmentLine(row, editable)),
    deadline: enrolment.practiceEndsAt,
    purpose: form.purpose,
    guardKinds: personalDataKinds,
    found: found.byField['lookedThrough'] || typed?.['lookedThrough'] ? foundIn(form, value) : null,
    looked: Boolean(typed?.['lookedThrough']) && found.byField['lookedThrough'] === null,
    fields: formFields(form, value, found.byField),
    choices: choosable.map((entry) => ({
      ...entry,
      checked: chosen.includes(entry.id),
      href: practicePaths.entry(entry.id),
      kindKey: `practice-log.kind.${entry.kind}`,
    })),
    coverage: coverageOf(requirementsOf(enrolment, curriculum), kinds).map((one) => ({
      ...one,
      labelKey: `practice-log.kind.${one.kind}`,
    })),
    version: value('version') || String(report.rowVersion),
    draftKey: `practice-report-${report.id}`,
    errors: found,
    paths: {
      overview: practicePaths.overview,
      entries: practicePaths.entries,
      save: practicePaths.report,
      submission: practicePaths.reportSubmission,
      result: practicePaths.reportResult,
    },
  };
}

/** What the markers agreed on, round by round: the levels, their words, and what would come next. */
export function reportResultPage(
  enrolment: EnrolmentContext,
  curriculum: PublishedCurriculum,
  works: readonly ReleasedWork[],
): object {
  const passLevel = settingOf(enrolment, curriculum, 'criterion_pass_level');
  const { rubric } = curriculum.document.practice;
  const { levels } = curriculum.document;
  return {
    passLevel,
    results: works.map((work) => ({
      ...work,
      outcomeKey: `practice.outcome.${work.outcome}`,
      methodKey: `practice.method.${work.method}`,
      returned: work.outcome === 'returned',
      criteria: rubric.map((criterion) => {
        const level = work.levels[criterion.id] ?? 1;
        const anchorOf = (wanted: number) =>
          criterion.anchors.find((anchor) => anchor.level === wanted)?.statement ?? null;
        return {
          title: criterion.title,
          competency: criterion.competency,
          level,
          levelName: levels.find((one) => one.level === level)?.name ?? null,
          enough: level >= passLevel,
          statement: anchorOf(level),
          aim: level < passLevel ? anchorOf(passLevel) : null,
          comments: work.criterionComments
            .filter((one) => one.criterion === criterion.id)
            .map(({ comment }) => comment),
        };
      }),
    })),
    paths: { overview: practicePaths.overview, report: practicePaths.report },
  };
}
