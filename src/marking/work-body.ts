import type { LocalizedText } from '#curriculum/localized-text';
import type { FileKind } from '#platform/files/clean-file';
import type { Piece } from '#wording/word-difference';

/** A text under its heading, as it was at the moment of handing in. */
export interface WorkPart {
  readonly heading: LocalizedText;
  readonly text: string;
}

/** What is said about evidence besides its text; words at `marking.facts`. */
export const factNames = [
  'month',
  'duty',
  'competencies',
  'channel',
  'topics',
  'interpretation',
  'partners',
  'steps',
] as const;
export type FactName = (typeof factNames)[number];

/** A sentence of a piece of evidence that the trainee named as showing something. */
export interface WorkQuote {
  /** Which of the texts of its evidence. */
  readonly part: number;
  readonly start: number;
  readonly end: number;
  readonly indicators: readonly string[];
}

/** A piece of evidence that came with the work: its facts (in words, blurred where a person could be recognised) and texts. */
export interface WorkEvidence {
  readonly title: string;
  readonly facts: readonly { readonly name: FactName; readonly values: readonly LocalizedText[] }[];
  readonly parts: readonly WorkPart[];
  /** Missing in works that were handed in before there were any. */
  readonly quotes?: readonly WorkQuote[];
}

/** Something unusual in the log behind a work. Its writer was told before handing in, and could explain. */
export interface WorkSignal {
  readonly kind: 'alike' | 'hours' | 'outside';
  /** The pieces of evidence that it is about, by their place: 1 for the first. */
  readonly evidence: readonly number[];
  /** How many further entries it is about, that did not come with the work: confirmed by the workplace, and not. */
  readonly others: { readonly confirmed: number; readonly unconfirmed: number };
  readonly month: string | null;
  readonly minutes: number | null;
  readonly percent: number | null;
  readonly explanation: string | null;
}

/** A file that came with the work; its bytes lie in the store of files, and those who hold the work may have them. */
export interface WorkAttachment {
  readonly fileId: number;
  readonly name: string;
  readonly kind: FileKind;
  readonly size: number;
}

/** What was asked of a work in the round before, and what its writer says to it. */
export interface WorkAnswer {
  readonly criterion: LocalizedText;
  /** The level that stood. */
  readonly level: number;
  readonly comments: readonly string[];
  readonly answer: string;
}

/** What became of the text since the round before, part by part. */
export interface WorkDifference {
  readonly round: number;
  readonly parts: readonly { readonly heading: LocalizedText | null; readonly pieces: readonly Piece[] }[];
}

/** What markers read. The room that hands it in decides what is in it; this room takes out the names. */
export interface WorkBody {
  readonly title: string;
  readonly parts: readonly WorkPart[];
  readonly evidence: readonly WorkEvidence[];
  /** Missing in works that were handed in before there were any. */
  readonly attachments?: readonly WorkAttachment[];
  /** What was agreed on before practice began. */
  readonly plan?: readonly WorkPart[];
  /** From the second round on. */
  readonly answers?: readonly WorkAnswer[];
  readonly difference?: WorkDifference;
  readonly signals?: readonly WorkSignal[];
}

/** How long the work itself is, without its evidence. */
export const charactersOf = (body: WorkBody): number => body.parts.reduce((sum, part) => sum + part.text.length, 0);
