import type { EnrolmentContext } from '#admissions/enrolments.queries';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import type { Actor } from '#platform/actor/actor';
import type { Language } from '#platform/locale/languages';
import type { Words } from '#platform/locale/words';
import type { EvidenceRow } from './evidence.queries.js';
import type { JudgementRow } from './judgements.queries.js';
import type { KnownVariance } from './rating-variance.js';

/** Whose ledger it is where the reader is not the trainee. */
export interface LedgerHead {
  readonly name: string;
  readonly backHref: string | null;
}

/** What the page of a ledger is made of. */
export interface LedgerReading {
  readonly actor: Actor;
  readonly enrolment: EnrolmentContext & { readonly withheld?: boolean };
  readonly head: LedgerHead | null;
  readonly curriculum: PublishedCurriculum;
  readonly evidence: readonly EvidenceRow[];
  readonly judgements: readonly JudgementRow[];
  readonly variance: KnownVariance;
  /** The level that every competency has to reach at the end. */
  readonly expected: number;
  readonly words: Words;
  readonly language: Language;
}
