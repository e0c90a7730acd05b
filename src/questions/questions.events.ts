/** What this room announces; subject is the question. Texts are in no event. */
export const questionsEvents = {
  /** After: { kind, lesson }. */
  questionAsked: 'question.asked',
  questionFollowedUp: 'question.followed_up',
  questionAnswered: 'question.answered',
  questionClosed: 'question.closed',
  /** Subject is the entry. After: { question, lesson, traces: what the guard warned of and the publisher let stand }. */
  faqPublished: 'faq.published',
  faqWithdrawn: 'faq.withdrawn',
} as const;
