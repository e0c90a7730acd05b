/** What this room announces; subject is the application, the enrolment or the cohort. */
export const admissionsEvents = {
  cohortOpened: 'cohort.opened',
  cohortMoved: 'cohort.moved',
  applicationStarted: 'application.started',
  applicationSubmitted: 'application.submitted',
  applicationEndorsed: 'application.endorsed',
  applicationReturned: 'application.returned',
  applicationFoundEligible: 'application.found_eligible',
  applicationFoundIneligible: 'application.found_ineligible',
  applicationAccepted: 'application.accepted',
  applicationRejected: 'application.rejected',
  enrolmentStarted: 'enrolment.started',
  stageEntered: 'stage.entered',
  enrolmentLeft: 'enrolment.left',
  enrolmentCompleted: 'enrolment.completed',
} as const;
