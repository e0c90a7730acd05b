import type { LegalSource } from './legal-source.js';
import type { LocalizedText } from './localized-text.js';
import type { SelfCheck } from './self-check.js';

/** A rule that is not what some lessons of earlier editions say: what held before, what holds now, and what that means at the window. */
export interface RuleChange {
  readonly id: string;
  readonly title: LocalizedText;
  /** The day from which it holds; may be still to come. */
  readonly inForce: string;
  readonly minutes: number;
  /** Whoever studied one of these in an earlier edition is told. */
  readonly lessons: readonly string[];
  readonly before: LocalizedText;
  readonly now: LocalizedText;
  readonly window: LocalizedText;
  readonly references: readonly LegalSource[];
  readonly asOf: string;
  readonly check: SelfCheck;
}
