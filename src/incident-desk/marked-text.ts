import { findPersonalData } from '#wording/find-personal-data';
import type { PersonalDataKind } from '#wording/personal-data';
import type { TextPart } from './incident-texts.queries.js';
import type { MarkedPassage } from './redact-text.js';

/** A text in pieces; `kind`: what the guard takes a piece for. */
export interface MarkedPart {
  readonly label: TextPart['label'];
  readonly pieces: readonly { readonly text: string; readonly kind: PersonalDataKind | null }[];
}

/** Texts with the guard's findings in them, and each finding once: the proposals. */
export function markedText(parts: readonly TextPart[]): {
  readonly parts: MarkedPart[];
  readonly proposals: MarkedPassage[];
} {
  const marked = parts.map(({ label, text }) => ({ label, pieces: piecesOf(text) }));
  const found = marked.flatMap(({ pieces }) => pieces.flatMap(({ text, kind }) => (kind ? [{ text, kind }] : [])));
  return { parts: marked, proposals: [...new Map(found.map((one) => [one.text, one])).values()] };
}

function piecesOf(text: string): MarkedPart['pieces'] {
  const pieces: { text: string; kind: PersonalDataKind | null }[] = [];
  let from = 0;
  for (const { kind, start, end } of findPersonalData(text)) {
    pieces.push({ text: text.slice(from, start), kind: null }, { text: text.slice(start, end), kind });
    from = end;
  }
  return [...pieces, { text: text.slice(from), kind: null }].filter((piece) => piece.text !== '');
}
