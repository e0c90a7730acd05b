import type { RecordedEvent, Transaction } from '#platform/database/transaction';
import type { LetterTopic } from './mail-topics.js';
import type { Recipient } from './recipient.js';
import { applicant, learner, trainee } from './trainee-recipients.queries.js';

/** One kind of letter: which template, to whom, and where its link leads. */
export interface Letter {
  /** `templates/emails/<template>.hbs`; the first line it renders is the subject. */
  readonly template: string;
  /** Whether it hurries, and what its reader may wish (`mail-topics.ts`): `news` waits for the morning, the others do not. */
  readonly topic: LetterTopic;
  readonly to: (tx: Transaction, event: RecordedEvent, today: string) => Promise<Recipient[]>;
  readonly path: (event: RecordedEvent, token: string) => string;
  /** What the typed code (and the token of the link, where it is a key by itself) is derived for; null where the reader signs in. */
  readonly secret: { readonly purpose: string; readonly token: boolean } | null;
  /** Where it says no, this event needs no letter. */
  readonly unless?: (event: RecordedEvent) => boolean;
}

/** The application that an event is about. */
export const application = (event: RecordedEvent) => `/applications/${event.subjectId}`;
/** A letter to whoever applies. */
export const toApplicant = (template: string, topic: LetterTopic): Letter => ({
  template,
  topic,
  to: (tx, event) => applicant(tx, event.subjectId),
  path: application,
  secret: null,
});
/** A letter to a trainee. */
export const toTrainee = (template: string, path: string, topic: LetterTopic): Letter => ({
  template,
  topic,
  to: (tx, event) => trainee(tx, event.enrolmentId ?? 0),
  path: () => path,
  secret: null,
});

/** A letter that names the end of stage 1 as it is now. */
export const toLearner = (template: string, path: string, topic: LetterTopic): Letter => ({
  ...toTrainee(template, path, topic),
  to: (tx, event) => learner(tx, event.enrolmentId ?? 0),
});
