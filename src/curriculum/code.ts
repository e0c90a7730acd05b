import type { LocalizedText } from './localized-text.js';

/** A code with its names; a code that is no longer valid keeps its name for old records. */
export interface Code {
  readonly code: string;
  readonly name: LocalizedText;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly kana: string | null;
  /** Regional bureau of a prefecture. */
  readonly bureau: string | null;
  /** Spoken by the agency's telephone interpretation. */
  readonly phoneInterpretation: boolean;
  /** The daily life guidebook exists in this language. */
  readonly guidebook: boolean;
  /** A means of interpretation that puts the client at risk. */
  readonly risky: boolean;
}
