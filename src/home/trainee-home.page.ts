import { admissionsPaths } from '#admissions/admissions.paths';
import { enrolmentLife } from '#admissions/enrolment-status';
import { textIn } from '#curriculum/localized-text';
import type { CourseStanding } from '#learning/course-standing';
import type { Slot } from '#learning/fits-slot';
import { slotView } from '#learning/slot-view';
import { machineTime } from '#platform/locale/dates';
import { withoutRuby } from '#platform/locale/ruby';
import { allowed } from '#platform/transitions';
import { ruleChangesPaths } from '#rule-changes/rule-changes.paths';
import { blockedPart } from './blocked.js';
import { type Deadline, deadlines } from './deadlines.js';
import { homePaths } from './home.paths.js';
import { boxOfStep } from './next-box.js';
import { planPart } from './plan.page.js';
import { reasonsInWords, rulesInWords } from './risk-words.js';
import type { Saying } from './saying.js';
import { stageSteps } from './stage-steps.js';
import { studyPlan } from './study-plan.js';
import type { TraineeHome } from './trainee-home.js';

const TONES: Readonly<Record<string, string>> = { passed: 'success', running: 'solid', ahead: 'neutral' };
const NEWS_LEAD: Readonly<Record<string, string>> = {
  'extension.approved': admissionsPaths.extension,
  'extension.declined': admissionsPaths.extension,
  'window.closed': admissionsPaths.extension,
  'task_sheet.approved': '/practice/task',
  'task_sheet.returned': '/practice/task',
  'confirmation.escalated': '/practice/entries',
  'work.released': '/practice/report',
  'work_appeal.decided': '/practice/report/result',
  'certificate.issued': '/certificate',
};

/** Where one trainee stands, and the one next thing. */
export function traineePart(home: TraineeHome, saying: Saying, slot: Slot | null): object {
  const { enrolment, row, next, course } = home;
  const subjects = course?.standing.subjects ?? [];
  const plan = studyPlan(home, saying.now);
  const box = next && boxOfStep(next, saying);
  const due = enrolment.status === 'active' ? deadlines(enrolment, row.days, saying.now) : [];
  return {
    cohortCode: enrolment.cohortCode,
    number: String(enrolment.id).padStart(4, '0'),
    stopped: enrolment.status === 'active' || enrolment.status === 'completed' ? null : enrolment.status,
    leaveHref: allowed(enrolmentLife, enrolment.status).includes('withdraw') ? admissionsPaths.newWithdrawal : null,
    next: box,
    plan: plan && planPart(plan, saying),
    slot: plan && course && slotView(course, slot, homePaths.home),
    blocked: blockedPart(home, plan, box, saying),
    risk: row.notice && {
      ...row.notice,
      reasons: reasonsInWords(row.notice.reasons, saying),
      rules: rulesInWords(saying),
    },
    changes: row.changes.map(({ id, title, minutes, inForce }) => ({
      href: ruleChangesPaths.one(id),
      title,
      minutes,
      inForce,
    })),
    steps: stageSteps(enrolment, row.stages),
    hasList: due.length + subjects.length > 0,
    deadlines: due.map(shownDeadline),
    subjects: subjects.filter(({ isComplete }) => !isComplete).map((one) => shownSubject(one, saying)),
    passed: subjects.filter(({ isComplete }) => isComplete).map((one) => shownSubject(one, saying)),
    hasSubjects: subjects.length > 0,
    news: row.news.map(({ name, at, stage }) => ({
      key: name.replace('.', '-'),
      at,
      stage: stage ?? enrolment.stage,
      href: NEWS_LEAD[name] ?? null,
    })),
  };
}

const shownDeadline = ({ kind, href, at, venue, days, hours, key, tone }: Deadline) => ({
  kind,
  href,
  at,
  time: machineTime(at).slice(11),
  timeIs: kind === 'session' ? 'start' : 'end',
  venue: venue ?? '',
  days,
  hours,
  left: key,
  tone: tone === 'neutral' ? null : tone,
});

function shownSubject(
  { subject, percent, isComplete }: CourseStanding['subjects'][number],
  { language }: Saying,
): object {
  const state = isComplete ? 'passed' : percent > 0 ? 'running' : 'ahead';
  const label = `${subject.id} ${textIn(subject.title, language)}`;
  return {
    href: `/learn/${subject.id.toLowerCase()}`,
    percent,
    state,
    tone: TONES[state],
    label,
    labelText: withoutRuby(label),
  };
}
