import type { Blueprint } from './blueprint.js';
import type { CaseDocuments } from './case-documents.js';
import type { CertificateWording } from './certificate-wording.js';
import type { LegalSource } from './legal-source.js';
import type { LocalizedText } from './localized-text.js';
import type { PracticeDocument } from './practice-document.js';
import type { Question } from './question.js';
import type { RuleChange } from './rule-change.js';
import type { SelfCheck } from './self-check.js';
import type { Settings } from './settings.js';

/** One edition of everything the course teaches, as it is frozen in `curriculum_versions.document`. */
export interface CurriculumDocument {
  readonly id: string;
  readonly edition: string;
  /** True while the content is ours and no expert of the agency has approved it. */
  readonly sample: boolean;
  readonly title: LocalizedText;
  readonly stages: readonly Stage[];
  readonly settings: Settings;
  readonly levels: readonly Level[];
  readonly competencies: readonly Competency[];
  readonly duties: readonly Named[];
  /** Missing in editions from before the framework was versioned: version 1. */
  readonly framework?: FrameworkHistory;
  readonly groups: readonly Group[];
  readonly questions: readonly Question[];
  readonly tests: readonly Blueprint[];
  readonly practice: PracticeDocument;
  readonly cases: CaseDocuments;
  readonly references: readonly Reference[];
  readonly glossary: readonly Term[];
  /** Rules that changed since earlier editions; missing in editions from before there were any. */
  readonly changes?: readonly RuleChange[];
  readonly certificate: CertificateWording;
}

export interface Named {
  readonly id: string;
  readonly name: LocalizedText;
}
export interface Stage {
  readonly id: 'learning' | 'practice' | 'case-review';
  readonly title: LocalizedText;
  readonly summary: LocalizedText;
}
export interface Level {
  readonly level: number;
  readonly name: LocalizedText;
  readonly meaning: LocalizedText;
}
export interface Competency extends Named {
  readonly short: LocalizedText;
  readonly indicators: readonly Indicator[];
}
export interface Indicator {
  readonly id: string;
  readonly statement: string;
  /** The duty in which it is shown; without one, in consultation. */
  readonly duty?: 'consultation' | 'preventive' | null;
}
/** Which version of the framework this is, and what became of indicators of earlier ones. */
export interface FrameworkHistory {
  readonly version: number;
  readonly moves: readonly IndicatorMove[];
}
/** From `version` on, evidence for `from` counts for `to`; for nothing where there is no `to`. */
export interface IndicatorMove {
  readonly version: number;
  readonly from: string;
  readonly to: string | null;
}
export interface Group {
  readonly id: string;
  readonly title: LocalizedText;
  readonly competency: string | null;
  readonly subjects: readonly Subject[];
}

/** A planned subject has a title and minutes only; trainees see that it is being prepared, and no gate counts it. */
export interface Subject {
  readonly id: string;
  readonly group: string;
  readonly status: 'written' | 'planned';
  readonly title: LocalizedText;
  readonly minutes: number;
  readonly summary: LocalizedText | null;
  readonly goals: readonly string[];
  readonly competencies: Readonly<Record<string, number>>;
  readonly lessons: readonly Lesson[];
  readonly relatedLinks: readonly RelatedLink[];
}
export interface RelatedLink {
  readonly title: string;
  readonly url: string;
  readonly topic: string | null;
}
export interface Lesson {
  readonly id: string;
  readonly subject: string;
  readonly title: LocalizedText;
  readonly minutes: number;
  readonly indicators: readonly string[];
  readonly terms: readonly string[];
  readonly asOf: string;
  readonly references: readonly LegalSource[];
  /** The Japanese text; `index` counts from 1. */
  readonly sections: readonly Section[];
  readonly characters: number;
  readonly easyHtml: string;
  readonly enHtml: string;
  readonly check: SelfCheck;
  readonly video: Video | null;
}
export interface Section {
  readonly index: number;
  readonly heading: string;
  readonly html: string;
  readonly characters: number;
}
export interface Video {
  readonly file: string;
  readonly seconds: number;
  /** What stands for the film's bytes at the time of publication; editions published before there were versions have none. */
  readonly version?: string;
}
export interface Reference {
  readonly id: string;
  readonly kind: 'law' | 'official-page' | 'report' | 'guideline' | 'book';
  readonly title: string;
  readonly number: string | null;
  readonly publisher: string;
  readonly url: string | null;
  readonly asOf: string;
}
export interface Term {
  readonly id: string;
  readonly term: LocalizedText & { readonly kana: string };
  readonly meaning: LocalizedText;
}
