/** What a letter is about, as its reader may wish about it (`mail_preferences`). */
export const topics = ['returned', 'decision', 'request', 'news'] as const;
export type Topic = (typeof topics)[number];

/**
 * What is no matter of wishes: codes to sign in with; what the office writes itself, because its text stands nowhere else;
 * and the digest, because it carries deadlines that rights hang on.
 */
export type LetterTopic = Topic | 'security' | 'message' | 'digest';

export const deliveries = ['immediate', 'digest', 'off'] as const;
export type Delivery = (typeof deliveries)[number];
export type Wishes = Readonly<Partial<Record<Topic, Delivery>>>;

const isTopic = (topic: LetterTopic): topic is Topic => topics.some((one) => one === topic);

/** How a letter goes out: as the reader wishes, else at once where somebody waits or a right changed, and mere news with the morning's digest. */
export function deliveryOf(topic: LetterTopic, wishes: Wishes): Delivery {
  if (!isTopic(topic)) return 'immediate';
  return wishes[topic] ?? (topic === 'news' ? 'digest' : 'immediate');
}

/** What may be wished for: only mere news can be turned off, because nobody's right or work depends on it. */
export const choicesFor = (topic: Topic): readonly Delivery[] =>
  topic === 'news' ? deliveries : ['immediate', 'digest'];
