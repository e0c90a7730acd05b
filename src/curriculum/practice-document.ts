import type { LocalizedText } from './localized-text.js';

/** What stages 2 and 3 fill in and are judged by. */
export interface PracticeDocument {
  readonly guidanceHtml: string;
  readonly taskSheet: PracticeForm;
  readonly entry: PracticeForm;
  readonly report: PracticeForm;
  readonly rubric: readonly Criterion[];
  readonly observation: readonly ObservationRow[];
}
export interface PracticeForm {
  readonly title: LocalizedText;
  readonly purpose: LocalizedText;
  readonly fields: readonly PracticeField[];
}
/** `name` is the column that keeps it. */
export interface PracticeField {
  readonly name: string;
  readonly label: LocalizedText;
  readonly hint: LocalizedText;
  readonly example: string | null;
  readonly max: number;
  readonly required: boolean;
}
export interface Criterion {
  readonly id: string;
  readonly competency: string;
  readonly indicators: readonly string[];
  readonly title: LocalizedText;
  readonly question: string;
  /** By how many levels two markers may differ here; without it the number of the course holds. */
  readonly tolerance?: number | null;
  readonly anchors: readonly Anchor[];
}
export interface Anchor {
  readonly level: number;
  readonly statement: string;
  readonly example: string | null;
}
export interface ObservationRow {
  readonly id: string;
  readonly competency: string;
  readonly indicators: readonly string[];
  readonly act: string;
  readonly strong: string;
  readonly weak: string;
}
