import { admissionsPaths } from '#admissions/admissions.paths';
import { settingOf } from '#admissions/setting-of';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { remaining } from '#home/days-left';
import { duration } from '#home/duration';
import { planChart, planRows } from '#home/plan-chart';
import { reasonsInWords } from '#home/risk-words';
import type { Saying } from '#home/saying';
import { paceOf } from '#learning/pace';
import { minutesInAll, studiedMinutes } from '#learning/study-load';
import type { SentMailRow } from '#notifications/mails.queries';
import { followUpPaths } from './follow-up.paths.js';
import type { PersonRow } from './follow-up.queries.js';
import { mailView } from './mail-view.js';

/** One trainee: where they stand, what the model said when, and everything we sent. */
export function personPage(
  row: PersonRow,
  mails: readonly SentMailRow[],
  curriculum: PublishedCurriculum,
  saying: Saying,
): object {
  const present = row.notices.find(({ endedAt }) => endedAt === null);
  const { days, hours, key } = remaining(row.dueAt, saying.now);
  return {
    titleValues: { name: row.name },
    id: row.id,
    name: row.name,
    organisation: row.organisation,
    cohortCode: row.cohortCode,
    dueAt: row.dueAt,
    left: saying.say(`home.remaining.${key}`, { days, hours }),
    lastActivityAt: row.lastActivityAt,
    peopleHref: followUpPaths.people,
    enrolmentHref: admissionsPaths.enrolment(row.id),
    mailsHref: admissionsPaths.enrolmentMails(row.id),
    messageHref: `${followUpPaths.newMessage}?enrolmentIds=${row.id}`,
    present: present && {
      level: present.level,
      tone: present.level === 'at_risk' ? 'error' : 'warning',
      reasons: reasonsInWords(present.reasons, saying),
      shownAt: present.shownAt,
    },
    plan: planOf(row, curriculum, saying),
    mails: mails.map(mailView),
    messages: row.messages,
    notices: row.notices.map((notice) => ({ ...notice, reasons: reasonsInWords(notice.reasons, saying) })),
  };
}

function planOf(row: PersonRow, curriculum: PublishedCurriculum, saying: Saying): object {
  const checkTestMinutes = settingOf(row, curriculum, 'check_test_minutes');
  const { startsAt, dueAt } = row;
  const total = minutesInAll(curriculum, checkTestMinutes);
  const facts = { now: saying.now, startsAt, dueAt, total, studied: studiedMinutes(curriculum, row, checkTestMinutes) };
  const plan = { facts, pace: paceOf(facts), checkTestMinutes };
  return {
    chart: planChart(plan, saying),
    weeks: planRows(plan, saying),
    done: saying.say('follow-up.person.doneOf', {
      done: duration(plan.pace.done, saying),
      total: duration(total, saying),
    }),
  };
}
