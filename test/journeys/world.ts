import { RequestExtension } from '#admissions/request-extension';
import { StartApplication } from '#admissions/start-application';
import { LodgeAppeal } from '#appeals/lodge-appeal';
import { RequestAppealExtension } from '#appeals/request-appeal-extension';
import { AnswerConfirmation } from '#confirmation/answer-confirmation';
import { SubmitAttempt } from '#examination/submit-attempt';
import { StartQuiz } from '#learning/start-quiz';
import { markingPaths } from '#marking/marking.paths';
import { DrawSample } from '#moderation/draw-sample';
import { SaveReport } from '#packages/save-report';
import { publicActor } from '#platform/actor/actor';
import { addDays, Clock } from '#platform/clock/clock';
import { AskQuestion } from '#questions/ask-question';
import { QuarantineQuestion } from '#questions/quarantine-question';
import { freshPlace, markedReport, newTrainer, REASON } from '../appeals/given-work-appeal';
import { attended, groups, observed, oneDay } from '../case-review/given-case-review';
import { candidate, certified, recommended } from '../certification/given-candidate';
import { closedAttempt } from '../examination/given-closed';
import { hiddenReport } from '../incident-desk/given-files';
import { later } from '../learning/given-learner';
import { criteria, handIn, marks, placesOf } from '../marking/given-marks';
import { calculate, markedWorks } from '../marking-quality/given-quality';
import { offered } from '../packages/made-packages';
import {
  approvedTaskSheet,
  confirmedEntry,
  confirmingAll,
  draftEntry,
  type Practitioner,
  quotedReport,
  sentLink,
  sharedEntry,
  smallPractice,
  submittedReport,
  submittedTaskSheet,
} from '../practice/given-practice';
import { broughtLog } from '../practice-log/made-log-files';
import { ruleChanged } from '../rule-changes/given-rule-change';
import type { TestApp } from '../support/app';
import {
  actor,
  cohort,
  contactsOrganisation,
  eligibleApplication,
  person,
  submittedApplication,
  trainee,
} from '../support/given';

export type World = Awaited<ReturnType<typeof smallWorld>>;

/** Somebody at every stage of the course, so that every page has something to show. */
export async function smallWorld(house: TestApp) {
  const cohortId = await cohort(house, { settings: oneDay });
  const id = async (key: string) => (await actor(house, key)).id;
  const learner = await trainee(house, { cohortId, personId: await id('trainee1') });
  const practitioner = await trainee(house, { cohortId, personId: await id('trainee2'), stage: 'practice' });
  const reviewer = await trainee(house, { cohortId, personId: await id('trainee3'), stage: 'case_review' });
  const beginner = await trainee(house, { cohortId, stage: 'practice' });
  const wisher = await trainee(house, { cohortId });
  const applications = {
    submitted: await submittedApplication(house, { cohortId }),
    eligible: await eligibleApplication(house, { cohortId }),
    draft: await draftApplication(house, cohortId),
  };
  // Now the application is closed and stage 1 is open.
  later(house, { days: 8 });
  return {
    cohortId,
    learner,
    ...applications,
    ...(await quizzes(house, learner.personId)),
    extensionId: await extension(house, wisher),
    questionId: await question(house, learner.personId),
    packages: await packages(house, learner.personId),
    incidentId: await incident(house, learner.personId),
    hidden: await hiddenReport(house),
    ...(await practice(house, practitioner, beginner)),
    ...(await marking(house)),
    talker: await talk(house),
    returned: await returned(house),
    ...(await caseReview(house, cohortId, reviewer.enrolmentId)),
    ...(await certification(house)),
    appealId: await appeal(house, beginner),
    ...(await figures(house)),
    ...(await appealOfMarks(house)),
    appealExtensionId: await moreTimeToAppeal(house),
    batchId: await release(house),
    ruleChangeId: await ruleChanged(house, { id: 'a-changed-rule' }),
  };
}

/** Enough works marked by two for every figure about markers. */
async function figures(house: TestApp) {
  const markedWorkIds = await markedWorks(
    house,
    33,
    (work, turn, criterion) => 3 + ((work + criterion) % 3 === 0 ? 0 : 1) - (turn === 3 && criterion === 1 ? 1 : 0),
  );
  await calculate(house);
  const today = house.get(Clock).today();
  const period = { releasedFrom: addDays(today, -30), releasedUntil: today };
  await house.get(DrawSample).run(await actor(house, 'office'), period, 1);
  const [moderation] = await house.rows<{ id: number }>('SELECT id FROM moderations WHERE work_id = ANY ($1) LIMIT 1', [
    markedWorkIds,
  ]);
  return { moderationId: moderation?.id ?? 0 };
}

/** An appeal against marks: somebody new has marked the work anew and has to decide. */
async function appealOfMarks(house: TestApp) {
  await newTrainer(house);
  const report = await markedReport(house);
  const trainee = await house.as(report.personId);
  await trainee.post(markingPaths.appeal(report.workId), { 'contest-1': '1', 'reason-1': REASON });
  const fresh = await freshPlace(house, report.workId);
  if (!fresh) throw new Error('Nobody marks the work anew');
  const [criterion] = await criteria(house);
  const comment = '「在留期限」を確かめた箇所が示されています。';
  await handIn(house, fresh, { marks: [{ criterion: criterion ?? '', level: 3, comment }], comment, version: 1 });
  const [row] = await house.rows<{ id: number }>('SELECT id FROM appeals WHERE work_id = $1', [report.workId]);
  return { fresh, reportAppealId: row?.id ?? 0, appealedWorkId: report.workId, appellantId: report.personId };
}

/** More time to appeal against marks, proposed by the office. */
async function moreTimeToAppeal(house: TestApp) {
  const { enrolmentId, workId } = await markedReport(house);
  return house.get(RequestAppealExtension).run(await actor(house, 'office'), enrolmentId, {
    result: `work-${workId}`,
    newUntilOn: addDays(house.get(Clock).today(), 40),
    extensionReason: 'illness',
    note: '三週間、連絡が取れませんでした。',
  });
}

/** A result that the office lets out, in the minutes in which it can be taken back. */
async function release(house: TestApp) {
  const { workId } = await submittedReport(house, { ...smallPractice, release_by_office: 1 });
  for (const place of await placesOf(house, workId)) await handIn(house, place, await marks(house, 3));
  const office = await house.as('office');
  const works = /name="works" value="([^"]+)"/.exec((await office.get('/releases')).body)?.[1] ?? '';
  await office.post('/releases', { works: [works] });
  const [row] = await house.rows<{ id: number }>('SELECT batch_id AS id FROM planned_releases WHERE work_id = $1', [
    workId,
  ]);
  return row?.id ?? 0;
}

/** A check test that somebody failed, with an appeal that waits. */
async function appeal(house: TestApp, { enrolmentId, personId }: { enrolmentId: number; personId: number }) {
  const { id, itemIds } = await closedAttempt(house, enrolmentId, {
    wrong: Array.from({ length: 20 }, (_, place) => place),
  });
  const reason = '問題文の条件が足りないため、どちらの答えも成り立ちます。';
  await house.get(LodgeAppeal).run(await actor(house, personId), id, { itemIds: itemIds.slice(0, 2), reason });
  const [row] = await house.rows<{ id: number }>('SELECT id FROM appeals');
  return row?.id ?? 0;
}

async function draftApplication(house: TestApp, cohortId: number) {
  const personId = await person(house);
  const organisationId = await contactsOrganisation(house);
  const { id } = await house.get(StartApplication).run(await actor(house, personId), { cohortId, organisationId });
  return { personId, applicationId: id };
}

/** Additional material that reported something of somebody. */
async function packages(house: TestApp, personId: number) {
  const id = await offered(house);
  const reported = {
    'cmi.core.lesson_status': 'passed',
    'cmi.core.score.raw': '90',
    'cmi.suspend_data': '三'.repeat(500),
  };
  const report = { version: 0, writer: 'journey', session: 'first', reported };
  await house.get(SaveReport).run(await actor(house, personId), id, 1, report);
  const [row] = await house.rows<{ id: number }>('SELECT id FROM package_reports ORDER BY id DESC LIMIT 1');
  return { id, reportId: row?.id ?? 0 };
}

async function quizzes(house: TestApp, personId: number) {
  const who = await actor(house, personId);
  const opened = await house.get(StartQuiz).run(who, 'A1');
  const closed = await house.get(StartQuiz).run(who, 'B1');
  await house
    .get(SubmitAttempt)
    .run(who, closed.id, (_, { rowVersion }) => ({ version: rowVersion, writer: 'journey', responses: new Map() }));
  return { opened, closed };
}

async function extension(house: TestApp, { personId, enrolmentId }: Practitioner) {
  const wish = { kind: 'relative', days: 14, reason: 'illness' } as const;
  return house.get(RequestExtension).run(await actor(house, personId), enrolmentId, wish);
}

/** A question that the guard noticed and the desk hid. */
async function incident(house: TestApp, personId: number): Promise<number> {
  const body = '例示 花子さん（090-0000-1234）のことで尋ねます。';
  const { id } = await house
    .get(AskQuestion)
    .run(await actor(house, personId), { kind: 'content', lessonId: null, body });
  const flag = { source: 'staff', dataKinds: ['name', 'phone'], note: '' } as const;
  return house.get(QuarantineQuestion).run(await actor(house, 'office'), id, flag);
}

async function question(house: TestApp, personId: number) {
  const asked = { kind: 'content', lessonId: 'A1-L01', body: '担当官庁はどこですか。' } as const;
  const { id } = await house.get(AskQuestion).run(await actor(house, personId), asked);
  return id;
}

async function practice(house: TestApp, who: Practitioner, beginner: Practitioner) {
  await approvedTaskSheet(house, who);
  // Two that read like one another, so that the pages say so.
  const alike = { situation: '退職して保険証がなくなり、次の仕事までの暮らしについても相談された。'.repeat(2) };
  const entries = {
    draft: await draftEntry(house, who),
    shared: await sharedEntry(house, who, alike),
    confirmed: await confirmedEntry(house, who, { kind: 'deep' }),
    brought: await broughtLog(house, who),
  };
  const link = await sentLink(house, who, [entries.shared, await sharedEntry(house, who, alike)]);
  const usedLink = await sentLink(house, who, await sharedEntry(house, who));
  await house.get(AnswerConfirmation).run(publicActor, usedLink.token, await confirmingAll(house, usedLink.id));
  return { entries, link, usedLink, sheetId: await submittedTaskSheet(house, beginner) };
}

/** One of two markers who see a criterion too differently and have to talk. */
async function talk(house: TestApp) {
  const { workId } = await submittedReport(house, { ...smallPractice, reconcile_working_days: 3 });
  const [one, two] = await placesOf(house, workId);
  if (!one || !two) throw new Error('The report has no markers');
  await handIn(house, one, await marks(house, 3, { residence: 5 }));
  await handIn(house, two, await marks(house, 3));
  return one;
}

/** A report that came back, and one of those who marked it. */
async function returned(house: TestApp) {
  const { workId, personId } = await submittedReport(house, { ...smallPractice, return_rounds: 2 });
  const places = await placesOf(house, workId);
  for (const place of places) await handIn(house, place, await marks(house, 3, { ethics: 2 }));
  if (!places[0]) throw new Error('The report has no markers');
  return { personId, place: places[0] };
}

/** A report whose second marker is done and whose first is not. */
async function marking(house: TestApp) {
  const { workId } = await quotedReport(house);
  const [marker, other] = await placesOf(house, workId);
  if (!marker || !other) throw new Error('The report has no markers');
  await handIn(house, other, await marks(house, 4));
  return { marker, other };
}

async function caseReview(house: TestApp, cohortId: number, enrolmentId: number) {
  const { dayId, groups: formed } = await groups(house, cohortId);
  const [group] = formed;
  if (!group) throw new Error('No group was formed');
  await attended(house, group, enrolmentId);
  await observed(house, group, enrolmentId);
  return { dayId, group, reviewer: { enrolmentId } };
}

async function certification(house: TestApp) {
  const proposed = await candidate(house, {}, '判定 まつ');
  const agreed = await candidate(house, {}, '承認 まつ');
  await recommended(house, agreed.caseId);
  return { proposed, agreed, holder: await certified(house, '認証 ずみ') };
}
