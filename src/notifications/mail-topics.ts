/** What a letter is about, as its reader may wish about it. `security` is no matter of wishes and has no row in the table. */
export const topics = ['returned', 'decision', 'request', 'message', 'news'] as const;
export type Topic = (typeof topics)[number];

export const deliveries = ['immediate', 'digest', 'off'] as const;
export type Delivery = (typeof deliveries)[number];

/** At once only where somebody waits for the reader or a right has changed; the rest comes with the morning's digest. */
const OWN_WAY: Readonly<Record<Topic, Delivery>> = {
  returned: 'immediate',
  decision: 'immediate',
  request: 'immediate',
  message: 'immediate',
  news: 'digest',
};

/** How a letter goes out: the reader's wish, else the topic's own way. */
export const deliveryOf = (topic: Topic, wishes: Readonly<Partial<Record<Topic, Delivery>>>): Delivery =>
  wishes[topic] ?? OWN_WAY[topic];

/** What may be wished for: only mere news can be turned off, because nobody's right or work depends on it. */
export const choicesFor = (topic: Topic): readonly Delivery[] =>
  topic === 'news' ? deliveries : ['immediate', 'digest'];
