import { CurrentEnrolment } from '#admissions/current-enrolment';
import { AnswerConfirmation, type ItemAnswer } from '#confirmation/answer-confirmation';
import { CONFIRMATION } from '#confirmation/confirmation-secret';
import { ConfirmationsQueries } from '#confirmation/confirmations.queries';
import { RequestConfirmation } from '#confirmation/request-confirmation';
import { publicActor } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { Secrets } from '#platform/secrets';
import { ApproveTaskSheet } from '#practice/approve-task-sheet';
import { planField } from '#practice/plan.form';
import type { PlannedRow } from '#practice/planned-evidence.entity';
import { namesOfSignals } from '#practice/report-signals';
import { type ReportDraft } from '#practice/save-report';
import { type TaskSheetDraft } from '#practice/save-task-sheet';
import { SubmitReport } from '#practice/submit-report';
import { SubmitTaskSheet } from '#practice/submit-task-sheet';
import { type EntryText, unknownYet } from '#practice-log/entry-text';
import { RecordEntry } from '#practice-log/record-entry';
import { ShareEntry } from '#practice-log/share-entry';
import { SignalsQueries } from '#practice-log/signals.queries';
import { TieQuote } from '#practice-log/tie-quote';
import type { TestApp } from '../support/app';
import { actor, cohort, trainee } from '../support/given';

/** One short case is enough. */
export const smallPractice = { practice_deep: 0, practice_short: 1, practice_preventive: 0 };

export interface Practitioner {
  readonly personId: number;
  readonly enrolmentId: number;
  readonly cohortId: number;
}

/** A trainee whose practice has just opened, in a cohort with these settings. */
export const practitioner = async (
  house: TestApp,
  settings: Record<string, number> = smallPractice,
): Promise<Practitioner> => trainee(house, { cohortId: await cohort(house, { settings }), stage: 'practice' });

const line = {
  way: 'own',
  reason: '',
  simulation: null,
  dueOn: '2027-01-15',
  shownBy: '記録と助言者の確認。',
} as const;

/** Four competencies and both duties, in two entries. */
export const plan: PlannedRow[] = [
  { ...line, position: 1, kind: 'short', duty: 'consultation', competencies: ['K1', 'K3', 'K4'] },
  { ...line, position: 2, kind: 'preventive', duty: 'preventive', competencies: ['K2'] },
];

/** The lines of a plan as the page of the sheet sends them. */
export const planFields = (rows: readonly PlannedRow[]): Record<string, string | string[]> =>
  Object.fromEntries(
    rows.flatMap(({ position, ...row }) =>
      Object.entries(row).map(([name, value]) => [planField(position, name), value ?? '']),
    ),
  );

export const sheetDraft: TaskSheetDraft = {
  situation: '退職後の健康保険と在留の届出を一緒に尋ねられることが多い。',
  goal: '退職の相談で、在留と保険と収入を最初に確かめられるようになる。',
  plannedEvidence: '短い事例を一つ書き、助言者に同席してもらう。',
  competencies: ['K1', 'K4'],
  startsOn: '2026-12-01',
  endsOn: '2027-02-15',
  plan,
  version: 1,
};

export async function submittedTaskSheet(house: TestApp, who: Practitioner): Promise<number> {
  await house.get(SubmitTaskSheet).run(await actor(house, who.personId), sheetDraft);
  const [sheet] = await house.rows<{ id: number }>('SELECT id FROM task_sheets WHERE enrolment_id = $1', [
    who.enrolmentId,
  ]);
  return sheet?.id ?? 0;
}

export async function approvedTaskSheet(house: TestApp, who: Practitioner, trainer = 'trainer3'): Promise<number> {
  const id = await submittedTaskSheet(house, who);
  await house.get(ApproveTaskSheet).run(await actor(house, trainer), id);
  return id;
}

export const entryText = (house: TestApp, values: Partial<EntryText> = {}): EntryText => ({
  ...unknownYet,
  kind: 'short',
  duty: 'consultation',
  practisedOn: house.get(Clock).today(),
  channel: 'visit',
  minutes: 45,
  topics: ['T03', 'T04'],
  language: 'vi',
  interpretation: 'isa_phone',
  partners: ['labour_bureau'],
  competencies: ['K3'],
  title: '退職の奥にあった在留期限',
  situation: '退職して保険証がなくなったと相談された。',
  action: '在留期限と収入を順に確かめた。',
  outcome: '届出が済んだ。',
  reflection: '',
  ...values,
});

/** The entry as its form sends it, written on `version`. */
export const entryFields = (house: TestApp, version: number, values: Partial<EntryText> = {}) => {
  const { steps, followedUpOn, ...text } = entryText(house, values);
  return {
    ...text,
    followedUpOn: followedUpOn ?? '',
    stepWhat: steps.map(({ what }) => what),
    stepPartner: steps.map(({ partner }) => partner),
    stepHandover: steps.map(({ handover }) => handover),
    version,
  };
};

export async function draftEntry(house: TestApp, who: Practitioner, values: Partial<EntryText> = {}): Promise<number> {
  return (await house.get(RecordEntry).run(await actor(house, who.personId), entryText(house, values))).id;
}

export async function sharedEntry(house: TestApp, who: Practitioner, values: Partial<EntryText> = {}): Promise<number> {
  const id = await draftEntry(house, who, values);
  await house.get(ShareEntry).run(await actor(house, who.personId), id);
  return id;
}

/** A link that was sent for some entries, as its letter would name it. */
export async function sentLink(house: TestApp, who: Practitioner, entryIds: number | number[]) {
  const to = { supervisorName: '助言 たろう', supervisorEmail: 'supervisor@example.jp' };
  const { id, salt } = await house
    .get(RequestConfirmation)
    .run(await actor(house, who.personId), [entryIds].flat(), to);
  const secrets = house.get(Secrets);
  return { id, token: secrets.token(CONFIRMATION, salt), code: secrets.code(CONFIRMATION, salt) };
}

/** What somebody says who confirms every item of a request. */
export const confirmingAll = async (house: TestApp, requestId: number): Promise<ItemAnswer[]> =>
  (await house.get(ConfirmationsQueries).items(requestId)).map(({ itemId, textHash }) => ({
    ...{ itemId, textHash, answer: 'confirm', comment: '' },
  }));

export async function confirmedEntry(
  house: TestApp,
  who: Practitioner,
  values: Partial<EntryText> = {},
): Promise<number> {
  const id = await sharedEntry(house, who, values);
  const { id: requestId, token } = await sentLink(house, who, id);
  await house.get(AnswerConfirmation).run(publicActor, token, await confirmingAll(house, requestId));
  return id;
}

export const reportDraft = (entryIds: number[], version = 1): Omit<ReportDraft, 'answers' | 'further'> => ({
  title: '退職の相談から在留と生活を見る',
  background: '保険の窓口を案内して終わることが多かった。',
  course: '聴き取り、切り分け、つなぎの順に取り組んだ。',
  outcome: '届出が期限までに済んだ。',
  learning: '最初に期限を確かめるようになった。',
  entryIds,
  version,
});

/** A report in the hands of its two markers. */
export async function submittedReport(house: TestApp, settings: Record<string, number> = smallPractice) {
  const who = await practitioner(house, settings);
  await approvedTaskSheet(house, who);
  const entryId = await confirmedEntry(house, who);
  await house.get(SubmitReport).run(await actor(house, who.personId), reportDraft([entryId]));
  const [work] = await house.rows<{ id: number }>('SELECT id FROM works WHERE enrolment_id = $1 ORDER BY id DESC', [
    who.enrolmentId,
  ]);
  return { ...who, entryId, workId: work?.id ?? 0 };
}

/** The first sentence of what an entry says was done. */
export const QUOTED = '在留期限と収入を順に確かめた。';

/** The same with a sentence quoted as evidence, and an entry that is like the one that was chosen. */
export async function quotedReport(house: TestApp) {
  const who = await practitioner(house);
  await approvedTaskSheet(house, who);
  const situation = `退職して保険証がなくなったと相談された。${'次の仕事が決まるまでの暮らしについても聴いた。'.repeat(3)}`;
  const entryId = await confirmedEntry(house, who, { situation });
  await sharedEntry(house, who, { situation, title: '離職した方からの電話' });
  const trainee = await actor(house, who.personId);
  const indicators = ['K1-2', 'K3-2'];
  await house.get(TieQuote).run(trainee, entryId, { field: 'action', startsAt: 0, endsAt: QUOTED.length, indicators });
  const told = namesOfSignals(await house.get(SignalsQueries).ofShared(who.enrolmentId));
  await house.get(SubmitReport).run(trainee, reportDraft([entryId]), { told });
  const [work] = await house.rows<{ id: number }>('SELECT id FROM works WHERE enrolment_id = $1', [who.enrolmentId]);
  return { ...who, entryId, workId: work?.id ?? 0 };
}

export const enrolmentOf = async (house: TestApp, personId: number) =>
  house.get(CurrentEnrolment).of(await actor(house, personId));
