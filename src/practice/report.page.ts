import { admissionsPaths } from '#admissions/admissions.paths';
import type { EnrolmentContext } from '#admissions/enrolments.queries';
import type { LocalizedText } from '#curriculum/localized-text';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { type FormErrors, formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import type { EntryRow } from '#practice-log/entries.queries';
import { camelCase, formFields, namedByForm } from '#practice-log/form-fields';
import { choosableEntries } from '#practice-log/practice-entry-status';
import { practiceLogPaths } from '#practice-log/practice-log.paths';
import type { ToldSignal } from '#practice-log/signals.queries';
import { flagForm } from '#quarantine/flag-words';
import { ownRecordView } from '#quarantine/own-record';
import type { OwnRecord } from '#quarantine/own-record.queries';
import { lookThrough } from '#wording/look-through';
import { personalDataKinds } from '#wording/personal-data';
import { attachmentLine } from './attachments.page.js';
import type { AttachmentRow } from './attachments.queries.js';
import type { PlanLine } from './plan.queries.js';
import type { PointToAnswer } from './points-to-answer.js';
import { practicePaths } from './practice.paths.js';
import type { ReportText } from './practice.queries.js';
import { answerField, askedTexts, textOf } from './report.form.js';
import { reportChecklist } from './report-checklist.js';
import type { FormInForce } from './report-forms.js';
import { hasDeadline, isReportOpen } from './report-open.js';
import { namesOfSignals } from './report-signals.js';
import { type ChosenEntry, reportTables } from './report-tables.js';
import { coverageOf, requirementsOf } from './requirements.js';
import type { TaskSheetText } from './task-sheets.queries.js';

export interface ReportDesk {
  readonly enrolment: EnrolmentContext;
  readonly curriculum: PublishedCurriculum;
  /** What was mended in the form since the trainee saw it last. */
  readonly mended: FormInForce['mended'];
  /** What an earlier edition asked for. */
  readonly dropped: FormInForce['dropped'];
  readonly report: ReportText;
  readonly sheet: TaskSheetText | null;
  /** The plan, with the entries that fulfil each line. */
  readonly lines: readonly PlanLine[];
  readonly entries: readonly EntryRow[];
  /** The chosen ones as they are kept, with everything in them. */
  readonly chosen: readonly ChosenEntry[];
  readonly attachments: readonly AttachmentRow[];
  readonly points: readonly PointToAnswer[];
  readonly isOver: boolean;
  /** What is unusual in the log, as far as the trainee shared it. */
  readonly signals?: readonly ToldSignal[];
  /** Calendar days in Japan until the deadline; 0 on its day. */
  readonly daysLeft: number;
  /** By when the result is promised, while the report is being marked. */
  readonly resultBy: string | null;
  /** By when it is there with four chances in five, as things stand. */
  readonly expectedOn: string | null;
}

type Typed = Readonly<Record<string, unknown>>;

/** The report: a form while it may be changed, else the text as it was handed in. */
export function reportPage(
  desk: ReportDesk,
  typed: Typed | null = null,
  errors: readonly FieldError[] = [],
  own: OwnRecord | null = null,
): object {
  const { enrolment, curriculum, report, entries, attachments, points } = desk;
  const form = curriculum.document.practice.report;
  const answerFields = points.map(({ criterion }) => answerField(criterion.id));
  const found = answersNamed(
    namedByForm(
      formErrors(
        [...askedTexts(form), ...answerFields, 'entryIds', 'lookedThrough', 'signals'],
        'practice.fields',
        errors,
      ),
      form,
    ),
  );
  const value = valueIn(report, typed);
  const chosen = typed ? [typed['entryIds'] ?? []].flat().map(Number) : report.entryIds;
  const editable = isReportOpen(enrolment, report) && !desk.isOver;
  const choosable = entries.filter(({ id, status }) =>
    editable ? choosableEntries.includes(status) : chosen.includes(id),
  );
  const kinds = choosable.filter(({ id }) => chosen.includes(id)).map(({ kind }) => kind);
  const coverage = coverageOf(requirementsOf(enrolment, curriculum), kinds);
  const required = form.fields.filter((field) => field.required);
  const labels = Object.fromEntries(required.map(({ name, label }) => [camelCase(name), label]));
  return {
    editable,
    own: own && ownRecordView(own),
    flag:
      own && report.submittedAt && own.incident?.status !== 'quarantined'
        ? flagForm(practicePaths.reportQuarantine)
        : null,
    report,
    late: desk.isOver,
    limited: hasDeadline(report) && enrolment.practiceStoppedAt === null,
    stands: hasDeadline(report) && enrolment.practiceStoppedAt !== null,
    isSuspended: enrolment.status === 'suspended',
    statusKey: `practice.reportStatus.${report.status}`,
    meaningKey: `practice.reportMeaning.${report.status}`,
    resultBy: desk.resultBy,
    expectedOn: desk.expectedOn,
    willBeLate: desk.expectedOn !== null && desk.resultBy !== null && desk.expectedOn > desk.resultBy,
    returned: report.status === 'returned',
    hasResult: report.round > 1 || ['returned', 'accepted', 'not_accepted'].includes(report.status),
    handedIn: report.round > 0,
    attachments: attachments.map((row) => attachmentLine(row, editable)),
    deadline: enrolment.practiceEndsAt,
    daysLeft: desk.daysLeft,
    purpose: form.purpose,
    mended: editable ? desk.mended : null,
    dropped: desk.dropped
      .map(({ name, label }) => ({ label, text: value(camelCase(name)), id: `dropped-${name}` }))
      .filter(({ text }) => text !== ''),
    guardKinds: personalDataKinds,
    found: found.byField['lookedThrough'] || typed?.['lookedThrough'] ? suspicionsIn(desk, value) : null,
    looked: Boolean(typed?.['lookedThrough']) && found.byField['lookedThrough'] === null,
    fields: formFields(form, value, found.byField),
    points: points.map((point) => pointView(desk, point, value, found.byField)),
    signals: (desk.signals ?? []).map(({ signal, kind, explanation }) => ({
      ...{ signal, explained: explanation !== null },
      headingKey: `practice-log.signal.${kind}.heading`,
    })),
    told: namesOfSignals(desk.signals ?? []),
    tables: reportTables(curriculum, desk.sheet, desk.chosen, desk.lines),
    checklist: reportChecklist({ value, labels, coverage, points, attachments }).map((item) => ({
      ...item,
      href: item.field === 'attachments' ? practicePaths.attachments : `#${item.field}`,
    })),
    choices: choosable.map((entry) => ({
      ...entry,
      checked: chosen.includes(entry.id),
      href: practicePaths.entry(entry.id),
      kindKey: `practice-log.kind.${entry.kind}`,
    })),
    version: value('version') || String(report.rowVersion),
    draftKey: reportDraftKey(report),
    errors: found,
    paths: {
      overview: practicePaths.overview,
      entries: practicePaths.entries,
      save: practicePaths.report,
      submission: practicePaths.reportSubmission,
      result: practicePaths.reportResult,
      difference: practicePaths.reportDifference,
      copy: practicePaths.reportCopy,
      attachments: practicePaths.attachments,
      extension: admissionsPaths.extension,
      signals: practiceLogPaths.signals,
    },
  };
}

/** All answers are called the same; their links tell them apart. */
const answersNamed = (errors: FormErrors): FormErrors => ({
  ...errors,
  list: errors.list.map((one) =>
    one.href.startsWith('#answer-') ? { ...one, labelKey: 'practice.fields.answer' } : one,
  ),
});

/** What stands in a field: what was just typed, else what is kept. */
const valueIn =
  (report: ReportText, typed: Typed | null) =>
  (name: string): string => {
    const criterion = /^answer-(.+)$/.exec(name)?.[1];
    const kept = criterion ? report.answers[criterion] : textOf(report, name);
    return String(typed?.[name] ?? kept ?? '');
  };

const suspicionsIn = ({ curriculum, points }: ReportDesk, value: (name: string) => string) =>
  lookThrough<LocalizedText>([
    ...curriculum.document.practice.report.fields.map(({ name, label }) => ({ label, text: value(camelCase(name)) })),
    ...points.map(({ criterion }) => ({ label: criterion.title, text: value(answerField(criterion.id)) })),
  ]);

function pointView(
  { curriculum }: ReportDesk,
  { criterion, level, comments, aim }: PointToAnswer,
  value: (name: string) => string,
  errors: Readonly<Record<string, string | null>>,
) {
  const field = answerField(criterion.id);
  const levelName = curriculum.document.levels.find((one) => one.level === level)?.name ?? null;
  return { title: criterion.title, level, levelName, comments, aim, field, value: value(field), error: errors[field] };
}

/** Where a browser keeps what of a report was typed and not yet saved. */
export const reportDraftKey = ({ id }: { readonly id: number }): string => `practice-report-${id}`;
