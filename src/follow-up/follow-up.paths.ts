export const followUpPaths = {
  people: '/follow-up',
  latePractice: '/follow-up/practice',
  model: '/follow-up/model',
  modelSwitch: (cohortId: number | string) => `/follow-up/model/${cohortId}/switch`,
  person: (enrolmentId: number | string) => `/follow-up/${enrolmentId}`,
  messages: '/follow-up/messages',
  newMessage: '/follow-up/messages/new',
};
