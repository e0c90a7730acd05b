import type { LocalizedText } from './localized-text.js';
import type { Use } from './question.js';

/** How a test is put together: first the minimum of each subject, then items wherever a minimum is still open. */
export interface Blueprint {
  readonly id: Use;
  readonly title: LocalizedText;
  /** Number of items; while subjects are planned, in proportion to the subjects written (a quiz has one subject and always this number). */
  readonly items: number;
  readonly perSubject: number;
  readonly perLesson: number;
  readonly competencies: Readonly<Record<string, number>>;
  readonly difficulties: Readonly<Record<string, number>>;
}

/** The test of an attempt: the quiz of one subject, or one of the two tests. */
export type TestId = `quiz:${string}` | 'check-test' | 'final-test';

/** `quiz:A1` as use and subject; the two tests stand for all subjects. */
export function readTestId(test: TestId): { use: Use; subject: string | null } {
  if (test === 'check-test' || test === 'final-test') return { use: test, subject: null };
  return { use: 'quiz', subject: test.slice('quiz:'.length) };
}
