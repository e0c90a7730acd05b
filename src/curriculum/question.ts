import type { LegalSource } from './legal-source.js';

export const uses = ['quiz', 'check-test', 'final-test'] as const;
export type Use = (typeof uses)[number];

/** A question with its answer and explanation: only for marking and for the review after marking. Positions count from 1. */
export type Question = SingleQuestion | MultipleQuestion | OrderingQuestion | MatchingQuestion | CaseQuestion;

interface QuestionBase {
  readonly id: string;
  readonly subject: string;
  readonly lesson: string;
  readonly indicator: string;
  readonly competency: string;
  readonly difficulty: number;
  readonly uses: readonly Use[];
  readonly references: readonly LegalSource[];
  readonly stem: string;
  readonly explanation: string;
}

export interface SingleChoice {
  readonly type: 'single';
  readonly options: readonly string[];
  readonly answer: number;
}
export interface MultipleChoice {
  readonly type: 'multiple';
  readonly options: readonly string[];
  readonly answer: readonly number[];
}
export type SingleQuestion = QuestionBase & SingleChoice;
export type MultipleQuestion = QuestionBase & MultipleChoice;
export type OrderingQuestion = QuestionBase & { readonly type: 'ordering'; readonly steps: readonly string[] };
export type MatchingQuestion = QuestionBase & {
  readonly type: 'matching';
  readonly pairs: readonly { readonly left: string; readonly right: string }[];
  readonly distractors: readonly string[];
};
export type CasePart = (SingleChoice | MultipleChoice) & { readonly stem: string; readonly explanation: string };
export type CaseQuestion = QuestionBase & { readonly type: 'case'; readonly parts: readonly CasePart[] };
