import type { World } from './world';

type Visit = readonly [who: string | number, pages: readonly string[]];

/** Who looks at which pages: one of the cast, a person by id, or `public`. The pages that the head of every page names come by themselves. */
export function pagesOf(world: World): readonly Visit[] {
  return [...open(world), ...ofLearners(world), ...ofStaff(world)];
}

const laterDates = new URLSearchParams({
  recruitmentOpensOn: '2031-01-06',
  applicationDeadlineOn: '2031-02-06',
  deadlineTime: '17:00',
  learningStartsOn: '2031-04-01',
  learningEndsOn: '2031-06-01',
  practiceEndsOn: '2031-09-01',
  endsOn: '2031-12-01',
}).toString();

const list = (text: string): string[] => text.trim().split(/\s+/);

const open = ({ holder, link, usedLink }: World): Visit[] => [
  [
    'public',
    list(
      `/ /login /login/reset /login/reset/code /apply /apply/account /accessibility /accessibility/results /privacy /home /nowhere`,
    ),
  ],
  ['public', list(`/verify /verify?number=KH-2027-1 /verify/${holder.token} /verify/nothing`)],
  ['public', list(`/confirm/${link.token} /confirm/${usedLink.token}/thanks`)],
  ['public', list(`/finished /go /dev/components /dev/sign-in /dev/clock /dev/mail`)],
];

const ofLearners = (world: World): Visit[] => {
  const { cohortId, submitted, draft, opened, closed, entries, dayId, holder, returned } = world;
  const entry = '/practice/entries';
  return [
    [submitted.personId, list(`/home /applications /applications/${submitted.applicationId} /apply/${cohortId}`)],
    [draft.personId, list(`/applications/${draft.applicationId} /applications/${draft.applicationId}/edit`)],
    [
      'trainee1',
      list(
        `/learn/a1 /learn/a1/print /learn/a1/l01 /learn/a1/l01/transcript /learn/a1/l02 /learn/a1/quiz /learn/check-test /account /account/address /account/address/code /withdrawal/new /extension /locked /questions/${world.questionId}`,
      ),
    ],
    ['trainee1', list(`/attempts/${opened.id} /attempts/${opened.id}/submission/new /attempts/${closed.id}/result`)],
    ['trainee1', list(`/attempts/${closed.id}/appeal /rule-changes/${world.ruleChangeId}`)],
    ['trainee1', list(`/learn/packages /learn/packages/${world.packages.id} /learn/packages/${world.packages.id}/1`)],
    [
      'trainee2',
      list(
        `/practice/simulations /practice/simulations/fifteen-days-after /practice/plain-japanese /practice/plain-japanese/garbage-collection-change /practice/plan /practice/task ${entry} ${entry}/new ${entry}/${entries.draft} ${entry}/${entries.draft}/edit`,
      ),
    ],
    [
      'trainee2',
      list(
        `${entry}/${entries.shared} ${entry}/${entries.shared}/confirmation ${entry}/${entries.shared}/quotes ${entry}/${entries.shared}/versions /practice/coverage /practice/signals /practice/export ${entry}/${entries.confirmed} ${entry}/${entries.confirmed}/confirmation /practice/report /practice/report/attachments`,
      ),
    ],
    [
      'trainee2',
      list(`/practice/import /practice/import/preview ${entry}/${entries.brought} ${entry}/${entries.brought}/quotes`),
    ],
    [returned.personId, list(`/practice/report /practice/report/difference`)],
    ['trainee3', list(`/sessions/${dayId} /final-test`)],
    [holder.personId, list(`/marked-works /practice/report /practice/report/result /practice/report/copy /final-test`)],
  ];
};

const ofStaff = (world: World): Visit[] => {
  const {
    cohortId,
    marker,
    other,
    sheetId,
    group,
    reviewer,
    proposed,
    agreed,
    submitted,
    eligible,
    holder,
    learner,
    appealId,
    extensionId,
    packages,
    questionId,
    incidentId,
    moderationId,
    talker,
    returned,
    link,
    ruleChangeId,
  } = world;
  const cohort = `/cohorts/${cohortId}`;
  const item = '/item-analysis/versions/1/items/A1-Q01';
  return [
    [
      marker.markerId,
      list(
        `/marking/${marker.id} /marking/ready /marking?status=done /marking/${marker.id}/history /statements /marking-sheet /task-sheets/${sheetId}`,
      ),
    ],
    [other.markerId, list(`/marking/${other.id}`)],
    [talker.markerId, list(`/marking/${talker.id}/reconciliation`)],
    [returned.place.markerId, list(`/marking/${returned.place.id}/identity`)],
    [
      group.trainerId,
      list(
        `/groups/${group.id} /groups/${group.id}/observations/${reviewer.enrolmentId} /competencies/${reviewer.enrolmentId}`,
      ),
    ],
    ['panel', list(`/panel/${proposed.caseId} /moderations/${moderationId}`)],
    [world.fresh.markerId, list(`/marking/${world.fresh.id}/verdict`)],
    [world.appellantId, list(`/marked-works /marked-works/${world.appealedWorkId}/appeal`)],
    ['office', list(`/report-appeals/${world.reportAppealId} /releases/${world.batchId}`)],
    ['office', list(`/moderations /rule-changes /rule-changes/${ruleChangeId}`)],
    ['office', list(`/appeal-extensions /appeal-extensions/new?enrolment=${learner.enrolmentId}`)],
    ['office', list(`/appeal-extensions/${world.appealExtensionId}`)],
    [
      'office',
      list(
        `/releases /report-appeals /allocation /allocation/absences/new /allocation/conflicts /allocation/upload /confirmations /confirmations/${link.id}/substitute`,
      ),
    ],
    ['office', list(`/extensions /extensions/${extensionId} /enrolments /follow-up/${learner.enrolmentId}`)],
    ['office', list(`/questions/desk/${questionId} /questions/desk/${questionId}/faq/new`)],
    [
      'office',
      list(
        `/incidents /incidents?state=over /incidents/${incidentId} /incidents/new /incidents/new?enrolment=${learner.enrolmentId}`,
      ),
    ],
    [
      'office',
      list(
        `/incidents/${world.hidden.incidentId} /incidents/${world.hidden.incidentId}/attachments/${world.hidden.files[0]?.id}/erasure`,
      ),
    ],
    ['office', list(`/follow-up/messages/new?enrolmentIds=${learner.enrolmentId}`)],
    ['office', list(`/cohorts ${cohort} ${cohort}/applications ${cohort}/trainees ${cohort}/groups`)],
    [
      'office',
      list(`/applications /applications/${submitted.applicationId} /cohorts/${agreed.cohortId}/certification`),
    ],
    [
      'office',
      list(
        `/certificates/${holder.certificateId} /figures/people?reached=enrolled /enrolments/${learner.enrolmentId} /enrolments/${learner.enrolmentId}/learning`,
      ),
    ],
    ['agency1', list(`${cohort}/dates/edit ${cohort}/dates/preview?${laterDates}`)],
    ['agency1', list(`/cohorts/new /cohorts/${agreed.cohortId}/certification /applications/${eligible.applicationId}`)],
    [
      'agency1',
      list(
        `/packages /packages/new /packages/${packages.id} /packages/${packages.id}/preview/1 /packages/${packages.id}/reports/${packages.reportId}`,
      ),
    ],
    ['agency1', list(`/organisations /organisations/new /appointments /appointments/new /audit/verification`)],
    ['agency1', list(`/certificates/${holder.certificateId}`)],
    ['contact', list(`/applications /applications/${submitted.applicationId}`)],
    [
      'agency2',
      list(`/appeals /appeals/${appealId} /item-analysis /item-analysis?test=quiz-a1 ${item} ${item}/voiding/new`),
    ],
    ['agency2', list(`/curriculum /curriculum/versions/1/compare/1 /curriculum/worked-examples/complex-consultation`)],
    ['liaison', []],
    ['auditor', []],
    ['trainer1', list('/calibration /calibration/1 /marking-quality/me/notes')],
    ['agency2', list(`/marking-quality/markers/${marker.markerId}`)],
    ['operator', list(`/operations/mails`)],
  ];
};
