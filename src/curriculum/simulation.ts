import type { LegalSource } from './legal-source.js';
import type { LocalizedText } from './localized-text.js';

export const qualities = ['good', 'fair', 'poor'] as const;
export type Quality = (typeof qualities)[number];

/** A branching consultation. Scenes and choices may be shown; state, effects, quality and comments only afterwards. */
export interface Simulation {
  readonly id: string;
  readonly title: LocalizedText;
  readonly summary: LocalizedText;
  readonly minutes: number;
  readonly topics: readonly string[];
  /** What its choices show. */
  readonly indicators: readonly string[];
  readonly state: readonly HiddenState[];
  readonly start: string;
  readonly scenes: readonly Scene[];
  readonly debrief: readonly string[];
  readonly asOf: string;
  readonly references: readonly LegalSource[];
}
/** A number nobody is told during the consultation, such as trust or the days that are left. */
export interface HiddenState {
  readonly name: string;
  readonly label: string;
  readonly start: number;
  readonly min: number;
  readonly max: number;
}
/** A scene has choices, or it is an ending. */
export interface Scene {
  readonly id: string;
  readonly html: string;
  readonly choices: readonly Choice[];
  readonly ending: Ending | null;
}
export interface Choice {
  readonly text: string;
  /** A code of interpretation-means, where the choice decides how to talk. */
  readonly interpretation: string | null;
  readonly when: Condition;
  readonly effects: Readonly<Record<string, number>>;
  /** The first route whose condition holds is taken. */
  readonly routes: readonly Route[];
  readonly indicator: string;
  readonly quality: Quality;
  readonly comment: string;
}
export interface Route extends Condition {
  readonly to: string;
}
export interface Condition {
  readonly atLeast: Readonly<Record<string, number>>;
  readonly atMost: Readonly<Record<string, number>>;
}
export interface Ending {
  readonly quality: Quality;
  readonly title: string;
  readonly lesson: string;
}
