export const questionsPaths = {
  own: '/questions',
  question: (id: number | string) => `/questions/${id}`,
  messages: (id: number | string) => `/questions/${id}/messages`,
  closure: (id: number | string) => `/questions/${id}/closure`,
  desk: '/questions/desk',
  toAnswer: (id: number | string) => `/questions/desk/${id}`,
  draft: (id: number | string) => `/questions/desk/${id}/draft`,
  answers: (id: number | string) => `/questions/desk/${id}/answers`,
  newFaq: (id: number | string) => `/questions/desk/${id}/faq/new`,
  publishFaq: (id: number | string) => `/questions/desk/${id}/faq`,
  faq: '/questions/faq',
  faqWithdrawal: (id: number | string) => `/questions/faq/${id}/withdrawal`,
};
