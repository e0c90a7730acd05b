import type { WorkEvidence } from '#marking/work-body';
import type { HandedInBody } from '#marking/works.queries';
import type { ReportText } from './practice.queries.js';
import { attachmentFile } from './record-attachments.js';
import type { RecordReading } from './record-document.js';
import type { RecordBeside } from './record-rows.js';
import { resultView } from './report-result.page.js';

type Course = Pick<RecordReading, 'enrolment' | 'curriculum' | 'beside'>;

/** The report as data: as it stands, each round as it was handed in, and what was released about it. */
export const reportFile = (report: ReportText, course: Course, originsOf: (ids: readonly number[]) => string[]) => ({
  status: report.status,
  round: report.round,
  submittedAt: report.submittedAt?.toISOString() ?? null,
  resubmitBy: report.resubmitBy?.toISOString() ?? null,
  text: {
    title: report.title,
    background: report.background,
    course: report.course,
    outcome: report.outcome,
    learning: report.learning,
    ...report.further,
  },
  answers: report.answers,
  entries: originsOf(report.entryIds),
  attachments: course.beside.attachments.map(attachmentFile),
  rounds: course.beside.works.map((work) => roundFile(work, course)),
});

/** One round as its markers had it before them: without names, and with the stubs of what was erased since. */
function roundFile({ round, handedInAt, body }: HandedInBody, course: Course) {
  const { attachments, released } = course.beside;
  const work = released.find((one) => one.round === round);
  return {
    round,
    handedInAt: handedInAt.toISOString(),
    title: body.title,
    parts: body.parts,
    plan: body.plan ?? [],
    evidence: body.evidence.map(evidenceFile),
    answers: body.answers ?? [],
    attachments: (body.attachments ?? []).map(({ fileId, name, kind, size }) => ({
      ...{ name, kind, size },
      sha256: attachments.find((one) => one.fileId === fileId)?.sha256 ?? null,
    })),
    result: work ? resultFile(work, course) : null,
  };
}

/** A piece of evidence; `quotes` are places in its parts: which sentence was named for which indicators. */
const evidenceFile = ({ title, facts, parts, quotes = [] }: WorkEvidence) => ({
  ...{ title, facts, parts },
  quotes: quotes.map(({ part, start, end, indicators }) => ({
    ...{ part, startsAt: start, endsAt: end, indicators },
    quote: parts[part]?.text.slice(start, end) ?? '',
  })),
});

/** The marks that stand, and nobody's own: agreed levels, the words to each criterion, and what comes next. */
function resultFile(work: RecordBeside['released'][number], { enrolment, curriculum }: Course) {
  const { criteria } = resultView(enrolment, curriculum, work);
  return {
    outcome: work.outcome,
    method: work.method,
    releasedAt: work.releasedAt.toISOString(),
    appealUntil: work.appealUntil?.toISOString() ?? null,
    contested: work.contested,
    comments: work.comments,
    criteria: criteria.map(({ id, title, competency, level, levelName, enough, statement, comments, aim }) => ({
      ...{ id, title, competency, level, levelName, enough, statement, comments },
      next: aim,
    })),
  };
}
