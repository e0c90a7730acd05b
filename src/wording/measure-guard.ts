import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findPersonalData } from './find-personal-data.js';
import { type Finding, type PersonalDataKind, personalDataKinds } from './personal-data.js';

/** A sentence whose personal data somebody marked by hand. */
export interface LabelledSentence {
  readonly text: string;
  readonly marked: readonly Finding[];
}

/** How often the guard was right: counts of stretches, and the shares made of them. */
export interface GuardScore {
  readonly marked: number;
  readonly found: number;
  readonly reported: number;
  readonly rightlyReported: number;
}

export interface GuardFigures extends GuardScore {
  readonly sentences: number;
  readonly byKind: readonly (GuardScore & { readonly kind: PersonalDataKind })[];
}

export const halves = ['tuning', 'test'] as const;
export type Half = (typeof halves)[number];

/** Share of the marked stretches that were found (recall). */
export const recallOf = ({ marked, found }: GuardScore): number => (marked === 0 ? 1 : found / marked);
/** Share of the reported stretches that were marked (precision). */
export const precisionOf = ({ reported, rightlyReported }: GuardScore): number =>
  reported === 0 ? 1 : rightlyReported / reported;

/** One line a sentence, `[[kind:…]]` around what is personal; empty lines and lines with # are for readers. */
export const readLabelled = (content: string): LabelledSentence[] =>
  content
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map(readLine);

export const labelledHalf = (root: string, half: Half): LabelledSentence[] =>
  readLabelled(readFileSync(join(root, 'wording', `sentences-${half}.txt`), 'utf8'));

function readLine(line: string): LabelledSentence {
  const marked: Finding[] = [];
  let text = '';
  let rest = line;
  for (let match = MARK.exec(rest); match; match = MARK.exec(rest)) {
    const [whole, kind, inner] = match as unknown as [string, PersonalDataKind, string];
    if (!personalDataKinds.includes(kind)) throw new Error(`Unknown kind "${kind}" in: ${line}`);
    text += rest.slice(0, match.index);
    marked.push({ kind, start: text.length, end: text.length + inner.length });
    text += inner;
    rest = rest.slice(match.index + whole.length);
  }
  return { text: text + rest, marked };
}

const MARK = /\[\[([a-z_]+):(.+?)\]\]/u;

/** Runs the guard over sentences. A stretch counts as found when a finding of the same kind overlaps it, and the other way round. */
export function measureGuard(sentences: readonly LabelledSentence[]): GuardFigures {
  const results = sentences.map(({ text, marked }) => ({ marked, reported: findPersonalData(text) }));
  const scoreOf = (kind: PersonalDataKind | null): GuardScore => {
    const of = (list: readonly Finding[]) => list.filter((one) => kind === null || one.kind === kind);
    const count = (pick: (result: (typeof results)[number]) => number) =>
      results.reduce((sum, result) => sum + pick(result), 0);
    return {
      marked: count(({ marked }) => of(marked).length),
      found: count(({ marked, reported }) => of(marked).filter((one) => reported.some(same(one))).length),
      reported: count(({ reported }) => of(reported).length),
      rightlyReported: count(({ marked, reported }) => of(reported).filter((one) => marked.some(same(one))).length),
    };
  };
  return {
    sentences: sentences.length,
    ...scoreOf(null),
    byKind: personalDataKinds.map((kind) => ({ kind, ...scoreOf(kind) })),
  };
}

const same =
  (one: Finding) =>
  (other: Finding): boolean =>
    one.kind === other.kind && one.start < other.end && other.start < one.end;
