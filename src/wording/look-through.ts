import { createHash } from 'node:crypto';
import { findPersonalData } from './find-personal-data.js';
import type { PersonalDataKind } from './personal-data.js';

/** A text that is about to leave the hands of who wrote it, under the label of its field. */
export interface TextAtHand<Label> {
  readonly label: Label;
  readonly text: string;
}

/** A stretch that could tell who a client is, with some of the text around it. */
export interface Suspicion<Label> {
  readonly label: Label;
  readonly kind: PersonalDataKind;
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** What the guard found in texts that belong together, and a fingerprint of just these findings. */
export interface LookedThrough<Label> {
  readonly suspicions: readonly Suspicion<Label>[];
  /** What the writer says yes to: another finding gives another fingerprint, and the question comes again. */
  readonly fingerprint: string;
}

const AROUND = 14;

/** Looks through the texts; null where nothing is suspicious. The guard warns, the writer decides. */
export function lookThrough<Label>(texts: readonly TextAtHand<Label>[]): LookedThrough<Label> | null {
  const suspicions = texts.flatMap(({ label, text }) =>
    findPersonalData(text).map(({ kind, start, end }) => ({
      label,
      kind,
      before: `${start > AROUND ? '…' : ''}${text.slice(Math.max(0, start - AROUND), start)}`,
      marked: text.slice(start, end),
      after: `${text.slice(end, end + AROUND)}${end + AROUND < text.length ? '…' : ''}`,
    })),
  );
  if (suspicions.length === 0) return null;
  const told = JSON.stringify(suspicions.map(({ kind, marked }) => [kind, marked]).sort());
  return { suspicions, fingerprint: createHash('sha256').update(told).digest('base64url').slice(0, 22) };
}

/** The kinds that were found, for the event of a text that was handed over all the same. */
export const kindsIn = (found: LookedThrough<unknown> | null): PersonalDataKind[] => [
  ...new Set((found?.suspicions ?? []).map(({ kind }) => kind)),
];
